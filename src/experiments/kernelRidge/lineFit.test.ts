import { describe, expect, it } from "vitest";
import { QUIET } from "../context.ts";
import type { LineModelParameters, LineParameters, LineSampleParameters } from "./line.ts";
import { type LearnedLine, lineFit } from "./lineFit.ts";

/** The lecture's example: Lennard-Jones, trained from the bottom of its well outwards. */
function lineOf(samples: Partial<LineSampleParameters> = {}, model: Partial<LineModelParameters> = {}): LineParameters {
  return {
    potential: { id: "lennardJones", values: {}, expression: "" },
    samples: { scheme: "even", count: 25, from: 1.12, to: 3, seed: 0, noise: 0, points: [], ...samples },
    model: { kernel: "gaussian", lengthScale: 0.15, ridge: 1e-8, priorMean: "zero", ...model },
  };
}

/** Places 0.7, 0.71 … 3. */
const PLACES = 231;
const indexOf = (r: number) => Math.round((r - 0.7) / 0.01);
const run = (line: LineParameters, places = PLACES) => lineFit({ line, places, probe: 0.9 }, QUIET);

function learnedOf({ learned }: { readonly learned: LearnedLine | null }): LearnedLine {
  if (learned === null) throw new Error("The model was not fitted.");
  return learned;
}

describe("a fit on a line", () => {
  it("knows the well it has seen, and nothing of the wall: the lecture's blind spot", async () => {
    const result = await run(lineOf());
    const { energy, standardDeviation, rmseInside } = learnedOf(result);
    expect(rmseInside).toBeLessThan(1e-3);
    // 4 (0.9⁻¹² − 0.9⁻⁶) = 6.64
    expect(result.truth[indexOf(0.9)]).toBeCloseTo(6.636118953252913, 9);
    expect(Math.abs(energy[indexOf(0.9)])).toBeLessThan(0.5);
    expect(Math.abs(energy[indexOf(0.7)])).toBeLessThan(0.05);
    expect(Math.max(...energy)).toBeLessThan(0.5);
    // Its own band does not reach the truth either.
    expect(energy[indexOf(0.9)] + 2 * standardDeviation[indexOf(0.9)]).toBeLessThan(2);
    expect(standardDeviation[indexOf(0.7)]).toBeGreaterThan(0.99);
  });

  it("returns to the prior mean it was given", async () => {
    const { priorMean, energy } = learnedOf(await run(lineOf({ from: 1.8 }, { priorMean: "mean" })));
    const trueEnergies = Array.from({ length: 25 }, (_, i) => {
      const r = 1.8 + (1.2 * i) / 24;
      return 4 * (r ** -12 - r ** -6);
    });
    expect(priorMean).toBeCloseTo(trueEnergies.reduce((sum, energy) => sum + energy, 0) / 25, 12);
    expect(energy[0]).toBeCloseTo(priorMean, 6);
  });

  it("has contributions that add up to the prediction, bump by bump", async () => {
    const result = await run(lineOf({ scheme: "hand", points: [0.98, 1.1, 1.25, 1.5, 1.9] }, { priorMean: "mean" }));
    const { contributions, energy, priorMean, weights } = learnedOf(result);
    if (contributions === null) throw new Error("There are no contributions.");
    for (let p = 0; p < PLACES; p++) {
      let sum = priorMean;
      for (let i = 0; i < 5; i++) {
        const r = result.places[p];
        // αᵢ exp(−(r − rᵢ)²/2σ²), retyped.
        const bump = weights[i] * Math.exp(-((r - result.r[i]) ** 2) / (2 * 0.15 ** 2));
        expect(contributions[i * PLACES + p]).toBeCloseTo(bump, 12);
        sum += bump;
      }
      expect(energy[p]).toBeCloseTo(sum, 12);
    }
  });

  it("reads off truth and prediction at the probe, as the sum that it is", async () => {
    const result = await run(lineOf());
    const { probed, energy, standardDeviation, weights } = learnedOf(result);
    expect([result.probe, result.probedTruth]).toEqual([0.9, result.truth[indexOf(0.9)]]);
    expect(probed.energy).toBeCloseTo(energy[indexOf(0.9)], 9);
    expect(probed.standardDeviation).toBeCloseTo(standardDeviation[indexOf(0.9)], 9);
    expect(probed.kernel.reduce((sum, k, i) => sum + k * weights[i], 0)).toBeCloseTo(probed.energy, 9);
    expect(probed.kernel[0]).toBeCloseTo(Math.exp(-(0.22 ** 2) / (2 * 0.15 ** 2)), 12);
  });

  it("has the slopes of truth and prediction", async () => {
    const result = await run(lineOf(), 2000);
    const { energy, slope } = learnedOf(result);
    const h = result.places[1] - result.places[0];
    for (const p of [400, 900, 1500]) {
      expect(slope[p]).toBeCloseTo((energy[p + 1] - energy[p - 1]) / (2 * h), 3);
      expect(result.trueSlope[p]).toBeCloseTo((result.truth[p + 1] - result.truth[p - 1]) / (2 * h), 3);
    }
  });

  it("leaves out contributions where there are more than would be told apart", async () => {
    expect(learnedOf(await run(lineOf({ count: 41 }))).contributions).toBeNull();
  });

  it("keeps truth and samples where the model cannot be fitted, and says why", async () => {
    const result = await run(lineOf({ count: 200 }, { lengthScale: 2, ridge: 0 }));
    expect(result.learned).toBeNull();
    expect(result.problem).toMatchObject({ kind: "linear-algebra", parameter: "ridge" });
    expect(result.r.length).toBe(200);
    expect(result.truth[indexOf(1)]).toBeCloseTo(0, 12);
  });

  it("refuses what cannot be asked", async () => {
    await expect(run(lineOf(), 1)).rejects.toMatchObject({ kind: "input", parameter: "places" });
    await expect(run(lineOf({ count: 0.5 }))).rejects.toMatchObject({ kind: "input", parameter: "count" });
    const typed = { ...lineOf(), potential: { id: "expression", values: {}, expression: "1/x" } };
    await expect(run(typed)).rejects.toMatchObject({ parameter: "expression", character: 3 });
  });

  it("draws gaps where a formula is no number away from the samples", async () => {
    const typed = { ...lineOf(), potential: { id: "expression", values: {}, expression: "sqrt(r - 1)" } };
    const { truth, learned } = await run(typed);
    expect(truth[0]).toBeNaN();
    expect(learned?.energy.every(Number.isFinite)).toBe(true);
  });
});
