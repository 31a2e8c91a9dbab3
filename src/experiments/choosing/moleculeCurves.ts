import type { Frames } from "../../molecules/frames.ts";
import { sentence } from "../../sentence.ts";
import type { ExperimentContext } from "../context.ts";
import { energiesOf, type MoleculeRepresentationChoice, moleculeFeatures } from "./moleculeTraining.ts";
import { type CurveData, representationCurves, requireCurveSettings } from "./representationCurves.ts";
import type { CurveSettings, RepresentationCurves } from "./representationCurvesResult.ts";

export interface MoleculeCurvesRequest {
  /** Frames with energies; errors come out in their unit. */
  readonly frames: Frames;
  readonly representations: readonly MoleculeRepresentationChoice[];
  /** Frames kept for testing. */
  readonly testCount: number;
  readonly curve: CurveSettings;
}

/**
 * The energies of a data set learnt from each representation of its molecules, with σ and λ by leave-one-out for every N and split.
 * @throws Problem "input", "cancelled"
 */
export async function moleculeCurves(
  { frames, representations, testCount, curve }: MoleculeCurvesRequest,
  context: ExperimentContext,
): Promise<RepresentationCurves> {
  requireCurveSettings(curve);
  const targets = energiesOf(frames, testCount);
  const featured: CurveData["representations"][number][] = [];
  for (const choice of representations) {
    context.progress(0, sentence`making feature vectors`);
    featured.push({ id: choice.id, floor: null, ...(await moleculeFeatures(frames, choice, context)) });
  }
  return representationCurves({ targets, testCount, representations: featured }, curve, context);
}
