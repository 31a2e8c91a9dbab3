import type { ProblemReport } from "../../problem.ts";
import type { MolecularMotionRequest } from "./molecularMotion.ts";
import type { MotionSource } from "./motionState.ts";

export interface MolecularSpectrumRequest
  extends Pick<MolecularMotionRequest, "field" | "models" | "start" | "timeStep"> {
  /** Length of each trajectory, fs: the resolution is about 33,356 cm⁻¹ fs over it. */
  readonly duration: number;
  /** Trajectories averaged, from different starts. */
  readonly repeats: number;
  /** The spectrum is given up to here, cm⁻¹. */
  readonly highest: number;
  /** Whose spectra are to be done; all of them unless given. */
  readonly sources?: readonly MotionSource[];
}

/** One source's vibrations. */
export interface VibrationalSpectrum {
  readonly source: MotionSource;
  /** Mass-weighted power spectrum of the velocities, area 1 up to `highest`, in cm [frequencies]; NaN where the motion ended early. */
  readonly intensity: Float64Array;
  /** Harmonic frequencies at the source's own minimum near the start's, cm⁻¹, rising [3n − 6]; negative for imaginary ones. */
  readonly harmonic: Float64Array;
  readonly problem: ProblemReport | null;
}

export interface MolecularSpectrumResult {
  /** cm⁻¹ [frequencies]. */
  readonly frequencies: Float64Array;
  /** Width of a line that the window makes, cm⁻¹. */
  readonly resolution: number;
  readonly spectra: readonly VibrationalSpectrum[];
}
