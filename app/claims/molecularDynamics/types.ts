import type { FluidTrialsResult } from "../../../src/experiments/molecularDynamics/fluidTrials.ts";
import type { IntegrateMotionResult } from "../../../src/experiments/molecularDynamics/integrateMotion.ts";
import type { MotionPaceResult } from "../../../src/experiments/molecularDynamics/motionPace.ts";
import type { ClaimOn, Results } from "../measurements.ts";

/** What the chapter's figures measure. */
export interface MotionResults {
  readonly motion: IntegrateMotionResult;
  readonly pace: MotionPaceResult;
  /** The fluid cold and hot, from a crystal and spread out. */
  readonly phases: FluidTrialsResult;
  /** The fluid without its thermostat. */
  readonly alone: FluidTrialsResult;
}

export type MotionMeasure = keyof MotionResults;
export type MotionMeasurements = Results<MotionResults>;

/** One statement of the chapter's prose. */
export type MotionClaim = ClaimOn<MotionResults>;
