import { expect, test } from "vitest";
import { harmonic } from "./harmonic.ts";

test("has the formula's values", () => {
  // numpy: R = [[cos, sin], [-sin, cos]]; u, v = R @ [x, y]; .5*(k1*u*u + k2*v*v)
  expect(harmonic.create({ stiffness1: 1, stiffness2: 4, angle: 30 }).energy(1, 2)).toBeCloseTo(4.776923788646685, 13);
  expect(harmonic.create({ stiffness1: 2, stiffness2: 0.5, angle: -70 }).energy(-1.5, 0.5)).toBeCloseTo(
    1.349534698109445,
    13,
  );
});

test("pulls back with each axis' own stiffness", () => {
  const { force } = harmonic.create({ stiffness1: 3, stiffness2: 7, angle: 25 });
  const [cos, sin] = [Math.cos((25 * Math.PI) / 180), Math.sin((25 * Math.PI) / 180)];
  const out = new Float64Array(4);
  force(2 * cos, 2 * sin, out, 0);
  force(-2 * sin, 2 * cos, out, 2);
  const expected = [-6 * cos, -6 * sin, 14 * sin, -14 * cos];
  for (const [i, value] of expected.entries()) expect(out[i]).toBeCloseTo(value, 12);
});

test("its Boltzmann integral over a wide plane is 2π/√(k₁k₂)", () => {
  const { energy } = harmonic.create({ stiffness1: 1, stiffness2: 4, angle: 30 });
  let sum = 0;
  for (let x = -8; x <= 8; x += 0.1) for (let y = -8; y <= 8; y += 0.1) sum += Math.exp(-energy(x, y));
  expect(sum * 0.01).toBeCloseTo((2 * Math.PI) / Math.sqrt(1 * 4), 10);
});
