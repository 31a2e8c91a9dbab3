import { describe, expect, it } from "vitest";
import { QUIET } from "./context.ts";
import { stationary } from "./stationary.ts";
import { LECTURE_LAB, UNFITTABLE_LAB, withLandscape } from "./testLab.ts";

describe("stationary states of the lab", () => {
  it("gives the smooth landscape its Boltzmann density, and only the independent model produces entropy", async () => {
    const lab = withLandscape("lecture", { c: 0 });
    const { states, boltzmann, x } = await stationary(
      { lab, sources: ["truth", "independent", "energyConserving"], bins: 40 },
      QUIET,
    );
    const [truth, independent, conserving] = states;
    expect(x[0]).toBeCloseTo(-4.875, 12);
    expect(boltzmann.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    // The density at a cell's centre against its mean: h²/24 of the curvature.
    expect(truth.kullbackLeibler).toBeLessThan(1e-4);
    expect(truth.jensenShannon).toBeLessThan(truth.kullbackLeibler);
    expect(truth.entropyProduction).toBeLessThan(1e-20);
    expect(conserving.entropyProduction).toBeLessThan(1e-18);
    expect(independent.entropyProduction).toBeGreaterThan(1e-6);
    for (const state of states) {
      expect(state.problem).toBeNull();
      expect(state.density.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      expect(Math.min(...state.freeEnergy)).toBe(0);
    }
  });

  it("shows truth at zero entropy production to quadrature accuracy through the full corrugation", async () => {
    const { states } = await stationary({ lab: LECTURE_LAB, sources: ["truth"], bins: 60 }, QUIET);
    expect(states[0].entropyProduction).toBeLessThan(1e-7);
    expect(states[0].kullbackLeibler).toBeLessThan(1e-3);
  });

  it("measures free energies in k_BT₀ at every temperature", async () => {
    // V = ½ k₁x² + ½ k₂y²: F(x) = ½ k₁ x² + const at any kT.
    const cold = withLandscape("harmonic", { stiffness1: 2, stiffness2: 3, angle: 0 });
    const lab = { ...cold, landscape: { ...cold.landscape, kT: 0.5 } };
    const { states, x } = await stationary({ lab, sources: ["truth"], bins: 41 }, QUIET);
    const { freeEnergy } = states[0];
    for (let i = 0; i < 41; i++) expect(freeEnergy[i]).toBeCloseTo(x[i] ** 2, 6);
  });

  it("reports a model that cannot be fitted, and refuses bad bins", async () => {
    const { states } = await stationary({ lab: UNFITTABLE_LAB, sources: ["truth", "independent"], bins: 10 }, QUIET);
    expect(states[0].problem).toBeNull();
    expect(states[1].problem).not.toBeNull();
    expect(states[1].density.every(Number.isNaN)).toBe(true);
    await expect(stationary({ lab: LECTURE_LAB, sources: ["truth"], bins: 1 }, QUIET)).rejects.toMatchObject({
      kind: "input",
      parameter: "bins",
    });
  });
});
