import type { ScalarKernel } from "../kernels/types.ts";
import type { Steps } from "../linalg/steps.ts";

/** What a kernel on feature vectors must supply, of the squared distance s = |x − x′|². */
export type FeatureKernel = Pick<ScalarKernel, "lengthScale" | "values" | "first">;

/** A radial kernel on feature vectors of any dimension, as the registry knows it. */
export interface FeatureKernelDefinition {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly source: string;
  /** @throws Problem "input" unless σ is finite and > 0. */
  readonly create: (lengthScale: number) => FeatureKernel;
}

/** N feature vectors of d components, row-major [N×d]. */
export interface FeatureSet {
  readonly features: Float64Array;
  /** d. */
  readonly dimension: number;
}

/** Feature vectors with the number to be learnt of each [N]. */
export interface FeatureTraining extends FeatureSet {
  readonly targets: Float64Array;
}

export interface FeatureSettings {
  readonly kernel: FeatureKernelDefinition;
  /** σ, in units of the features. */
  readonly lengthScale: number;
  /** λ ≥ 0. */
  readonly ridge: number;
}

/** A trained model of a number that depends on a feature vector. */
export interface FeatureModel {
  readonly training: FeatureTraining;
  readonly settings: FeatureSettings;
  /** m, the mean of the training targets: what the model returns to far from all data. */
  readonly priorMean: number;
  /** α [N]. */
  readonly weights: Float64Array;
  /** y(x) = m + Σᵢ αᵢ k(x, xᵢ) of each of M feature vectors [M×d]; returns [M]. */
  readonly predict: (features: Float64Array) => Steps<Float64Array>;
  /** Writes ∂y/∂x at one feature vector x [d] into `out` [d], and returns y(x). */
  readonly gradient: (x: Float64Array, out: Float64Array) => number;
  /** yᵢ − y₋ᵢ(xᵢ) [N]: the error at each sample of the model without it, m being kept. As costly as the fit. */
  readonly leaveOneOutResiduals: () => Steps<Float64Array>;
}
