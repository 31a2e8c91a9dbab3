import type { ConclusionsResult } from "../../../src/experiments/conclusions/conclusions.ts";
import type { CorrectionsResult } from "../../../src/experiments/corrections/corrections.ts";
import type { Results } from "../measurements.ts";
import type { ClaimDefinition, Quantity } from "../verdict.ts";

/** What the chapter measures. */
export interface ConclusionResults {
  readonly conclusions: ConclusionsResult;
  readonly corrections: CorrectionsResult;
}

export type ConclusionMeasurements = Results<ConclusionResults>;
export type ConclusionClaim = ClaimDefinition<ConclusionMeasurements>;
export type ConclusionQuantity = Quantity<ConclusionMeasurements>;
