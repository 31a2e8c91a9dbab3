import { describe, expect, test } from "vitest";
import {
  bestOfScan,
  DEFAULT_LENGTH_SCALES,
  DEFAULT_RIDGES,
  hyperparametersAt,
  leastOfGrid,
} from "./hyperparameterGrid.ts";
import type { HyperparameterScan } from "./scan.ts";

describe("bestOfScan", () => {
  const scanOf = (leaveOneOut: number[]): HyperparameterScan => ({
    lengthScales: Float64Array.of(1, 2),
    ridges: Float64Array.of(0.1, 0.2),
    leaveOneOut: Float64Array.from(leaveOneOut),
    logMarginalLikelihood: new Float64Array(4),
  });

  test("passes over NaN", () => {
    expect(bestOfScan(scanOf([Number.NaN, 3, 2, Number.NaN]))).toEqual({ lengthScale: 1, ridge: 0.2, leaveOneOut: 2 });
  });

  test("of equals takes the larger ridge, then the smaller length scale", () => {
    expect(bestOfScan(scanOf([1, 1, 1, 1]))).toEqual({ lengthScale: 1, ridge: 0.2, leaveOneOut: 1 });
    expect(bestOfScan(scanOf([1, 1, 2, 1]))).toEqual({ lengthScale: 2, ridge: 0.2, leaveOneOut: 1 });
  });

  test("says so where there is nothing to choose from", () => {
    expect(() => bestOfScan(scanOf([Number.NaN, Number.NaN, Number.NaN, Number.NaN]))).toThrow(
      expect.objectContaining({ kind: "linear-algebra" }),
    );
  });
});

describe("leastOfGrid", () => {
  const grid = { lengthScales: Float64Array.of(1, 2, 3), ridges: Float64Array.of(0.1, 0.2) };

  test("finds the least of any score, also one below zero", () => {
    const score = Float64Array.of(Number.NaN, -5, 2, -4, Number.NaN, 0);
    expect(leastOfGrid(grid, score)).toBe(1);
    const scan = { ...grid, leaveOneOut: Float64Array.of(10, 11, 12, 13, 14, 15), logMarginalLikelihood: score };
    expect(hyperparametersAt(scan, 1)).toEqual({ lengthScale: 2, ridge: 0.1, leaveOneOut: 11 });
    expect(hyperparametersAt(scan, 5)).toEqual({ lengthScale: 3, ridge: 0.2, leaveOneOut: 15 });
  });

  test("finds none among none", () => {
    expect(leastOfGrid(grid, new Float64Array(6).fill(Number.NaN))).toBeNull();
  });
});

test("the default grid is 20 × 20, rising, evenly spaced in the logarithm", () => {
  for (const [values, from, to] of [
    [DEFAULT_LENGTH_SCALES, 0.5, 50],
    [DEFAULT_RIDGES, 10 ** -9.5, 1],
  ] as const) {
    expect(values).toHaveLength(20);
    values.forEach((value, i) => {
      expect(Math.log(value)).toBeCloseTo(Math.log(from) + (i / 19) * Math.log(to / from), 2);
    });
  }
});
