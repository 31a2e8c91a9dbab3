import { describe, expect, it } from "vitest";
import { freeEnergyProfile, marginalAlongX } from "./freeEnergy.ts";

describe("free energy along x", () => {
  it("sums over y and takes −kT ln, zero at the minimum, NaN where unvisited", () => {
    const density = Float64Array.of(1, 4, 0, 2, 4, 0, 1, 0, 0);
    expect([...marginalAlongX(density, 3)]).toEqual([4, 8, 0]);
    const [a, b, c] = freeEnergyProfile(density, 3, 1.5);
    expect(a).toBeCloseTo(1.5 * Math.log(2), 14);
    expect(b).toBe(0);
    expect(c).toBeNaN();
  });

  it("does not depend on the normalisation", () => {
    const density = Float64Array.of(0.1, 0.2, 0.3, 0.4);
    expect(
      freeEnergyProfile(
        density.map((p) => 1000 * p),
        2,
        1,
      )[0],
    ).toBeCloseTo(freeEnergyProfile(density, 2, 1)[0], 14);
  });
});
