import { describe, expect, it } from "vitest";
import { gaussLegendre } from "./gaussLegendre.ts";

describe("Gauss–Legendre quadrature", () => {
  it.each([1, 2, 3, 5, 8, 16])("integrates t^m exactly up to m = 2n − 1 with n = %d", (n) => {
    const { nodes, weights } = gaussLegendre(n);
    const integral = (m: number) => nodes.reduce((sum, t, i) => sum + weights[i] * t ** m, 0);
    for (let m = 0; m < 2 * n; m++) expect(integral(m)).toBeCloseTo(1 / (m + 1), 13);
    expect(Math.abs(integral(2 * n) - 1 / (2 * n + 1))).toBeGreaterThan(1e-22);
  });

  it("has the two-point nodes ½ ∓ 1/√12", () => {
    expect(gaussLegendre(2).nodes[0]).toBeCloseTo(0.5 - 1 / Math.sqrt(12), 15);
  });
});
