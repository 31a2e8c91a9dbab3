import fc from "fast-check";
import { beforeEach, describe, expect, it, test, vi } from "vitest";
import { changeRecord, clearProgress, doneTasks, mergeProgress, progress, recordKey, setNumber } from "./progress.ts";
import { type Progress, readProgress, writeProgress } from "./progressFile.ts";
import { EMPTY_RECORD } from "./record.ts";

const DONE = { answers: ["0.3", "0.37"], hints: 2, steps: 1, done: true, state: "#/lab/loop?v=1&sigma=9" };
const SOME: Progress = {
  name: "Ada",
  number: "S123",
  tasks: { "lab/nearly-no-work": DONE, "lab/mean-curl@S123": { ...EMPTY_RECORD, answers: ["1"], hints: 1 } },
};

beforeEach(clearProgress);

describe("a file of answers", () => {
  it("comes back as it was", () => {
    expect(readProgress(writeProgress(SOME, 1))).toEqual({ ok: true, progress: SOME });
  });

  it("says nothing of when or how long", () => {
    expect(Object.keys(JSON.parse(writeProgress(SOME, 1)))).toEqual([
      "application",
      "file",
      "version",
      "name",
      "number",
      "tasks",
    ]);
    expect(Object.keys(DONE)).toEqual(Object.keys(EMPTY_RECORD));
  });

  const whole = JSON.parse(writeProgress(SOME, 1));
  test.each<[string, string, RegExp]>([
    ["nothing", "", /JSON/],
    ["half of one", writeProgress(SOME, 1).slice(0, 90), /cut off/],
    ["a list", "[]", /not a file of answers/],
    ["a panel’s state", '{"application":"Kernel Fields","file":"panel state","version":1}', /not a file of answers/],
    ["no version", JSON.stringify({ ...whole, version: undefined }), /which version/],
    ["a long name", JSON.stringify({ ...whole, name: "x".repeat(101) }), /name/],
    ["a strange number", JSON.stringify({ ...whole, number: "s 1" }), /number/],
    ["no tasks", JSON.stringify({ ...whole, tasks: null }), /no list/],
    ["a strange task", JSON.stringify({ ...whole, tasks: { "x y": DONE } }), /“x y” makes no sense/],
    ["a record of other things", JSON.stringify({ ...whole, tasks: { "lab/lose": { done: 1 } } }), /“lab\/lose”/],
    [
      "a state that leads elsewhere",
      JSON.stringify({ ...whole, tasks: { "lab/lose": { ...DONE, state: "https://example.org" } } }),
      /makes no sense/,
    ],
  ])("is refused in one sentence: %s", (_name, text, sentence) => {
    expect(readProgress(text)).toEqual({ ok: false, problem: expect.stringMatching(sentence) });
  });

  it("is read or refused in one sentence, whatever is in it", () => {
    const text = writeProgress(SOME, 1);
    const broken = fc
      .tuple(fc.nat(text.length), fc.nat(30), fc.string({ unit: "binary" }))
      .map(([at, length, part]) => text.slice(0, at) + part + text.slice(at + length));
    const other = fc.record({ tasks: fc.dictionary(fc.string(), fc.jsonValue()) }, { requiredKeys: [] });
    const mixed = fc.tuple(other, fc.dictionary(fc.constantFrom(...Object.keys(whole)), fc.jsonValue()));
    const anything = fc.oneof(
      broken,
      fc.json(),
      mixed.map(([tasks, parts]) => JSON.stringify({ ...whole, ...tasks, ...parts })),
    );
    fc.assert(
      fc.property(anything, (content) => {
        const reading = readProgress(content);
        if (!reading.ok) expect(reading.problem).toMatch(/^[^\n]{5,300}\.$/u);
        else expect(readProgress(writeProgress(reading.progress, 1))).toEqual(reading);
      }),
      { seed: 5, numRuns: 400 },
    );
  });
});

test("what is done stays done when a file is read, and the fuller record wins", () => {
  const tried = { ...EMPTY_RECORD, answers: ["1", "2", "3"], hints: 3 };
  const own: Progress = { name: "", number: "", tasks: { "lab/nearly-no-work": tried, "lab/lose": DONE } };
  const merged = mergeProgress(own, { ...SOME, tasks: { ...SOME.tasks, "lab/lose": tried } });
  expect(merged).toEqual({
    name: "Ada",
    number: "S123",
    tasks: { ...SOME.tasks, "lab/nearly-no-work": DONE, "lab/lose": DONE },
  });
  expect(mergeProgress(SOME, { name: "", number: "", tasks: {} })).toEqual(SOME);
});

test("an individual task is done for the number it was done with", () => {
  setNumber("s 123");
  changeRecord(recordKey("lab", "mean-curl", "S123"), { done: true });
  changeRecord(recordKey("lab", "lose", ""), ({ hints }) => ({ done: true, hints: hints + 1 }));
  const ids = ["lose", "mean-curl", "best-sigma"];
  expect(doneTasks(progress.getState(), "lab", ids)).toEqual(["lose", "mean-curl"]);
  setNumber("4");
  expect(doneTasks(progress.getState(), "lab", ids)).toEqual(["lose"]);
  expect(doneTasks(progress.getState(), "vector-fields", ids)).toEqual([]);
  expect(progress.getState().tasks["lab/lose"]).toEqual({ ...EMPTY_RECORD, done: true, hints: 1 });
});

test("it is kept where the browser lets us, and on the page where not", () => {
  const items = new Map<string, string>();
  vi.stubGlobal("localStorage", { setItem: (key: string, text: string) => void items.set(key, text) });
  changeRecord("lab/lose", { done: true });
  const [text] = items.values();
  expect(readProgress(text)).toEqual({ ok: true, progress: progress.getState() });
  vi.stubGlobal("localStorage", {
    setItem: () => {
      throw new Error("forbidden");
    },
  });
  changeRecord("lab/kink", { done: true });
  expect(doneTasks(progress.getState(), "lab", ["lose", "kink"])).toEqual(["lose", "kink"]);
  vi.unstubAllGlobals();
});
