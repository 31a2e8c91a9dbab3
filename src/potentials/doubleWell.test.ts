import { expect, test } from "vitest";
import { doubleWell } from "./doubleWell.ts";

test("has the formula's values", () => {
  // numpy: h*((x/2.5)**2 - 1)**2 + t*x/5 + .5*k*y*y
  expect(doubleWell.create({ barrier: 4, tilt: 1, stiffness: 1 }).energy(1.2, -0.7)).toBeCloseTo(2.85413664, 13);
  expect(doubleWell.create({ barrier: 6, tilt: -1.5, stiffness: 0.5 }).energy(-3.1, 2)).toBeCloseTo(3.66408256, 13);
});

test("the barrier is h between level wells at ±2.5", () => {
  const { energy, force } = doubleWell.create({ barrier: 7, tilt: 0, stiffness: 2 });
  const out = new Float64Array(2);
  for (const x of [-2.5, 0, 2.5]) {
    force(x, 0, out, 0);
    expect(Math.hypot(out[0], out[1])).toBe(0);
  }
  expect([energy(-2.5, 0), energy(0, 0), energy(2.5, 0)]).toEqual([0, 7, 0]);
});

test("the tilt is by how much the right well lies above the left", () => {
  const { energy } = doubleWell.create({ barrier: 10, tilt: 0.5, stiffness: 1 });
  expect(energy(2.5, 0) - energy(-2.5, 0)).toBeCloseTo(0.5, 12);
});
