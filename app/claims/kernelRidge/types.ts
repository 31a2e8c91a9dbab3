import type { FitCostResult } from "../../../src/experiments/kernelRidge/fitCost.ts";
import type { LineDrawsResult } from "../../../src/experiments/kernelRidge/lineDraws.ts";
import type { LineFitResult } from "../../../src/experiments/kernelRidge/lineFit.ts";
import type { LineFlightResult } from "../../../src/experiments/kernelRidge/lineFlight.ts";
import type { LineScoresResult } from "../../../src/experiments/kernelRidge/lineScores.ts";
import type { LineTuneMapResult } from "../../../src/experiments/kernelRidge/lineTuneMap.ts";
import type { ClaimOn, Results } from "../measurements.ts";

/** What the chapter's figures measure. */
export interface KrrResults {
  /** On the points placed by hand. */
  readonly byHand: LineFitResult;
  readonly fit: LineFitResult;
  readonly flight: LineFlightResult;
  readonly scores: LineScoresResult;
  readonly map: LineTuneMapResult;
  readonly draws: LineDrawsResult;
  readonly cost: FitCostResult;
}

export type KrrMeasure = keyof KrrResults;
export type KrrMeasurements = Results<KrrResults>;

/** One statement of the chapter's prose. */
export type KrrClaim = ClaimOn<KrrResults>;
