import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { krrSettings } from "../../store/kernelRidge/krrStore.ts";
import { labSettings } from "../../store/lab/labStore.ts";
import { readRoute } from "../../store/urlState.ts";
import { vectorFieldSettings } from "../../store/vectorFields/vectorFieldStore.ts";
import { writeProgress } from "../../tasks/progressFile.ts";
import { stateComment, tableTitle } from "../state/inTables.ts";
import { panelState, writeState } from "../state/panelState.ts";
import { readOwnFile } from "./readOwnFile.ts";

const states = [krrSettings, vectorFieldSettings, labSettings].map((settings) => panelState(settings, "kernels"));
const progress = { name: "A. Reader", number: "1234", tasks: {} };
const documents: readonly unknown[] = [...states.map(writeState), writeProgress(progress, 1)].map((text) =>
  JSON.parse(text),
);
const tables = states.map((state) => {
  const head = [tableTitle("a figure"), stateComment(state)].map((line) => `# ${line}\r\n`).join("");
  return `${head}series,x,y,z\r\n${"map,0.5,1,0.25\r\n".repeat(50)}`;
});

/** What no writer of ours would put there. */
const strange = fc.constantFrom<unknown>(
  ...[null, true, -1, 0.5, 1e308, Number.MAX_SAFE_INTEGER, "", "\ud800", "__proto__", "9".repeat(5000), [], {}, [[]]],
  JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'),
);

/** The document with one of its parts, anywhere in it, made something else, or named otherwise. */
function mutate(document: unknown, path: readonly number[], value: unknown, asKey: boolean): unknown {
  const [first, ...rest] = path;
  if (typeof document !== "object" || document === null || first === undefined) return value;
  const entries = Object.entries(document);
  if (entries.length === 0) return value;
  const k = first % entries.length;
  entries[k] =
    asKey && rest.length === 0
      ? [typeof value === "string" ? value : JSON.stringify(value), entries[k][1]]
      : [entries[k][0], mutate(entries[k][1], rest, value, asKey)];
  return Array.isArray(document) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

const strangeDocument = fc
  .tuple(fc.constantFrom(...documents), fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }), strange, fc.boolean())
  .map(([document, path, value, asKey]) => JSON.stringify(mutate(document, path, value, asKey)));

const cutTable = fc
  .tuple(fc.constantFrom(...tables), fc.nat(4000), fc.nat(30), fc.string({ unit: "binary", maxLength: 30 }))
  .map(([table, at, length, text]) => table.slice(0, at) + text + table.slice(at + length));

const truncated = fc
  .tuple(fc.constantFrom(...states.map(writeState), ...tables), fc.nat(6000))
  .map(([text, length]) => text.slice(0, length));

/** Refused in one sentence, or, if it is a state, one whose link the page can go to. */
async function expectAnswer(content: Blob): Promise<void> {
  const file = await readOwnFile(content);
  if (file.kind === "problem") expect(file.problem).toMatch(/^[^\n]{5,400}\.$/u);
  if (file.kind === "state") expect(() => readRoute(file.hash)).not.toThrow();
  expect(Reflect.get({}, "polluted")).toBeUndefined();
}

describe("whatever becomes of a saved file", () => {
  it("it is opened, or refused in one sentence", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(strangeDocument, cutTable, truncated), (text) => expectAnswer(new Blob([text]))),
      { seed: 3, numRuns: 800 },
    );
  });

  test.each([
    ["brackets a hundred thousand deep", "[".repeat(100_000)],
    ["objects a hundred thousand deep", '{"a":'.repeat(100_000) + "1".concat("}".repeat(100_000))],
    ["a number of a million digits", `{"version":${"9".repeat(1_000_000)}}`],
    ["a row of a hundred thousand cells", `x,y\r\n${"1,".repeat(100_000)}\r\n`],
    ["a quote that never ends", `"${"x,1\n".repeat(50_000)}`],
  ])("%s are refused in one sentence", async (_what, text) => {
    expect(await readOwnFile(new Blob([text]))).toEqual({
      kind: "problem",
      problem: expect.stringMatching(/^[^\n]{5,400}\.$/u),
    });
  });

  it.each(["1,2\r\n", " ", "{", "\0"])("50 MB of %j are refused without being read", async (piece) => {
    const megabyte = piece.repeat(1_000_000 / piece.length);
    expect(await readOwnFile(new Blob(Array.from({ length: 50 }, () => megabyte)))).toEqual({
      kind: "problem",
      problem: expect.stringMatching(/^[^\n]{5,400}\.$/u),
    });
  });
});
