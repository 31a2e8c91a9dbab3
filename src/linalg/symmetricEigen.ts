import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** A = Σ_k w_k v_k v_kᵀ. */
export interface SymmetricEigen {
  /** w [n], rising. */
  readonly values: Float64Array;
  /** v_k as row k, row-major [n×n]. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix.
 * @param a A [n×n] row-major; only its symmetric part is meaningful
 */
export function symmetricEigen(a: Float64Array, n: number): SymmetricEigen {
  const decomposition = new EigenvalueDecomposition(Matrix.from1DArray(n, n, a), { assumeSymmetric: true });
  const found = decomposition.realEigenvalues;
  const order = Array.from(found.keys()).sort((i, j) => found[i] - found[j]);

  const values = new Float64Array(n);
  const vectors = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    values[k] = found[order[k]];
    for (let i = 0; i < n; i++) vectors[k * n + i] = decomposition.eigenvectorMatrix.get(i, order[k]);
  }
  return { values, vectors };
}
