import type { LineKernel } from "../lineKernels/types.ts";

/** Training data on a line: distances r and energies U, both [N]. */
export interface LineTraining {
  readonly r: Float64Array;
  readonly U: Float64Array;
}

/** What a fit may be told beyond data, kernel and ridge. */
export interface LineFitOptions {
  /** The constant that the model returns to far from all data; 0 unless told. */
  readonly priorMean?: number;
}

/** Numbers that say how good a fit on a line is, in closed form. */
export interface LineDiagnostics {
  /** Uᵢ less what the model trained without sample i predicts at rᵢ [N]. */
  readonly leaveOneOutResiduals: Float64Array;
  /** Their root mean square. */
  readonly leaveOneOut: number;
  /** ln p(U | σ, λ) in nats, noise variance λ; null where λ = 0, which leaves no noise to speak of. */
  readonly logMarginalLikelihood: number | null;
  /** κ₂(K + λI), estimated by Lanczos. */
  readonly conditionNumber: number;
  /** The smallest eigenvalue of K (without λ), estimated. */
  readonly smallestEigenvalue: number;
}

/** A trained model of an energy on a line. */
export interface LineModel {
  readonly training: LineTraining;
  readonly kernel: LineKernel;
  readonly ridge: number;
  readonly priorMean: number;
  /** α [N]. */
  readonly weights: Float64Array;
  /** K [N×N] row-major, without λ. */
  readonly gram: Float64Array;
  /** U(r) = m + Σᵢ αᵢ k(r, rᵢ), with the prior mean m. */
  readonly predict: (r: number) => number;
  /** dU/dr at r. */
  readonly slope: (r: number) => number;
  /** Standard deviations of the latent U (without λ) at many places at once: [M] for `r` [M]. */
  readonly standardDeviations: (r: Float64Array) => Float64Array;
  /** Posterior covariance of the latent U, K** − K* (K + λI)⁻¹ K*ᵀ: [M×M] row-major for `r` [M]. */
  readonly covariance: (r: Float64Array) => Float64Array;
  /** Measured on demand, once. */
  readonly diagnostics: () => LineDiagnostics;
}
