import { createEnergyDeviation } from "../../gradientDomain/energyDeviation.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import { Problem } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { type ExperimentContext, pausing, stretchOf } from "../context.ts";
import { molecularTraining } from "./molecularFits.ts";
import type { MolecularLab } from "./molecularLab.ts";
import { molecularSamples } from "./molecularSamples.ts";

export interface MolecularDoubtRequest {
  /** Its energy-conserving model, whether or not `models` names it. */
  readonly lab: MolecularLab;
  /** Å [F×3n]: frames of a trajectory. */
  readonly positions: Float64Array;
}

/** What the energy-conserving model expects of its own error, frame by frame [F]. */
export interface MolecularDoubtResult {
  /** Standard deviation of the energy less its mean over the training geometries, meV. */
  readonly energyDeviation: Float64Array;
  /** The same as a share, 0 … 1, of what it was before any training. */
  readonly doubt: Float64Array;
  /** The largest of either on the test geometries: what is usual where it was trained. */
  readonly usualDeviation: number;
  readonly usualDoubt: number;
}

/** Predictive variance along a trajectory: the warning light. @throws Problem "input", "linear-algebra", "cancelled" */
export async function molecularDoubt(
  { lab, positions }: MolecularDoubtRequest,
  context: ExperimentContext,
): Promise<MolecularDoubtResult> {
  const samples = await molecularSamples(lab.data, stretchOf(context, 0, 0.02));
  const width = samples.molecule.reference.length;
  if (positions.length % width !== 0 || positions.length > MOST_FRAMES * width) {
    throw new Problem(
      "input",
      sentence`Each frame must have ${width} coordinates, and there must be at most ${MOST_FRAMES} frames.`,
      "positions",
    );
  }
  const fitted = await molecularTraining(lab, "conserving", samples, stretchOf(context, 0.02, 0.6));
  const deviationOf = createEnergyDeviation(fitted);
  const ask = (frames: Float64Array, from: number, to: number) =>
    runWithPauses(
      deviationOf(frames),
      pausing(stretchOf(context, from, to), sentence`asking the model what it does not know`),
    );
  const usual = await ask(samples.test.positions, 0.6, 0.8);
  const { deviation, share } = await ask(positions, 0.8, 1);
  return {
    energyDeviation: deviation.map((value) => MILLI * value),
    doubt: share,
    usualDeviation: MILLI * largest(usual.deviation),
    usualDoubt: largest(usual.share),
  };
}

/** Frames of a trajectory. */
const MOST_FRAMES = 2000;

/** eV in meV. */
const MILLI = 1000;

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
