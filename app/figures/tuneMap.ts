import type { TunedHyperparameters } from "../../src/regression/hyperparameterGrid.ts";
import type { ScoredScan } from "../../src/regression/scoredScan.ts";

/** σ and λ as they are set now. */
export interface TunePoint {
  readonly lengthScale: number;
  readonly ridge: number;
}

/** A setting that was fitted, with its scores. */
export interface ScoredPoint extends TunePoint {
  readonly leaveOneOut: number;
  /** Null where the kernel has none, or λ = 0. */
  readonly logMarginalLikelihood: number | null;
}

/** What a map can show: errors are best where small, likelihoods where large. */
export type TuneScore = "leaveOneOut" | "logMarginalLikelihood";

/** The largest likelihood of a map; −∞ where there is none. */
export function largestLikelihood({ logMarginalLikelihood }: ScoredScan): number {
  return Math.max(...logMarginalLikelihood.filter(Number.isFinite));
}

/** The best point of a map by a score; null where there is none. */
export function bestOf(map: ScoredScan, score: TuneScore): TunedHyperparameters | null {
  return score === "leaveOneOut" ? map.best : map.likeliest;
}

/** At which end of the map's σ and of its λ a point lies, if at any. */
export function endsOf({ lengthScales, ridges }: ScoredScan, { lengthScale, ridge }: TunePoint) {
  const endOf = (values: Float64Array, value: number) =>
    value === values[values.length - 1] ? "largest" : value === values[0] ? "smallest" : null;
  return { lengthScale: endOf(lengthScales, lengthScale), ridge: endOf(ridges, ridge) } as const;
}

/** Whether a point lies on the map's rim, so that a better one may lie beyond. */
export function isAtEdge(map: ScoredScan, point: TunePoint): boolean {
  const { lengthScale, ridge } = endsOf(map, point);
  return lengthScale !== null || ridge !== null;
}

/** Whether a point can be marked on the map; a ridge of 0 has no place on a logarithmic axis. */
export function isOnMap({ lengthScales, ridges }: ScoredScan, { lengthScale, ridge }: TunePoint): boolean {
  const holds = (values: Float64Array, value: number) => {
    const [from, to] = exponentRange(values);
    return Math.log10(value) >= from && Math.log10(value) <= to;
  };
  return holds(lengthScales, lengthScale) && holds(ridges, ridge);
}

/** A setting is better than the whole map only by more than this part of the error, or so many nats. */
const CLEARLY = { leaveOneOut: 0.01, logMarginalLikelihood: 1 } as const;

/** Whether a setting that was fitted, on the grid or off it, clearly scores better than every point of the map. */
export function beatsMap(map: ScoredScan, score: TuneScore, point: ScoredPoint): boolean {
  if (bestOf(map, score) === null) return false;
  if (score === "leaveOneOut") {
    return map.best !== null && point.leaveOneOut < (1 - CLEARLY.leaveOneOut) * map.best.leaveOneOut;
  }
  const { logMarginalLikelihood } = point;
  return logMarginalLikelihood !== null && logMarginalLikelihood > largestLikelihood(map) + CLEARLY[score];
}

/** The range of an axis of grid values as exponents, widened by half a cell. */
export function exponentRange(values: Float64Array): [number, number] {
  const [from, to] = [Math.log10(values[0]), Math.log10(values[values.length - 1])];
  const half = values.length > 1 ? (to - from) / (values.length - 1) / 2 : 0.5;
  return [from - half, to + half];
}
