import { expect, test } from "vitest";
import { createWidestSoFar } from "./widestSoFar.ts";

test("a text keeps the width it has had, whatever it is now", () => {
  const { keep } = createWidestSoFar();
  let kept = 0;
  const shown = (own: number, kind = "holds") => {
    kept = keep(kind, own + kept);
    return own + kept;
  };
  expect([100, 92, 108, 92, 100, 116].map((own) => shown(own))).toEqual([100, 100, 108, 108, 108, 116]);
  // Where the statement turns, its sentence is another.
  expect(shown(240, "broken")).toBe(240);
  expect(shown(232, "broken")).toBe(240);
  expect(shown(100)).toBe(116);
});

test("no room is kept for what rounding leaves", () => {
  const { keep } = createWidestSoFar();
  expect(keep("holds", 100.02)).toBe(0);
  expect(keep("holds", 100)).toBe(0);
});
