import { expect, it } from "vitest";
import {
  extent,
  largestSize,
  logRange,
  logTicks,
  logTickText,
  magnitudeRange,
  niceStep,
  niceTicks,
  paddedRange,
  quantile,
  roundUp,
  symmetricRange,
} from "./scales.ts";

it("takes quantiles by linear interpolation, ignoring what is not finite", () => {
  expect(quantile([4, 1, Number.NaN, 3, 2, Number.POSITIVE_INFINITY], 0.5)).toBe(2.5);
  expect(quantile([0, 10], 0.98)).toBeCloseTo(9.8, 12);
  expect(quantile([], 0.5)).toBeNaN();
});

it("lets a few huge cells fall outside the range, and shares it over maps", () => {
  const quiet = Float64Array.from({ length: 1000 }, (_, i) => i / 999);
  const spiky = Float64Array.from(quiet);
  spiky[0] = 1e6;
  const [low, high] = magnitudeRange([quiet, spiky]);
  expect(low).toBe(0);
  expect(high).toBeGreaterThan(0.97);
  expect(high).toBeLessThan(1.01);
  expect(magnitudeRange([new Float64Array(9)])).toEqual([0, 1]);
});

it("centres signed ranges on zero and does not magnify rounding noise", () => {
  const [low, high] = symmetricRange([Float64Array.of(-3, 1, 2)], 0.1);
  expect(low).toBe(-high);
  expect(high).toBeGreaterThan(2.9);
  expect(symmetricRange([Float64Array.of(1e-15, -2e-15)], 0.5)).toEqual([-0.5, 0.5]);
  expect(symmetricRange([new Float64Array(4)], 0.5)).toEqual([-0.5, 0.5]);
});

it("finds the largest size of what is finite, up or down", () => {
  expect(largestSize(Float64Array.of(0, 0.5, -0.75, Number.NaN))).toBe(0.75);
  expect(largestSize(Float64Array.of(Number.NaN))).toBe(0);
});

it("finds the smallest and the largest of what is finite", () => {
  expect(extent([3, Number.NaN, -1, Number.POSITIVE_INFINITY, 2])).toEqual([-1, 3]);
  expect(extent([])).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
});

it("pads ranges, in exponents for logarithmic axes", () => {
  expect(paddedRange([[0, 10], [Number.NaN]], 0.1)).toEqual([-1, 11]);
  expect(paddedRange([[]])).toEqual([0, 1]);
  expect(logRange([[10, 1000, 0, -1]], 0)).toEqual([1, 3]);
});

it("takes round steps", () => {
  expect(niceStep(10, 12)).toBeCloseTo(0.5, 12);
  expect(niceStep(6, 6)).toBeCloseTo(1, 12);
  expect(niceTicks([-0.76, 4.24], 6)).toEqual([0, 1, 2, 3, 4]);
  expect(niceTicks([-1.1, 1.1], 6)).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect(niceTicks([0, 0.0315], 6)).toEqual([0, 0.01, 0.02, 0.03]);
  expect([roundUp(0.1), roundUp(0.11), roundUp(2), roundUp(7)]).toEqual([
    expect.closeTo(0.1, 12),
    expect.closeTo(0.2, 12),
    2,
    10,
  ]);
});

it("chooses and writes logarithmic ticks", () => {
  expect(logTicks([1, Math.log10(500)])).toEqual([10, 20, 50, 100, 200, 500]);
  expect(logTicks([-4, 1])).toEqual([0.0001, 0.001, 0.01, 0.1, 1, 10]);
  expect(logTickText(0.01)).toBe("0.01");
  expect(logTickText(1e-6)).toBe("10<sup>−6</sup>");
  expect(logTickText(20000)).toBe("2×10<sup>4</sup>");
  // Neither of two neighbours is written as the other.
  expect(logTickText(1.5e-4)).toBe("1.5×10<sup>−4</sup>");
});
