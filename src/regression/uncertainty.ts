import type { ForceField } from "../geometry.ts";
import type { Steps } from "../linalg/steps.ts";
import type { CholeskyFactorisation } from "../linalg/types.ts";
import type { MatrixKernel } from "../matrixKernels/types.ts";
import type { Representation } from "../representations/types.ts";
import type { Features } from "./features.ts";
import type { EnergyStandardDeviation } from "./types.ts";

/**
 * Standard deviation of each latent force component (without λ):
 *
 *     var f_a(r) = K_aa(r, r) − k_aᵀ (K + λI)⁻¹ k_a,   k_a = row a of [K(r, r₁) … K(r, r_N)]
 *
 * Source: Rasmussen & Williams (2006), eq. 2.26, doi:10.7551/mitpress/3206.001.0001.
 */
export function createStandardDeviation(
  kernel: MatrixKernel,
  blockSize: 1 | 2,
  representation: Representation,
  features: Features,
  factorisation: CholeskyFactorisation,
): ForceField {
  const { count, dimension: m, values, jacobians } = features;
  const q = new Float64Array(m);
  const d = new Float64Array(m);
  const jacobian = new Float64Array(2 * m);
  const block = new Float64Array(4);
  // One column for each row of the block: both are solved for in one pass over the factor.
  const columns = new Float64Array(factorisation.size * blockSize);
  const sampleJacobians = Array.from({ length: count }, (_, j) => jacobians.subarray(2 * m * j, 2 * m * (j + 1)));

  return (x, y, out, offset) => {
    representation.map(x, y, q, 0);
    representation.jacobian(x, y, jacobian, 0);
    for (let j = 0; j < count; j++) {
      for (let i = 0; i < m; i++) d[i] = q[i] - values[j * m + i];
      kernel.block(d, jacobian, sampleJacobians[j], block, 0);
      for (let a = 0; a < blockSize; a++) {
        for (let b = 0; b < blockSize; b++) columns[(blockSize * j + b) * blockSize + a] = block[2 * a + b];
      }
    }
    d.fill(0);
    kernel.block(d, jacobian, jacobian, block, 0);
    factorisation.halfSolveInPlace(columns, blockSize);
    for (let a = 0; a < blockSize; a++) {
      let explained = 0;
      for (let k = a; k < columns.length; k += blockSize) explained += columns[k] ** 2;
      out[offset + a] = Math.sqrt(Math.max(0, block[3 * a] - explained));
    }
    if (blockSize === 1) out[offset + 1] = out[offset];
  };
}

/** Of the energy's mean over the training points: minus its covariances with the forces [2N], and its variance. */
interface Mean {
  readonly covariance: Float64Array;
  readonly variance: number;
}

/** Covariances between two pauses: some 10 ms of them. */
const PAIRS = 200_000;
/** Points between two pauses: with 4000 force components, some 50 ms of work and 1.6 MB. */
const POINTS = 50;

/**
 * Standard deviation of the energy less its mean over the training points, ē(r) = E(r) − (1/N) Σᵢ E(rᵢ):
 * the constant that forces cannot know drops out.
 *
 *     var ē(r) = C(r, r) − (2/N) Σᵢ C(r, rᵢ) + (1/N²) Σᵢⱼ C(rᵢ, rⱼ) − cᵀ (K + λI)⁻¹ c,
 *     C = Cov(E, E),   c = Cov(ē(r), f₁ … f_N)
 *
 * @returns null where the kernel has no energy
 */
export function createEnergyStandardDeviation(
  kernel: MatrixKernel,
  representation: Representation,
  features: Features,
  factorisation: CholeskyFactorisation,
): EnergyStandardDeviation | null {
  const { energyTerm, energyCovariance } = kernel;
  if (!energyTerm || !energyCovariance) return null;
  const { count, dimension: m, values, jacobians } = features;
  const d = new Float64Array(m);

  // J(rⱼ) e_b, the weight of a unit force component b at sample j: column b of J(rⱼ) [N×2×m].
  const unitWeights = new Float64Array(2 * count * m);
  for (let j = 0; j < count; j++) {
    for (let b = 0; b < 2; b++) {
      for (let i = 0; i < m; i++) unitWeights[(2 * j + b) * m + i] = jacobians[(j * m + i) * 2 + b];
    }
  }

  /** Adds factor · Cov(E(q), f) to `out` [2N]; returns Σⱼ C(q, qⱼ). */
  const addCovariances = (q: Float64Array, start: number, factor: number, out: Float64Array): number => {
    let sum = 0;
    for (let j = 0; j < count; j++) {
      for (let i = 0; i < m; i++) d[i] = q[start + i] - values[j * m + i];
      sum += energyCovariance(d);
      for (let b = 0; b < 2; b++) out[2 * j + b] += factor * energyTerm(d, unitWeights, (2 * j + b) * m);
    }
    return sum;
  };

  /** What does not depend on r, found at the first call. */
  let known: Mean | null = null;
  const findMean = function* (): Steps<Mean> {
    const covariance = new Float64Array(2 * count);
    const rows = Math.ceil(PAIRS / count);
    let sum = 0;
    for (let i = 0; i < count; i++) {
      sum += addCovariances(values, i * m, -1 / count, covariance);
      if ((i + 1) % rows === 0) yield (i + 1) / (2 * count);
    }
    return { covariance, variance: sum / count ** 2 };
  };

  const q = new Float64Array(m);
  const c = new Float64Array(2 * count);
  /** Variances at some points [points]. */
  const variances = (x: Float64Array, y: Float64Array, mean: Mean): Float64Array => {
    const points = x.length;
    const result = new Float64Array(points);
    // One column a point: all are solved for in one pass over the factor.
    const columns = new Float64Array(2 * count * points);
    for (let p = 0; p < points; p++) {
      representation.map(x[p], y[p], q, 0);
      c.set(mean.covariance);
      const withSamples = addCovariances(q, 0, 1, c);
      d.fill(0);
      result[p] = energyCovariance(d) - (2 / count) * withSamples + mean.variance;
      for (let k = 0; k < c.length; k++) columns[k * points + p] = c[k];
    }
    factorisation.halfSolveInPlace(columns, points);
    for (let k = 0; k < c.length; k++) {
      for (let p = 0; p < points; p++) result[p] -= columns[k * points + p] ** 2;
    }
    return result;
  };

  return function* (x, y) {
    known ??= yield* findMean();
    const deviations = new Float64Array(x.length);
    for (let p = 0; p < x.length; p += POINTS) {
      yield (1 + p / x.length) / 2;
      const some = variances(x.subarray(p, p + POINTS), y.subarray(p, p + POINTS), known);
      for (let i = 0; i < some.length; i++) deviations[p + i] = Math.sqrt(Math.max(0, some[i]));
    }
    return deviations;
  };
}
