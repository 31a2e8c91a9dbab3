import { runWithPauses } from "../linalg/steps.ts";
import { NOISE } from "../simd/leaveOneOutScan.ts";
import { chooseByLeaveOneOut, type FeatureChoice } from "./chooseByLeaveOneOut.ts";
import { fitFeatures } from "./fitFeatures.ts";
import { entriesAt, featureRows, type Split } from "./samples.ts";
import { ownSquaredDistances } from "./squaredDistances.ts";
import { standardisationOf, standardised } from "./standardise.ts";
import type { FeatureKernelDefinition, FeatureModel, FeatureTraining } from "./types.ts";

/** How a model is learnt from a part of a data set. */
export interface LearningOptions {
  readonly kernel: FeatureKernelDefinition;
  /** Whether each feature is scaled to standard deviation 1 on the training set. */
  readonly standardise: boolean;
  /** Samples that σ and λ are chosen from at most, the first of the training set: choosing grows with their number's cube. */
  readonly mostForChoice: number;
  /** Awaited between stretches of work, and told the part done; throws to stop. */
  readonly pause: (fraction: number) => Promise<void>;
}

/** A model, how its σ and λ came about, and what it says of the test set. */
export interface Learnt {
  readonly model: FeatureModel;
  readonly choice: FeatureChoice;
  /** λ of the model: that chosen, or the least that K + λI of so many samples can be trusted with. */
  readonly ridge: number;
  /** [test]. */
  readonly predicted: Float64Array;
  /** [test]. */
  readonly truth: Float64Array;
}

/**
 * The λ below which K + λI of N samples may be singular to working precision: ten roundings of its largest eigenvalue, which is N at
 * most.
 */
export function leastTrustedRidge(count: number): number {
  return NOISE * count;
}

/**
 * Chooses σ and λ by leave-one-out on the training rows (or the first of them), fits, and predicts the test rows.
 * @throws Problem "input", "linear-algebra"; whatever `pause` throws
 */
export async function learn(
  data: FeatureTraining,
  { training, test }: Split,
  { kernel, standardise, mostForChoice, pause }: LearningOptions,
): Promise<Learnt> {
  const { dimension } = data;
  const raw = featureRows(data, training);
  const targets = entriesAt(data.targets, training);
  const scaling = standardise ? standardisationOf(raw, dimension) : null;
  const scaled = (features: Float64Array) => (scaling === null ? features : standardised(features, scaling));
  const features = scaled(raw);
  const few = Math.min(mostForChoice, targets.length);
  const subset = { features: features.subarray(0, few * dimension), dimension, targets: targets.subarray(0, few) };
  const distances = await runWithPauses(ownSquaredDistances(subset.features, dimension), () => pause(0));
  const choice = await chooseByLeaveOneOut(subset, kernel, { distances, pause: (part) => pause(0.7 * part) });
  const ridge = Math.max(choice.ridge, leastTrustedRidge(targets.length));
  const settings = { kernel, lengthScale: choice.lengthScale, ridge };
  const known = few === targets.length ? distances : undefined;
  const model = await runWithPauses(fitFeatures({ features, dimension, targets }, settings, known), (part) =>
    pause(0.7 + 0.2 * part),
  );
  const predicted = await runWithPauses(model.predict(scaled(featureRows(data, test))), (part) =>
    pause(0.9 + 0.1 * part),
  );
  return { model, choice, ridge, predicted, truth: entriesAt(data.targets, test) };
}
