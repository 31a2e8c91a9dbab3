import type { ForceField, ScalarField } from "../geometry.ts";
import type { ScalarKernelDefinition } from "../kernels/types.ts";
import type { Steps } from "../linalg/steps.ts";
import type { MatrixKernelDefinition } from "../matrixKernels/types.ts";
import type { Representation } from "../representations/types.ts";
import type { GridPrediction } from "../simd/gridPrediction.ts";

/** Training data: positions and forces, both [N×2] row-major, point-major. */
export interface TrainingSet {
  readonly positions: Float64Array;
  readonly forces: Float64Array;
}

/** What a fit is made with. */
export interface FitSettings {
  readonly matrixKernel: MatrixKernelDefinition;
  readonly profile: ScalarKernelDefinition;
  readonly representation: Representation;
  /** σ > 0. */
  readonly lengthScale: number;
  /** λ ≥ 0, added to the diagonal of the Gram matrix in training only. */
  readonly ridge: number;
}

/** Numbers that say how good a fit is, in closed form. */
export interface FitDiagnostics {
  /** Root-mean-square leave-one-out error per force component; a left-out sample loses both components. */
  readonly leaveOneOut: number;
  /** ln p(y | σ, λ) in nats, noise variance λ; null where the kernel is not positive semi-definite or λ = 0 makes it meaningless. */
  readonly logMarginalLikelihood: number | null;
  /** κ₂(K + λI), estimated by Lanczos (a few per cent). */
  readonly conditionNumber: number;
  /** The smallest eigenvalue of K (without λ), estimated; negative for an indefinite kernel. */
  readonly smallestEigenvalue: number;
}

/**
 * Standard deviation of E less its mean over the training points (the constant that `meanOffset` fixes), at many points
 * at once: (x [P], y [P]) ↦ [P], k_BT₀. In short stretches: the first call costs N² covariances, each N² a point.
 */
export type EnergyStandardDeviation = (x: Float64Array, y: Float64Array) => Steps<Float64Array>;

/** The fields of a trained model. */
export interface Prediction {
  /** f(r). */
  readonly force: ForceField;
  /** ∂f_a/∂r_b, row-major [2×2]: writes four numbers. Curl = ∂f_y/∂x − ∂f_x/∂y = out[2] − out[1]. */
  readonly forceJacobian: ForceField;
  /** E(r) up to a constant, with f = −∇E exactly; null for a model that has no energy. */
  readonly energy: ScalarField | null;
  /**
   * Force, energy and, `withSlopes`, the force's Jacobian on the tensor grid of two axes [ny×nx], much faster than point
   * by point; @throws Problem "input" where there is not memory enough
   */
  readonly mapOn: (x: Float64Array, y: Float64Array, withSlopes: boolean) => Steps<GridPrediction>;
}

/** A trained model. */
export interface FittedModel extends Prediction {
  readonly settings: FitSettings;
  /** [N×2], point-major. */
  readonly positions: Float64Array;
  /** α [N×2], point-major. */
  readonly weights: Float64Array;
  /**
   * Standard deviation of each latent force component at r (without λ): writes two numbers.
   * Null where the kernel is not positive semi-definite.
   */
  readonly standardDeviation: ForceField | null;
  /** Null for a model that has no energy. */
  readonly energyStandardDeviation: EnergyStandardDeviation | null;
  /** Memory that the model keeps, in bytes. */
  readonly bytes: number;
  /** Measured on demand, once: leave-one-out needs the inverse's diagonal blocks, which cost as much as the fit. */
  readonly diagnosticsSteps: () => Steps<FitDiagnostics>;
  /** The same without a pause. */
  readonly diagnostics: () => FitDiagnostics;
}
