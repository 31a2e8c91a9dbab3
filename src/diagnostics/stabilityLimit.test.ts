import { describe, expect, it } from "vitest";
import { DEFAULT_BOX } from "../geometry.ts";
import { findPotential } from "../potentials/registry.ts";
import { stabilityLimit } from "./stabilityLimit.ts";

describe("stabilityLimit", () => {
  it("is 2/κ of the stiffer direction of a harmonic well, however it is turned", () => {
    // V = ½ κ₁ u² + ½ κ₂ v² with u, v turned by 30° against x, y.
    const [k1, k2, c, s] = [9, 0.5, Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    const limit = stabilityLimit((x, y, out, offset) => {
      const [u, v] = [c * x + s * y, -s * x + c * y];
      out[offset] = -(k1 * u * c - k2 * v * s);
      out[offset + 1] = -(k1 * u * s + k2 * v * c);
    }, DEFAULT_BOX);
    expect(limit).toBeCloseTo(2 / 9, 8);
  });

  it("is infinite where the force only drives away", () => {
    const limit = stabilityLimit((x, y, out, offset) => {
      out[offset] = 3 * x;
      out[offset + 1] = y;
    }, DEFAULT_BOX);
    expect(limit).toBe(Number.POSITIVE_INFINITY);
  });

  it("is set by the ripple of the lecture's landscape", () => {
    const { create } = findPotential("lecture");
    // c sin(3(x+5)(y−6)) has the Hessian −9c sin(…) ggᵀ + 3c cos(…) [[0,1],[1,0]] with g = (y−6, x+5), whose eigenvalue
    // along g is at most 9c|g|² = 0.36 (11² + 10²) = 79.6 in the corner (5, −5); the polynomial adds
    // (12x² − 6x − 32)/50 = 4.76 and 1/10 there, weighted by g: 2.65.
    const steepest = 0.36 * 221 + (4.76 * 121 + 0.1 * 100) / 221;
    const limit = stabilityLimit(create({ c: 1 / 25 }).force, DEFAULT_BOX);
    expect(limit).toBeGreaterThan(2 / (steepest + 0.2));
    expect(limit).toBeLessThan(1.1 * (2 / steepest));
    // Without it the walls are the stiffest: (12·25 + 30 − 32)/50 = 5.96 at x = −5.
    expect(stabilityLimit(create({ c: 0 }).force, DEFAULT_BOX)).toBeCloseTo(2 / 5.96, 6);
  });
});
