import type { ForceModelId } from "../../gradientDomain/types.ts";
import type { ProblemReport } from "../../problem.ts";
import type { GeneratorState } from "../../random/generator.ts";

/** Whose forces move the molecule. */
export type MotionSource = "truth" | ForceModelId;

/** How a molecule is set in motion: all sources alike. */
export interface MotionStart {
  /** Å [3n]; null for a thermal geometry of the force field at `temperature`, turned onto its minimum. */
  readonly positions: Float64Array | null;
  /** K: velocities are drawn at it, then freed of momentum and angular momentum. */
  readonly temperature: number;
  readonly seed: number;
}

/** All that a run is, so that it can be stopped, kept and continued. */
export interface MotionState {
  readonly source: MotionSource;
  readonly step: number;
  /** Å [3n]. */
  readonly positions: Float64Array;
  /** Å/fs [3n]. */
  readonly velocities: Float64Array;
  readonly generator: GeneratorState;
  /** Why it ended, where it has. */
  readonly problem: ProblemReport | null;
}

/** What one source's motion was in this chunk: F frames. */
export interface MolecularRun {
  readonly source: MotionSource;
  readonly state: MotionState;
  /** Å [F×3n]. */
  readonly positions: Float64Array;
  /** eV [F]; `potential` is the source's own, NaN for models without an energy; `truePotential` NaN without a force field. */
  readonly kinetic: Float64Array;
  readonly potential: Float64Array;
  readonly truePotential: Float64Array;
  /** u Å/fs [F×3]. */
  readonly momentum: Float64Array;
  /** About the centre of mass, ħ [F×3]. */
  readonly angularMomentum: Float64Array;
  /** The distance to the nearest training geometry, in units of σ, in what the model sees [F]; NaN for the truth. */
  readonly nearest: Float64Array;
  /** 1 where every bond is shorter than 1.6 times its length at the start, else 0 [F]. */
  readonly intact: Uint8Array;
}
