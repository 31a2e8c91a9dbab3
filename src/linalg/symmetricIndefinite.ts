import { LuDecomposition, Matrix } from "ml-matrix";
import { multiplySymmetric } from "./multiplySymmetric.ts";
import { invertLowerTransposed, solveLowerInPlace, solveLowerTransposedInPlace } from "./triangular.ts";
import type { Factorisation } from "./types.ts";

/**
 * Factorises a symmetric matrix that may have negative eigenvalues, by LU with row pivoting: P A = L U.
 *
 * @param a A [n×n] row-major; kept, so it must not change while the factorisation is in use
 * @returns the factorisation, or null where A is singular to working precision (a pivot below n·2⁻⁵² of the largest)
 */
export function symmetricIndefinite(a: Float64Array, n: number): Factorisation | null {
  const decomposition = new LuDecomposition(Matrix.from1DArray(n, n, a));
  const pivots = decomposition.pivotPermutationVector;
  const l = decomposition.lowerTriangularMatrix;
  const u = decomposition.upperTriangularMatrix;

  // Both triangles are kept as lower ones (L, and Uᵀ), so that the same loops serve them.
  const lower = new Float64Array(n * n);
  const upperTransposed = new Float64Array(n * n);
  let largest = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      lower[i * n + j] = l.get(i, j);
      upperTransposed[i * n + j] = u.get(j, i);
    }
    const pivot = Math.abs(upperTransposed[i * n + i]);
    largest = Math.max(largest, pivot);
    smallest = Math.min(smallest, pivot);
  }
  if (!(smallest > n * Number.EPSILON * largest)) return null;

  const permuted = new Float64Array(n);
  return {
    size: n,
    multiply: (x, out) => multiplySymmetric(a, n, x, out),
    solveInPlace: (b) => {
      for (let i = 0; i < n; i++) permuted[i] = b[pivots[i]];
      solveLowerInPlace(lower, n, permuted);
      solveLowerTransposedInPlace(upperTransposed, n, permuted);
      b.set(permuted);
    },
    inverseDiagonalBlocks: (blockSize) => {
      // A⁻¹ = U⁻¹ L⁻¹ P: entry (i, p_k) is row i of U⁻¹ times column k of L⁻¹; both inverses are stored by such rows.
      const inverseLower = invertLowerTransposed(lower, n);
      const inverseUpper = invertLowerTransposed(upperTransposed, n);
      const blocks = new Float64Array(n * blockSize);
      for (let k = 0; k < n; k++) {
        const column = pivots[k];
        const first = column - (column % blockSize);
        for (let i = first; i < first + blockSize; i++) {
          let sum = 0;
          for (let m = Math.max(i, k); m < n; m++) sum += inverseUpper[i * n + m] * inverseLower[k * n + m];
          blocks[i * blockSize + (column - first)] = sum;
        }
      }
      return blocks;
    },
  };
}
