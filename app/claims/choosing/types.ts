import type { RepresentationCurves } from "../../../src/experiments/choosing/representationCurvesResult.ts";
import type { ClaimOn, Results } from "../measurements.ts";

/** What Figures 1 to 3 measure. */
export interface ChoosingResults {
  readonly gaussian: RepresentationCurves;
  /** The Gaussian in the middle, learnt from x². */
  readonly symmetric: RepresentationCurves;
  readonly pairs: RepresentationCurves;
  /** Every power at one N. */
  readonly powers: RepresentationCurves;
  readonly triples: RepresentationCurves;
}

export type ChoosingMeasure = keyof ChoosingResults;
export type ChoosingMeasurements = Results<ChoosingResults>;

/** One statement of the chapter's prose on Figures 1 to 3. */
export type ChoosingClaim = ClaimOn<ChoosingResults>;
