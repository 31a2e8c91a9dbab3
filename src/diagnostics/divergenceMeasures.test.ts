import { describe, expect, it } from "vitest";
import { jensenShannon, kullbackLeibler, smoothedProbabilities } from "./divergenceMeasures.ts";

const p = Float64Array.of(0.5, 0.5, 0);
const q = Float64Array.of(0.25, 0.25, 0.5);

describe("divergences between densities", () => {
  it("agrees with sums by hand", () => {
    // ½ ln 2 + ½ ln 2; and with m = (3/8, 3/8, 1/4): ½ ln(4/3) + ½ [½ ln(2/3) + ½ ln 2].
    expect(kullbackLeibler(p, q)).toBeCloseTo(Math.log(2), 14);
    expect(jensenShannon(p, q)).toBeCloseTo(0.5 * Math.log(4 / 3) + 0.25 * Math.log(2 / 3) + 0.25 * Math.log(2), 14);
    expect(jensenShannon(q, p)).toBeCloseTo(jensenShannon(p, q), 15);
  });

  it("is zero for equal densities, ln 2 for JS of separate ones, finite for KL even then", () => {
    expect(kullbackLeibler(q, q)).toBe(0);
    expect(jensenShannon(q, q)).toBe(0);
    const left = Float64Array.of(1, 0);
    const right = Float64Array.of(0, 1);
    expect(jensenShannon(left, right)).toBeCloseTo(Math.LN2, 14);
    expect(kullbackLeibler(left, right)).toBeCloseTo(1022 * Math.LN2, 9);
  });

  it("adds half a visit to every cell", () => {
    expect([...smoothedProbabilities(Float64Array.of(0, 1, 3, 0))]).toEqual([0.5 / 6, 1.5 / 6, 3.5 / 6, 0.5 / 6]);
    expect([...smoothedProbabilities(new Float64Array(2))]).toEqual([0.5, 0.5]);
  });
});
