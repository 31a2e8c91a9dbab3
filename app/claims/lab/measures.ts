import type { EnergyCutResult } from "../../../src/experiments/energyCut.ts";
import type { FieldMap, ModelReport } from "../../../src/experiments/fields.ts";
import type { LearningCurveResult } from "../../../src/experiments/learningCurve.ts";
import { quartiles } from "../../figures/learningCurve.ts";
import { extent } from "../../figures/scales.ts";
import { medianGains } from "../../panels/lab/learningCurve/wins.ts";

/** Which force tells two models apart: the smooth one, unless a model sees the ripple and may be held to the true one. */
export function fairForce(reports: readonly ModelReport[], corrugationFloor: number): "smooth" | "true" {
  return reports.some((report) => report.rmseTrue < corrugationFloor) ? "true" : "smooth";
}

/** The error of a model against that force. */
export function errorAgainst(force: "smooth" | "true", report: ModelReport): number {
  return force === "true" ? report.rmseTrue : report.rmseSmooth;
}

/**
 * How far apart two forces are where the walkers are: Σ p |f − g| / Σ p (|f| + |g|) with Boltzmann's p, between 0 and 1,
 * as `densityDistance` is of densities.
 */
export function forceDistance(truth: FieldMap, model: FieldMap, kT: number): number {
  const energy = truth.energy ?? new Float64Array(truth.forceX.length);
  const [lowest] = extent(energy);
  let apart = 0;
  let together = 0;
  for (let i = 0; i < energy.length; i++) {
    const p = Math.exp((lowest - energy[i]) / kT);
    apart += p * Math.hypot(model.forceX[i] - truth.forceX[i], model.forceY[i] - truth.forceY[i]);
    together += p * (Math.hypot(truth.forceX[i], truth.forceY[i]) + Math.hypot(model.forceX[i], model.forceY[i]));
  }
  return apart / together;
}

/** Total variation Σ |p − q| / Σ (p + q) of two distributions: the part of the probability that is in the wrong place. */
export function densityDistance(p: Float64Array, q: Float64Array): number {
  return p.reduce((sum, value, i) => sum + Math.abs(value - q[i]), 0) / 2;
}

/** The part of a cut on which the true energy lies outside two predictive standard deviations; null without a band. */
export function partOutsideBand({ truth, learned, learnedStandardDeviation }: EnergyCutResult): number | null {
  if (learned === null || learnedStandardDeviation === null) return null;
  const outside = truth.filter((energy, i) => Math.abs(energy - learned[i]) > 2 * learnedStandardDeviation[i]);
  return outside.length / truth.length;
}

/** How much lower the energy-conserving model's median error is, 1 − ratio, at each N [counts], by the fair force. */
export function gains(result: LearningCurveResult): Float64Array {
  const conserving = result.curves.find(({ id }) => id === "energyConserving");
  const medians = conserving && quartiles(conserving.rmseTrue, result.counts.length, result.repeats).median;
  const seesRipple = medians?.some((median) => median < result.corrugationFloor) ?? false;
  return medianGains(result, seesRipple ? "rmseTrue" : "rmseSmooth");
}
