import { expect, it, test } from "vitest";
import { createChargeActions } from "./chargeActions.ts";
import { readCharges, writeCharges } from "./chargeText.ts";
import { createMultipoles } from "./multipoleStore.ts";
import { chargesNow } from "./toMultipoles.ts";

test("what is written is read again", () => {
  const charges = [
    { x: 0.1, y: -2, z: 0, q: -0.834 },
    { x: 1, y: 0, z: 3, q: 0.417 },
  ];
  expect(readCharges(writeCharges(charges))).toEqual({ ok: true, charges });
});

test("tabs, commas, Windows’ line ends, symbols and empty lines are read", () => {
  const charges = [
    { x: 0, y: 0, z: 0, q: -0.8 },
    { x: 1, y: 2, z: 3, q: 0.4 },
  ];
  expect(readCharges("O\t0\t0\t0\t−0.8\r\n\r\n1, 2, 3, 0.4\r\n")).toEqual({ ok: true, charges });
});

it.each([
  ["0 0 0\n", /Line 1 must be four numbers, x y z q; it has 3 entries/],
  ["0 0 0 1\n0 0 zero 1", /Line 2 .*“zero” is not one/],
])("“%s” is refused with its line", (text, problem) => {
  expect(readCharges(text)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
});

test("a molecule’s charges become one’s own when one of them is moved, in one step", () => {
  const settings = createMultipoles();
  const { set, undo } = settings.store.getState();
  const actions = createChargeActions(settings);
  set({ source: "water" });
  const before = chargesNow(settings.store.getState().values);
  expect(actions.move(1, { x: 1.004, y: -0.5 })).toBeNull();
  const { values } = settings.store.getState();
  expect(values.source).toBe("own");
  expect(values.charges).toEqual(before.map((charge, i) => (i === 1 ? { ...charge, x: 1, y: -0.5 } : charge)));
  undo();
  expect(settings.store.getState().values.source).toBe("water");
});

test("separators at the ends of a line are no entries", () => {
  expect(readCharges(" 0, 0, 0, 1;\n;\n1\t0\t0\t-1\t")).toEqual({
    ok: true,
    charges: [
      { x: 0, y: 0, z: 0, q: 1 },
      { x: 1, y: 0, z: 0, q: -1 },
    ],
  });
});

test("what is placed is on the plane, what is removed is gone, and the last one stays", () => {
  const settings = createMultipoles();
  const { set } = settings.store.getState();
  const actions = createChargeActions(settings);
  set({ plane: "yz", height: 1.5, charges: [{ x: 0, y: 0, z: 0, q: 1 }] });
  expect(actions.add({ x: 2, y: -1 })).toBeNull();
  expect(settings.store.getState().values.charges[1]).toEqual({ x: 1.5, y: 2, z: -1, q: 0.5 });
  expect(actions.remove(0)).toBeNull();
  expect(actions.remove(0)).toMatchObject({ parameter: "charges" });
  expect(settings.store.getState().values.charges).toHaveLength(1);
});
