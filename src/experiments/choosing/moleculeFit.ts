import type { FeatureScan } from "../../featureRegression/chooseByLeaveOneOut.ts";
import { type PredictionErrors, predictionErrors, worstCases } from "../../featureRegression/errors.ts";
import { learn } from "../../featureRegression/learn.ts";
import { findFeatureKernel } from "../../featureRegression/registry.ts";
import { featureRows, splitRows } from "../../featureRegression/samples.ts";
import { squaredDistances } from "../../featureRegression/squaredDistances.ts";
import type { FeatureSet } from "../../featureRegression/types.ts";
import { runWithPauses, type Steps } from "../../linalg/steps.ts";
import { type Frames, frameCount } from "../../molecules/frames.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import { type ExperimentContext, pausing, stretchOf } from "../context.ts";
import { energiesOf, type MoleculeRepresentationChoice, moleculeFeatures } from "./moleculeTraining.ts";
import { MOST_FEATURE_SAMPLES, MOST_FOR_CHOICE, standardDeviation } from "./representationCurves.ts";

export interface MoleculeFitRequest {
  /** Frames with energies. */
  readonly frames: Frames;
  readonly representation: MoleculeRepresentationChoice;
  /** Training frames, and those kept for testing: the split of `seed`. */
  readonly count: number;
  readonly testCount: number;
  readonly seed: number;
  readonly kernel: string;
  readonly standardise: boolean;
  readonly mostForChoice: number;
  /** How many of the worst cases are wanted. */
  readonly worst: number;
}

/** Energies and errors in the frames' own unit; frames by their number, 0 for the first. */
export interface MoleculeFitResult {
  readonly lengthScale: number;
  readonly ridge: number;
  /** Root-mean-square leave-one-out error where σ and λ were chosen. */
  readonly leaveOneOut: number;
  readonly scan: FeatureScan;
  /** Components of a feature vector. */
  readonly dimension: number;
  /** The frames of the test set, with their true and predicted energies, all [test]: the parity plot. */
  readonly tested: Int32Array;
  readonly truth: Float64Array;
  readonly predicted: Float64Array;
  /** How far each of them is from the nearest frame learnt from: |q − qᵢ|, in the features' own unit [test]. */
  readonly nearest: Float64Array;
  readonly errors: PredictionErrors;
  /** The standard deviation of all energies. */
  readonly spread: number;
  /** Places in the lists above of the largest errors, worst first [worst]. */
  readonly worst: Int32Array;
}

/**
 * One model of a data set's energies: σ and λ by leave-one-out, its predictions of frames it has not seen, and where it is worst.
 * @throws Problem "input", "linear-algebra", "cancelled"
 */
export async function moleculeFit(request: MoleculeFitRequest, context: ExperimentContext): Promise<MoleculeFitResult> {
  const { frames, representation, count, testCount, seed, standardise, mostForChoice } = request;
  const targets = energiesOf(frames, testCount);
  const most = Math.min(MOST_FEATURE_SAMPLES, frameCount(frames) - testCount);
  requireWhole(count, 2, most, sentence`The number of training frames`, "count");
  requireWhole(mostForChoice, 2, MOST_FOR_CHOICE, sentence`The samples that σ and λ are chosen from`, "mostForChoice");
  const kernel = findFeatureKernel(request.kernel);
  context.progress(0, sentence`making feature vectors`);
  const features = await moleculeFeatures(frames, representation, context);
  const split = splitRows(targets.length, count, testCount, seed);
  const pause = pausing(stretchOf(context, 0.1, 0.95), sentence`learning from ${count} frames`);
  const options = { kernel, standardise, mostForChoice, pause };
  const { choice, ridge, predicted, truth } = await learn({ ...features, targets }, split, options);
  const nearest = await runWithPauses(nearestDistances(features, split.test, split.training), () =>
    context.checkpoint(),
  );
  return {
    lengthScale: choice.lengthScale,
    ridge,
    leaveOneOut: choice.leaveOneOut,
    scan: choice.scan,
    dimension: features.dimension,
    tested: split.test,
    truth,
    predicted,
    nearest,
    errors: predictionErrors(predicted, truth),
    spread: standardDeviation(targets),
    worst: worstCases(predicted, truth, request.worst),
  };
}

/** From each of some rows the distance to the nearest of others. */
function* nearestDistances(features: FeatureSet, from: Int32Array, to: Int32Array): Steps<Float64Array> {
  const [a, b] = [featureRows(features, from), featureRows(features, to)];
  const squares = yield* squaredDistances(a, b, features.dimension);
  return Float64Array.from(from, (_, i) => {
    const row = squares.subarray(i * to.length, (i + 1) * to.length);
    return Math.sqrt(row.reduce((least, square) => Math.min(least, square), Number.POSITIVE_INFINITY));
  });
}
