import { describe, expect, it, test } from "vitest";
import { everySettings } from "../../store/everySettings.ts";
import { createLab } from "../../store/lab/labStore.ts";
import { readRoute } from "../../store/urlState.ts";
import { stateComment, stateInTable, tableTitle } from "./inTables.ts";
import { panelState, readState, stateHash, writeState } from "./panelState.ts";

describe.each(
  everySettings.filter(({ presets }) => presets.length > 1).map((settings) => [settings.chapter, settings] as const),
)("a state of “%s”", (_name, settings) => {
  const { store } = settings;

  it.each(settings.presets.map(({ id }) => id))("comes back from a file: %s", (preset) => {
    store.getState().applyPreset(preset);
    const { values } = store.getState();
    const reading = readState(writeState(panelState(settings, "some-panel")));
    if (!reading.ok) throw new Error(reading.problem);
    store.getState().reset();
    store.getState().load(stateHash(reading.state));
    expect(store.getState().values).toEqual(values);
    expect(store.getState().ignored).toEqual([]);
  });

  it("comes back from a table", () => {
    store.getState().applyPreset(settings.presets[1].id);
    const { values } = store.getState();
    const state = panelState(settings, "some-panel");
    const table = [tableTitle("a figure"), "σ: 1", stateComment(state)].map((line) => `# ${line}\r\n`).join("");
    const hash = stateInTable(`${table}series,x\r\ncurve,1\r\n`);
    store.getState().reset();
    store.getState().load(hash ?? "");
    expect(store.getState().values).toEqual(values);
    expect(readRoute(hash ?? "")).toEqual({ chapter: settings.chapter, panel: "some-panel" });
  });
});

test("a state at its defaults resets what was changed", () => {
  const lab = createLab();
  const hash = stateHash(panelState(lab, "kernels"));
  lab.store.getState().setValue("sigma", 2);
  lab.store.getState().load(hash);
  expect(lab.store.getState().values.sigma).toBe(8);
});

test.each([
  ["a part of a file", '{"application":"Kernel Fields"', /cut off, or edited/],
  ["something else", "[1, 2]", /not a state saved by Kernel Fields/],
  ["another program’s", '{"application":"x","file":"panel state"}', /not a state saved by Kernel Fields/],
  ["no version", '{"application":"Kernel Fields","file":"panel state"}', /by which version/],
  ["no place", '{"application":"Kernel Fields","file":"panel state","version":1}', /which chapter and figure/],
  [
    "no settings",
    '{"application":"Kernel Fields","file":"panel state","version":1,"chapter":"lab","panel":"loop"}',
    /no settings/,
  ],
  [
    "a setting that is none",
    '{"application":"Kernel Fields","file":"panel state","version":1,"chapter":"lab","panel":"loop","settings":{"sigma":[]}}',
    /“sigma” is neither/,
  ],
])("refuses %s in one sentence", (_name, text, sentence) => {
  const reading = readState(text);
  expect(reading).toEqual({ ok: false, problem: expect.stringMatching(sentence) });
});

test("other tables hold no state", () => {
  expect(stateInTable("x,y\n1,2\n")).toBeNull();
  expect(stateInTable("# x y\n# state: #/lab\n1 2\n")).toBeNull();
  expect(stateInTable("# Kernel Fields: a figure\nx,y\n# state: #/lab/loop?v=1\n")).toBeNull();
});
