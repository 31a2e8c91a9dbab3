import type { ConstantEnergyResult } from "../../../src/experiments/constantEnergy.ts";
import type { EnergyCutResult } from "../../../src/experiments/energyCut.ts";
import type { FieldsResult } from "../../../src/experiments/fields.ts";
import type { LearningCurveResult } from "../../../src/experiments/learningCurve.ts";
import type { LoopWorkResult } from "../../../src/experiments/loopWork.ts";
import type { StationaryResult } from "../../../src/experiments/stationary.ts";
import type { TuneMapResult } from "../../../src/experiments/tuneMap.ts";
import type { Results } from "../measurements.ts";
import type { ClaimDefinition } from "../verdict.ts";

/** What the lab's figures measure, by slot. */
export interface LabResults {
  readonly fields: FieldsResult;
  readonly loopWork: LoopWorkResult;
  readonly energyCut: EnergyCutResult;
  readonly stationary: StationaryResult;
  readonly constantEnergy: ConstantEnergyResult;
  readonly learningCurve: LearningCurveResult;
  readonly tuneMap: TuneMapResult;
}

export type Measure = keyof LabResults;

/** What is known of the settings without any model. */
export interface LabFacts {
  /** k_BT in units of k_BT₀. */
  readonly kT: number;
  /** Width of the window. */
  readonly width: number;
  /** Height of the ripple in k_BT₀, or null where the potential has none. */
  readonly corrugation: number | null;
  /** rms of the ripple's force per component over the window. */
  readonly corrugationFloor: number;
}

/** What the lab has measured; what has not been is null. */
export type LabMeasurements = Results<LabResults> & LabFacts;

/** One statement of the lab's prose. */
export interface LabClaim extends ClaimDefinition<LabMeasurements> {
  readonly needs: readonly Measure[];
}
