import type { ForceField } from "../geometry.ts";
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
  const rows = [new Float64Array(factorisation.size), new Float64Array(factorisation.size)];
  const sampleJacobians = Array.from({ length: count }, (_, j) => jacobians.subarray(2 * m * j, 2 * m * (j + 1)));

  return (x, y, out, offset) => {
    representation.map(x, y, q, 0);
    representation.jacobian(x, y, jacobian, 0);
    for (let j = 0; j < count; j++) {
      for (let i = 0; i < m; i++) d[i] = q[i] - values[j * m + i];
      kernel.block(d, jacobian, sampleJacobians[j], block, 0);
      for (let a = 0; a < blockSize; a++) {
        for (let b = 0; b < blockSize; b++) rows[a][blockSize * j + b] = block[2 * a + b];
      }
    }
    d.fill(0);
    kernel.block(d, jacobian, jacobian, block, 0);
    for (let a = 0; a < blockSize; a++) {
      factorisation.halfSolveInPlace(rows[a]);
      out[offset + a] = Math.sqrt(Math.max(0, block[3 * a] - squaredNorm(rows[a])));
    }
    if (blockSize === 1) out[offset + 1] = out[offset];
  };
}

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
  let mean: { readonly covariance: Float64Array; readonly variance: number } | null = null;
  const findMean = () => {
    const covariance = new Float64Array(2 * count);
    let sum = 0;
    for (let i = 0; i < count; i++) sum += addCovariances(values, i * m, -1 / count, covariance);
    return { covariance, variance: sum / count ** 2 };
  };

  const q = new Float64Array(m);
  const c = new Float64Array(2 * count);
  return (x, y) => {
    mean ??= findMean();
    const points = x.length;
    const prior = new Float64Array(points);
    // One column a point: all are solved for in one pass over the factor.
    const columns = new Float64Array(2 * count * points);
    for (let p = 0; p < points; p++) {
      representation.map(x[p], y[p], q, 0);
      c.set(mean.covariance);
      const withSamples = addCovariances(q, 0, 1, c);
      d.fill(0);
      prior[p] = energyCovariance(d) - (2 / count) * withSamples + mean.variance;
      for (let k = 0; k < c.length; k++) columns[k * points + p] = c[k];
    }
    factorisation.halfSolveInPlace(columns, points);
    for (let k = 0; k < c.length; k++) {
      for (let p = 0; p < points; p++) prior[p] -= columns[k * points + p] ** 2;
    }
    return prior.map((variance) => Math.sqrt(Math.max(0, variance)));
  };
}

function squaredNorm(v: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) sum += v[i] * v[i];
  return sum;
}
