import type { FitCostResult } from "./fitCost.ts";
import { fitPowerLaw } from "./powerLaw.ts";

/** What one training is expected to take: times in milliseconds, and bytes. */
export interface CostEstimate {
  readonly gram: number;
  readonly solve: number;
  readonly total: number;
  readonly bytes: number;
}

/**
 * What N samples would cost, from the largest N measured: N² kernel values and entries, N³ operations of the solution.
 * @returns null where nothing has been measured yet
 */
export function estimateCost(result: FitCostResult, count: number): CostEstimate | null {
  const last = result.done - 1;
  if (last < 0) return null;
  const ratio = count / result.counts[last];
  const gram = result.gram[last] * ratio ** 2;
  const solve = result.solve[last] * ratio ** 3;
  return { gram, solve, total: gram + solve, bytes: result.bytes[last] * ratio ** 2 };
}

/** Exponents are taken from the largest N measured down to this part of it: smaller ones are governed by what grows more slowly. */
const FITTED_FROM = 1 / 6;
/** A line through fewer points says nothing. */
const LEAST_POINTS = 3;

/** The measured powers of N; null while there are too few points. */
export interface CostExponents {
  readonly gram: number | null;
  readonly solve: number | null;
  readonly total: number | null;
  readonly bytes: number | null;
  /** The smallest N that they are taken from. */
  readonly from: number;
}

/** By which power of N each part grows over the largest N measured: least squares in the logarithms. */
export function costExponents(result: FitCostResult): CostExponents {
  const counts = result.counts.subarray(0, result.done);
  const largest = counts[counts.length - 1] ?? Number.NaN;
  const first = counts.findIndex((count) => count >= FITTED_FROM * largest);
  const enough = first >= 0 && counts.length - first >= LEAST_POINTS;
  const of = (values: Float64Array) =>
    enough ? (fitPowerLaw(counts.subarray(first), values.subarray(first, result.done))?.exponent ?? null) : null;
  return {
    gram: of(result.gram),
    solve: of(result.solve),
    total: of(result.total),
    bytes: of(result.bytes),
    from: counts[Math.max(0, first)] ?? Number.NaN,
  };
}
