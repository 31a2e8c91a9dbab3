import type { AmbiguityResult } from "../../../src/experiments/vectorFields/ambiguity.ts";
import type { DecompositionResult } from "../../../src/experiments/vectorFields/decomposition.ts";
import type { DecompositionCurveResult } from "../../../src/experiments/vectorFields/decompositionCurveResult.ts";
import type { GammaScanResult } from "../../../src/experiments/vectorFields/gammaScanResult.ts";
import type { KernelColumnResult } from "../../../src/experiments/vectorFields/kernelColumn.ts";
import type { RefusalResult } from "../../../src/experiments/vectorFields/refusal.ts";
import type { ClaimOn, Results } from "../measurements.ts";

/** What the chapter's figures measure. */
export interface VectorFieldResults {
  readonly column: KernelColumnResult;
  readonly decomposition: DecompositionResult;
  readonly gamma: GammaScanResult;
  readonly curve: DecompositionCurveResult;
  /** The split of a harmonic field at the present γ, and what every γ costs. */
  readonly split: AmbiguityResult;
  readonly costs: AmbiguityResult;
  readonly refusal: RefusalResult;
}

export type VectorFieldMeasure = keyof VectorFieldResults;
export type VectorFieldMeasurements = Results<VectorFieldResults>;

/** One statement of the chapter's prose. */
export type VectorFieldClaim = ClaimOn<VectorFieldResults>;
