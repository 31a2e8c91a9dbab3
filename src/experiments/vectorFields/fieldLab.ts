import { DEFAULT_BOX } from "../../geometry.ts";

/** The window in which every vector field is sampled, learnt and drawn. */
export const FIELD_BOX = DEFAULT_BOX;

/** The most samples of a vector field: a matrix of 1000 × 1000, fitted in a fraction of a second. */
export const MOST_FIELD_SAMPLES = 500;

/** Which vector field. */
export interface FieldParameters {
  /** A field of the registry, or "own" for `u` and `v`. */
  readonly field: string;
  /** One's own components as typed, expressions in x and y; unused where a named field is chosen. */
  readonly u: string;
  readonly v: string;
}

/** Where it is sampled. */
export interface FieldSampleParameters {
  /** A scheme of `fieldSchemes`. */
  readonly scheme: string;
  readonly count: number;
  readonly seed: number;
  /** Standard deviation of the Gaussian noise on each component. */
  readonly noise: number;
}

/** What is learnt from the samples: Φ = γΦ_cf + (1 − γ)Φ_df. */
export interface FieldModelParameters {
  /** A profile of the scalar kernels' registry. */
  readonly profile: string;
  /** γ, 0 … 1. */
  readonly curlFreeShare: number;
  /** σ. */
  readonly lengthScale: number;
  /** λ. */
  readonly ridge: number;
}

/** The shared experiment of the chapter on vector fields: a change in one panel shows in all. */
export interface FieldLab {
  readonly field: FieldParameters;
  readonly samples: FieldSampleParameters;
  readonly model: FieldModelParameters;
}
