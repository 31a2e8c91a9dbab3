import { CholeskyDecomposition, Matrix } from "ml-matrix";
import {
  invertLowerTransposed,
  multiplyLowerByTransposed,
  solveLowerInPlace,
  solveLowerTransposedInPlace,
} from "./triangular.ts";
import type { CholeskyFactorisation } from "./types.ts";

/**
 * Factorises a symmetric positive-definite matrix, A = L Lᵀ.
 *
 * Nothing is ever added to the diagonal here: a matrix that is not positive definite is the caller's to explain.
 *
 * @param a A [n×n] row-major, exactly symmetric
 * @returns the factorisation, or null where A is not positive definite to working precision
 */
export function cholesky(a: Float64Array, n: number): CholeskyFactorisation | null {
  const decomposition = new CholeskyDecomposition(Matrix.from1DArray(n, n, a));
  if (!decomposition.isPositiveDefinite()) return null;

  const lower = new Float64Array(n * n);
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) lower[i * n + j] = decomposition.lowerTriangularMatrix.get(i, j);
    logDeterminant += 2 * Math.log(lower[i * n + i]);
  }

  return {
    size: n,
    logDeterminant,
    multiply: (x, out) => multiplyLowerByTransposed(lower, n, x, out),
    halfSolveInPlace: (b) => solveLowerInPlace(lower, n, b),
    solveInPlace: (b) => {
      solveLowerInPlace(lower, n, b);
      solveLowerTransposedInPlace(lower, n, b);
    },
    inverseDiagonalBlocks: (blockSize) => diagonalBlocksOfInverse(invertLowerTransposed(lower, n), n, blockSize),
  };
}

/** Diagonal blocks of A⁻¹ = L⁻ᵀ L⁻¹: entry (i, j) is Σ_k (L⁻¹)_ki (L⁻¹)_kj, a product of two rows of the stored L⁻ᵀ. */
function diagonalBlocksOfInverse(inverseTransposed: Float64Array, n: number, blockSize: number): Float64Array {
  const blocks = new Float64Array(n * blockSize);
  for (let i = 0; i < n; i++) {
    const first = i - (i % blockSize);
    for (let j = first; j < first + blockSize; j++) {
      let sum = 0;
      for (let k = first; k < n; k++) sum += inverseTransposed[i * n + k] * inverseTransposed[j * n + k];
      blocks[i * blockSize + (j - first)] = sum;
    }
  }
  return blocks;
}
