import { describe, expect, it } from "vitest";
import { agree, growthExponent, median } from "./statistics.mjs";

describe("median", () => {
  it("is the middle one, or the mean of the two in the middle", () => {
    expect(median([5])).toBe(5);
    expect(median([9, 1, 10])).toBe(9);
    expect(median([4, 1, 100, 2])).toBe(3);
  });

  it("leaves the list as it was", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe("growthExponent", () => {
  const sizes = [200, 500, 1000, 2000];

  it("finds the power of a power law, whatever its factor", () => {
    const points = sizes.map((size) => ({ size, seconds: 3e-9 * size ** 2.5 }));
    expect(growthExponent(points)).toBeCloseTo(2.5, 12);
  });

  it("lies between the powers of a sum", () => {
    const exponent = growthExponent(sizes.map((size) => ({ size, seconds: 1e-6 * size ** 2 + 1e-9 * size ** 3 })));
    expect(exponent).toBeGreaterThan(2);
    expect(exponent).toBeLessThan(3);
  });
});

describe("agree", () => {
  it("allows a relative difference, number by number", () => {
    expect(agree([1, -200], [1.0009, -200.1], 1e-3)).toBe(true);
    expect(agree([1, -200], [1.0011, -200], 1e-3)).toBe(false);
    expect(agree([0, 1], [0, 1], 1e-3)).toBe(true);
    expect(agree([1, 2], [1.005, 2], [1e-2, 0])).toBe(true);
    expect(agree([1, 2], [1.005, 2], [1e-3, 0])).toBe(false);
  });

  it("is false for lists of other lengths and for what is not a number", () => {
    expect(agree([1, 2], [1], 1)).toBe(false);
    expect(agree([Number.NaN], [Number.NaN], 1)).toBe(false);
  });
});
