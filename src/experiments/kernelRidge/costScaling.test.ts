import { expect, it } from "vitest";
import { costExponents, estimateCost } from "./costScaling.ts";
import type { FitCostResult } from "./fitCost.ts";

const COUNTS = Float64Array.of(50, 100, 200, 400, 800, 1600);

/** 10⁻⁵ N² ms to fill, 10⁻⁸ N³ ms to solve, the smallest N slowed down by 1 ms. */
function measured(done: number): FitCostResult {
  const until = (of: (n: number) => number) => COUNTS.map((n, i) => (i < done ? of(n) : Number.NaN));
  const gram = until((n) => 1e-5 * n ** 2 + (n === 50 ? 1 : 0));
  const solve = until((n) => 1e-8 * n ** 3);
  return {
    counts: COUNTS,
    gram,
    solve,
    total: gram.map((value, i) => value + solve[i]),
    bytes: until((n) => 12 * n ** 2),
    fits: until(() => 1),
    done,
  };
}

it("goes on as N² and N³ from the largest N measured", () => {
  const estimate = estimateCost(measured(6), 10_000);
  expect(estimate?.gram).toBeCloseTo(1000, 9);
  expect(estimate?.solve).toBeCloseTo(10_000, 8);
  expect(estimate?.total).toBeCloseTo(11_000, 8);
  expect(estimate?.bytes).toBeCloseTo(1.2e9, 3);
  expect(estimateCost(measured(2), 200)?.solve).toBeCloseTo(0.08, 12);
  expect(estimateCost(measured(0), 200)).toBeNull();
});

it("finds the powers of N over the largest N only", () => {
  const { gram, solve, total, bytes, from } = costExponents(measured(6));
  expect(from).toBe(400);
  expect(gram).toBeCloseTo(2, 10);
  expect(solve).toBeCloseTo(3, 10);
  expect(bytes).toBeCloseTo(2, 10);
  expect(total).toBeGreaterThan(2);
  expect(total).toBeLessThan(3);
});

it("says nothing of two points", () => {
  expect(costExponents(measured(2))).toMatchObject({ gram: null, solve: null, total: null });
  expect(costExponents(measured(0)).solve).toBeNull();
});
