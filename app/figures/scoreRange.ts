import type { ScoredScan } from "../../src/regression/scoredScan.ts";
import { quantile } from "./scales.ts";
import type { TuneScore } from "./tuneMap.ts";
import { tuneRange } from "./tuneMapFigure.ts";

/** Decades above the best error that are told apart; what lies further up is all equally bad. */
const DECADES = 2;

/**
 * The colour range of one map that stands for itself, as exponents: errors over up to two decades, since without noise the
 * best is far below most others; likelihoods as where maps share a range.
 */
export function scoreRange(map: ScoredScan, score: TuneScore): readonly [number, number] {
  const [best, worst] = tuneRange([map], score);
  if (score === "logMarginalLikelihood" || map.best === null) return [best, worst];
  const most = quantile(map.leaveOneOut.map(Math.log10), 0.9);
  return [best, Math.max(worst, Math.min(best + DECADES, most))];
}
