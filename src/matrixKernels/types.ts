import type { ScalarKernel } from "../kernels/types.ts";

/**
 * A 2×2 matrix-valued kernel K(r, r′) lifted from a radial profile φ through a representation q(r).
 *
 * All are scaled so that K(r, r) is JᵀJ (energy-conserving, as printed) or I (independent): the ridge λ then means
 * the same in each. d = q(r) − q(r′) [m], J = J(r) and J′ = J(r′) row-major [m×2].
 */
export interface MatrixKernel {
  /** Writes the block K(r, r′), row-major [2×2], into `out[offset …]`. */
  readonly block: (
    d: Float64Array,
    jacobian: Float64Array,
    jacobianPrime: Float64Array,
    out: Float64Array,
    offset: number,
  ) => void;
  /**
   * Adds K(r, r′) α to `out[offset …]` [2]; the prediction's inner loop.
   * `weight` [m] is J(r′)α, prepared once per sample ([2], α itself, where the kernel ignores the Jacobian).
   */
  readonly addForce: (
    d: Float64Array,
    jacobian: Float64Array,
    weight: Float64Array,
    weightOffset: number,
    out: Float64Array,
    offset: number,
  ) => void;
  /**
   * Adds ∂f_a/∂r_b of one sample's term, row-major [2×2], to `out[offset …]`.
   * `secondDerivative` [m×2×2] is ∂²q/∂r², or null for a linear representation.
   */
  readonly addForceJacobian: (
    d: Float64Array,
    jacobian: Float64Array,
    secondDerivative: Float64Array | null,
    weight: Float64Array,
    weightOffset: number,
    out: Float64Array,
    offset: number,
  ) => void;
  /** One sample's term of the energy E(r), where there is an energy; else null. */
  readonly energyTerm: ((d: Float64Array, weight: Float64Array, weightOffset: number) => number) | null;
  /** Prior covariance Cov(E(r), E(r′)) of that energy, where there is one; else null. */
  readonly energyCovariance: ((d: Float64Array) => number) | null;
}

/** A matrix-valued kernel as the registry knows it. */
export interface MatrixKernelDefinition {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly source: string;
  /** True where every prediction is −∇E of an energy. */
  readonly conservesEnergy: boolean;
  /** False where the Gram matrix can have negative eigenvalues, so that Cholesky does not apply. */
  readonly positiveDefinite: boolean;
  /** True where the block is φ I, so that one N×N system serves both components. */
  readonly independentComponents: boolean;
  /** True where the weights are J(r′)α [m]; false where they are α [2]. */
  readonly usesJacobian: boolean;
  readonly create: (profile: ScalarKernel, dimension: number) => MatrixKernel;
}
