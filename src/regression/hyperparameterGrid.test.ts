import { describe, expect, test } from "vitest";
import { identity } from "../representations/identity.ts";
import { lecture } from "../representations/lecture.ts";
import type { Representation } from "../representations/types.ts";
import {
  bestOfScan,
  DEFAULT_LENGTH_SCALES,
  DEFAULT_RIDGES,
  hyperparametersAt,
  leastOfGrid,
  lengthScaleGrid,
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
    [DEFAULT_LENGTH_SCALES, 0.25, 50],
    [DEFAULT_RIDGES, 10 ** -9.5, 1],
  ] as const) {
    expect(values).toHaveLength(20);
    values.forEach((value, i) => {
      expect(Math.log(value)).toBeCloseTo(Math.log(from) + (i / 19) * Math.log(to / from), 2);
    });
  }
});

describe("lengthScaleGrid", () => {
  const zoomed = { x0: -1.5, x1: 1.5, y0: 1.5, y1: 4.5 };

  test("has 20 values in equal ratios from a twentieth of the half-width to ten of them, whatever the window", () => {
    for (const [box, half] of [
      [{ x0: -5, x1: 5, y0: -5, y1: 5 }, 5],
      [zoomed, 1.5],
      // A window of 8 × 2 has the area of one of 4 × 4.
      [{ x0: 0, x1: 8, y0: 0, y1: 2 }, 2],
    ] as const) {
      const grid = lengthScaleGrid(box, identity.create());
      expect(grid).toHaveLength(20);
      grid.forEach((value, i) => {
        expect(value).toBeCloseTo(0.05 * half * 200 ** (i / 19), 10);
      });
    }
  });

  test("stretches with q: by √|det A|, in more components by √√det JᵀJ", () => {
    const ratio = (representation: Representation) =>
      lengthScaleGrid(zoomed, representation)[0] / lengthScaleGrid(zoomed, identity.create())[0];
    expect(ratio(lecture.create())).toBeCloseTo(2, 12);
    // q = (3x, 3y, x + y): JᵀJ = [[10, 1], [1, 10]], det 99.
    const three: Representation = {
      dimension: 3,
      map: (x, y, out, at) => out.set([3 * x, 3 * y, x + y], at),
      jacobian: (_x, _y, out, at) => out.set([3, 0, 0, 3, 1, 1], at),
      secondDerivative: null,
    };
    expect(ratio(three)).toBeCloseTo(99 ** 0.25, 12);
  });
});
