import type { CovariantBlockResult } from "../../../src/experiments/covariant/covariantBlock.ts";
import type { VectorCurveResult } from "../../../src/experiments/covariant/curveSets.ts";
import type { ForceAcrossResult } from "../../../src/experiments/covariant/forceAcross.ts";
import type { ForceCurvesRequest } from "../../../src/experiments/covariant/forceCurves.ts";
import type { TurnedPredictionsResult } from "../../../src/experiments/covariant/turnedPredictions.ts";
import type { ClaimOn, Results } from "../measurements.ts";

/** What the chapter's figures measure. */
export interface CovariantResults {
  readonly turned: TurnedPredictionsResult;
  readonly block: CovariantBlockResult;
  readonly convergence: CovariantBlockResult;
  readonly across: ForceAcrossResult;
  /** With what they answer: it says what a fit costs. */
  readonly curves: VectorCurveResult & { readonly of: ForceCurvesRequest };
}

export type CovariantMeasure = keyof CovariantResults;
export type CovariantMeasurements = Results<CovariantResults>;

/** One statement of the chapter's prose. */
export type CovariantClaim = ClaimOn<CovariantResults>;
