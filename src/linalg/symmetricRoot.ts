import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { symmetricEigen } from "./symmetricEigen.ts";

/** Eigenvalues this far below zero, as part of the largest, are rounding. */
const ROUNDING = 1e-9;

/** A^½ and how many directions A has to speak of. */
export interface SymmetricRoot {
  /** S with S S = A, symmetric, row-major [n×n]. */
  readonly root: Float64Array;
  /** Eigenvalues of A, rising [n]; those below zero by rounding are 0. */
  readonly eigenvalues: Float64Array;
}

/**
 * The symmetric square root of a positive semi-definite matrix, A^½ = Σ √w v vᵀ.
 *
 * S z with standard normal z has the covariance A exactly, also where A is singular and has no Cholesky factor; and of all
 * square roots it moves z least, so that the same z under two covariances gives two draws that can be compared.
 *
 * @param a A [n×n] row-major, symmetric
 * @param magnitude of the numbers that A is the small difference of, and that its rounding errors are measured by; unless
 * given, its own largest eigenvalue
 * @throws Problem "linear-algebra" where A has eigenvalues below zero by more than rounding
 */
export function symmetricRoot(a: Float64Array, n: number, magnitude = 0): SymmetricRoot {
  const { values, vectors } = symmetricEigen(a, n);
  if (values[0] < -ROUNDING * Math.max(magnitude, Math.abs(values[n - 1]))) {
    throw new Problem(
      "linear-algebra",
      sentence`There is no square root of a matrix with the negative eigenvalue ${values[0].toPrecision(2)}: it is not a covariance.`,
    );
  }
  const eigenvalues = values.map((w) => Math.max(0, w));
  const root = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    if (eigenvalues[k] === 0) continue;
    const scale = Math.sqrt(eigenvalues[k]);
    const v = vectors.subarray(k * n, (k + 1) * n);
    for (let i = 0; i < n; i++) {
      const factor = scale * v[i];
      for (let j = 0; j < n; j++) root[i * n + j] += factor * v[j];
    }
  }
  return { root, eigenvalues };
}
