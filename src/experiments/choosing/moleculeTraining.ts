import type { FeatureSet } from "../../featureRegression/types.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import { featuriseSteps } from "../../moleculeRepresentations/featurise.ts";
import { findMoleculeRepresentation } from "../../moleculeRepresentations/registry.ts";
import type { MoleculeOptions } from "../../moleculeRepresentations/types.ts";
import { type Frames, frameCount, moleculesOf } from "../../molecules/frames.ts";
import { Problem } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";

/** A representation of molecules as it is chosen. */
export interface MoleculeRepresentationChoice {
  /** Names its curve, so that one representation may appear twice with different options. */
  readonly id: string;
  readonly representation: string;
  readonly options: Partial<MoleculeOptions>;
}

/** The energies of frames that are to be learnt from. @throws Problem "input" where there are none, or too few frames */
export function energiesOf(frames: Frames, testCount: number): Float64Array {
  const count = frameCount(frames);
  if (frames.energies === null) {
    throw new Problem(
      "input",
      sentence`Not every frame has an energy, so there is nothing to learn: each frame's second line must say energy=….`,
      "file",
    );
  }
  requireWhole(testCount, 1, count - 2, sentence`The number of frames kept for testing`, "testCount");
  return frames.energies;
}

/** Every frame as a vector, with pauses. */
export function moleculeFeatures(
  frames: Frames,
  { representation, options }: MoleculeRepresentationChoice,
  context: Pick<ExperimentContext, "checkpoint">,
): Promise<FeatureSet> {
  const definition = findMoleculeRepresentation(representation);
  return runWithPauses(featuriseSteps(moleculesOf(frames), definition, options), () => context.checkpoint());
}
