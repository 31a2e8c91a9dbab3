import type { VectorCurveResult } from "../../../src/experiments/covariant/curveSets.ts";
import type { MultipoleFallOffResult } from "../../../src/experiments/multipoles/multipoleFallOff.ts";
import type { MultipoleMapResult } from "../../../src/experiments/multipoles/multipoleMap.ts";
import type { OriginDependenceResult } from "../../../src/experiments/multipoles/originDependence.ts";
import type { ClaimOn, Results } from "../measurements.ts";

/** What the chapter measures. */
export interface MultipoleResults {
  readonly map: MultipoleMapResult;
  /** Errors over the sphere. */
  readonly sphere: MultipoleFallOffResult;
  readonly origin: OriginDependenceResult;
  readonly componentwise: VectorCurveResult;
  readonly covariant: VectorCurveResult;
}

export type MultipoleMeasure = keyof MultipoleResults;
export type MultipoleMeasurements = Results<MultipoleResults>;

/** One statement of the chapter's prose. */
export type MultipoleClaim = ClaimOn<MultipoleResults>;
