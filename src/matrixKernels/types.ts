import type { FastProfile, ScalarKernel, ScalarKernelDefinition } from "../kernels/types.ts";
import type { Polynomial } from "../simd/radialKernel.ts";

/**
 * What a prediction at one point r sums over the samples rⱼ, j = 1 … N.
 *
 * Stored component by component (`d[i][j]` is component i of dⱼ), so that every loop runs along the samples.
 */
export interface KernelSum {
  /** dⱼ = q(r) − q(rⱼ) [m][N]. */
  readonly d: readonly Float64Array[];
  /** sⱼ = |dⱼ|² [N]. */
  readonly s: Float64Array;
  /** wⱼ = J(rⱼ)αⱼ [m][N]; αⱼ itself, [2][N], where the kernel ignores the Jacobian. */
  readonly w: readonly Float64Array[];
  /** dⱼ·wⱼ [N]; unused where the kernel ignores the Jacobian. */
  readonly dw: Float64Array;
  /** Room for the profile's φ, φ′, φ″, φ‴ at sⱼ, each [N]. */
  readonly value: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly third: Float64Array;
}

/**
 * A 2×2 matrix-valued kernel K(r, r′) lifted from a radial profile φ through a representation q(r).
 *
 * All are scaled so that K(r, r) is I (independent) or JᵀJ (all others): the ridge λ then means the same in each. d = q(r) − q(r′) [m], J = J(r) and J′ = J(r′) row-major [m×2].
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
  /** Writes g [m], where f(r) = Σⱼ K(r, rⱼ) αⱼ = J(r)ᵀ g; f itself [2], where the kernel ignores the Jacobian. */
  readonly force: (sum: KernelSum, out: Float64Array) => void;
  /** Writes ∂g/∂q, row-major [m×m]; ∂f/∂q [2×m], where the kernel ignores the Jacobian. */
  readonly forceDerivative: (sum: KernelSum, out: Float64Array) => void;
  /** E(r), a sum over the samples with f = −∇E, where there is an energy; else null. */
  readonly energy: ((sum: KernelSum) => number) | null;
  /** One sample's term of E(r), from d and `weight` = J(r′)α [m], where there is an energy; else null. */
  readonly energyTerm: ((d: Float64Array, weight: Float64Array, weightOffset: number) => number) | null;
  /** Prior covariance Cov(E(r), E(r′)) of that energy, where there is one; else null. */
  readonly energyCovariance: ((d: Float64Array) => number) | null;
}

/**
 * A block in terms of a profile with a fast path: K = a JᵀJ′ + b (Jᵀd)(J′ᵀd)ᵀ; or a I, where the kernel ignores the Jacobian.
 * Where there is an energy, E(r) = −Σⱼ a d·J(rⱼ)αⱼ.
 */
export interface FastBlock {
  /** a = p(u) e⁻ᵘ. */
  readonly straight: Polynomial;
  /** b / (κ e⁻ᵘ). */
  readonly along: number;
}

/**
 * A kernel for q = r in the plane as a sum: K = γ K_cf + (1 − γ) K_df, the energy-conserving and the divergence-free kernel
 * of one profile.
 */
export interface KernelSplit {
  /** That profile, which need not be the kernel's own. */
  readonly profile: ScalarKernelDefinition;
  /** γ. */
  readonly curlFreeShare: number;
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
  /** How the SIMD module's loops compute the block; null where the generic loops serve. */
  readonly fastPath: ((profile: FastProfile) => FastBlock) | null;
  /** How the kernel of a profile divides into a curl-free and a divergence-free one; null where it does not. */
  readonly split: ((profile: ScalarKernelDefinition) => KernelSplit) | null;
}
