import { expect, test } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { exponential } from "./exponential.ts";

test.each([1, 40, 700])("agrees with Math.exp to two units in the last place, down to −%d", (range) => {
  const generator = createGenerator(range);
  let worst = 0;
  for (let i = 0; i < 100_000; i++) {
    const x = -range * generator.uniform();
    worst = Math.max(worst, Math.abs(exponential(x) / Math.exp(x) - 1));
  }
  expect(worst).toBeLessThanOrEqual(2 * Number.EPSILON);
});

test("is exact at 0, where the table's steps meet falls without a jump, and ends at 0", () => {
  expect(exponential(0)).toBe(1);
  expect(exponential(-0)).toBe(1);
  for (let k = 0; k < 2000; k++) {
    const edge = (-(k + 0.5) * Math.LN2) / 256;
    expect(exponential(edge - 1e-12)).toBeLessThan(exponential(edge + 1e-12));
  }
  expect(exponential(-740)).toBeGreaterThan(0);
  expect(exponential(-1e300)).toBe(0);
  expect(exponential(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(exponential(Number.NaN)).toBeNaN();
});
