import { describe, expect, it } from "vitest";
import { freeEnergyOf, freeEnergyProfile, marginalAlongX } from "./freeEnergy.ts";

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

describe("a free-energy surface", () => {
  it("of a Boltzmann density is the energy, from its minimum", () => {
    const energy = Float64Array.of(0.3, 2, -1, 5);
    const kT = 0.7;
    const surface = freeEnergyOf(
      energy.map((v) => 40 * Math.exp(-v / kT)),
      kT,
    );
    for (const [i, v] of energy.entries()) expect(surface[i]).toBeCloseTo(v + 1, 12);
    expect([...freeEnergyOf(Float64Array.of(0, 0), 1)]).toEqual([Number.NaN, Number.NaN]);
  });
});
