import { expect, test } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { exponential } from "./exponential.ts";

/** e^x of one number. */
function one(x: number): number {
  const out = new Float64Array(1);
  exponential(-1, Float64Array.of(-x), out);
  return out[0];
}

test.each([1, 40, 700])("agrees with Math.exp to two units in the last place, down to −%d", (range) => {
  const generator = createGenerator(range);
  let worst = 0;
  for (let i = 0; i < 100_000; i++) {
    const x = -range * generator.uniform();
    worst = Math.max(worst, Math.abs(one(x) / Math.exp(x) - 1));
  }
  expect(worst).toBeLessThanOrEqual(2 * Number.EPSILON);
});

test("is exact at 0, where the table's steps meet falls without a jump, and ends at 0", () => {
  expect(one(0)).toBe(1);
  expect(one(-0)).toBe(1);
  for (let k = 0; k < 2000; k++) {
    const edge = (-(k + 0.5) * Math.LN2) / 256;
    expect(one(edge - 1e-12)).toBeLessThan(one(edge + 1e-12));
  }
  expect(one(-740)).toBeGreaterThan(0);
  expect(one(-1e300)).toBe(0);
  expect(one(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(one(Number.NaN)).toBeNaN();
});

test("multiplies by the factor, and may write over what it reads", () => {
  const x = Float64Array.of(0, 0.5, 3, 1e4);
  exponential(-2, x, x);
  expect(x[0]).toBe(1);
  expect(x[1]).toBeCloseTo(Math.exp(-1), 15);
  expect(x[2]).toBeCloseTo(Math.exp(-6), 15);
  expect(x[3]).toBe(0);
});
