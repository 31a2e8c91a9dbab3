import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { mirrorLower } from "./mirrorLower.ts";
import { fromLowerTriangle } from "./triangularFactor.ts";
import type { CholeskyFactorisation } from "./types.ts";

/**
 * The factorisation A = L Lᵀ by ml-matrix: where there is no WebAssembly, and what the SIMD module is tested against.
 * @param a A [n×n] row-major; only its lower triangle is read, and the upper one is overwritten by it
 * @param right B, row-major [n×columns], overwritten by A⁻¹B
 */
export function choleskyByMlMatrix(
  a: Float64Array,
  n: number,
  right: Float64Array,
  columns: number,
): CholeskyFactorisation | null {
  mirrorLower(a, n);
  const decomposition = new CholeskyDecomposition(Matrix.from1DArray(n, n, a));
  if (!decomposition.isPositiveDefinite()) return null;
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) lower[i * n + j] = decomposition.lowerTriangularMatrix.get(i, j);
  }
  const factorisation = fromLowerTriangle(lower, n);
  factorisation.solveInPlace(right, columns);
  return factorisation;
}
