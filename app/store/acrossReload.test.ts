import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { numberParameter } from "../parameters/number.ts";
import { keepSettings, recallSettings } from "./acrossReload.ts";
import { createSettings } from "./settings.ts";

const specs = {
  sigma: numberParameter({ label: "Length scale", help: "A length.", default: 1, min: 0.1, max: 100 }),
};
/** Each a page's own. */
const open = () => createSettings({ chapter: "somewhere", specs, presets: [] });

beforeEach(() => {
  const storage = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, text: string) => storage.set(key, text),
    removeItem: (key: string) => storage.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Set to 2, to 3 and to 4, and once undone. */
function changed() {
  const settings = open();
  for (const sigma of [2, 3, 4]) settings.store.getState().set({ sigma });
  settings.store.getState().undo();
  return settings;
}

test("settings come back with what can be undone and redone, once", () => {
  keepSettings(changed());
  const again = open();
  recallSettings(again, "#/elsewhere");
  const state = again.store.getState();
  expect(state.values).toEqual({ sigma: 3 });
  state.redo();
  expect(again.store.getState().values).toEqual({ sigma: 4 });
  for (const sigma of [3, 2, 1]) {
    again.store.getState().undo();
    expect(again.store.getState().values).toEqual({ sigma });
  }
  const third = open();
  recallSettings(third, "#/elsewhere");
  expect(third.store.getState().values).toEqual({ sigma: 1 });
});

test("an address that says otherwise by now comes first, without the other settings’ history", () => {
  keepSettings(changed());
  const again = open();
  again.store.getState().load("#/somewhere?sigma=7", { undoable: false });
  recallSettings(again, "#/somewhere?sigma=7");
  expect(again.store.getState()).toMatchObject({ values: { sigma: 7 }, past: [], future: [] });
});

test("without storage nothing is kept, and nothing breaks", () => {
  vi.stubGlobal("sessionStorage", undefined);
  keepSettings(changed());
  const again = open();
  recallSettings(again, "#/somewhere");
  expect(again.store.getState()).toMatchObject({ values: { sigma: 1 }, past: [] });
});
