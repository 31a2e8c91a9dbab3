import type { ProblemReport } from "../../problem.ts";

/** How learning curves are taken: which sizes, how often, and how each model is learnt. */
export interface CurveSettings {
  /** Training set sizes N, rising. */
  readonly counts: readonly number[];
  /** Splits for each N: by the seed, and those after it. */
  readonly repeats: number;
  readonly seed: number;
  /** A kernel on feature vectors. */
  readonly kernel: string;
  /** Whether each feature is scaled to standard deviation 1 on the training set. */
  readonly standardise: boolean;
  /** σ and λ are chosen by leave-one-out on so many samples of the training set at most. */
  readonly mostForChoice: number;
  /** Which of the sample sets are to be done, as row · repeats + repeat; all of them unless given. */
  readonly sets?: readonly number[];
}

/** What is scored of every sample set, each [counts×repeats], row-major; NaN where not yet computed or where it failed. */
export const CURVE_NUMBERS = ["meanAbsolute", "rootMeanSquare", "lengthScale", "ridge"] as const;

/** Errors are on the test set, in the target's unit; σ is in the features' unit; λ is that of the fit. */
export type CurveNumber = (typeof CURVE_NUMBERS)[number];

/** The learning curve of one representation. */
export interface RepresentationCurve {
  readonly id: string;
  /** Components of its vectors. */
  readonly dimension: number;
  /** The root-mean-square error that no model of this representation gets under, as measured; null where not known. */
  readonly floor: number | null;
  readonly numbers: Readonly<Record<CurveNumber, Float64Array>>;
}

/** Also what `partial` hands over after each sample set. */
export interface RepresentationCurves {
  /** [counts]. */
  readonly counts: Float64Array;
  readonly repeats: number;
  /** Sample sets done, and fits among them that failed. */
  readonly done: number;
  readonly failed: number;
  /** Why the last of these did. */
  readonly problem: ProblemReport | null;
  /** The standard deviation of the target: the error of a model that knows nothing but its mean. */
  readonly spread: number;
  readonly curves: readonly RepresentationCurve[];
}

/** Every number of so many sample sets, none known yet. */
export function emptyNumbers(sets: number): Record<CurveNumber, Float64Array> {
  return mapNumbers(() => new Float64Array(sets).fill(Number.NaN));
}

/** The same with arrays of its own. */
export function copyNumbers(numbers: Readonly<Record<CurveNumber, Float64Array>>): Record<CurveNumber, Float64Array> {
  return mapNumbers((name) => numbers[name].slice());
}

function mapNumbers(of: (name: CurveNumber) => Float64Array): Record<CurveNumber, Float64Array> {
  return {
    meanAbsolute: of("meanAbsolute"),
    rootMeanSquare: of("rootMeanSquare"),
    lengthScale: of("lengthScale"),
    ridge: of("ridge"),
  };
}
