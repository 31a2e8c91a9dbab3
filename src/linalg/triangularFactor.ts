import { spectrum } from "./spectrum.ts";
import type { Steps } from "./steps.ts";
import {
  invertLowerTransposed,
  multiplyLowerByTransposed,
  solveLowerInPlace,
  solveLowerTransposedInPlace,
} from "./triangular.ts";
import type { CholeskyFactorisation, Inspection } from "./types.ts";

/**
 * A Cholesky factorisation in plain JavaScript, from its lower triangle.
 * @param lower L [n×n] row-major; kept
 */
export function fromLowerTriangle(lower: Float64Array, n: number): CholeskyFactorisation {
  const solve = (b: Float64Array) => {
    solveLowerInPlace(lower, n, b);
    solveLowerTransposedInPlace(lower, n, b);
  };
  const determinant = logDeterminant(lower, n);
  return {
    size: n,
    bytes: lower.byteLength,
    logDeterminant: determinant,
    halfSolveInPlace: (b, columns = 1) => eachColumn(b, n, columns, (column) => solveLowerInPlace(lower, n, column)),
    halfSolveSteps: (b, columns) => eachColumns(b, n, columns, 1, (column) => solveLowerInPlace(lower, n, column)),
    solveInPlace: (b, columns = 1) => eachColumn(b, n, columns, solve),
    *inspect(blockSize): Steps<Inspection> {
      const ends = yield* spectrum(
        (x, out) => multiplyLowerByTransposed(lower, n, x, out),
        (x, out) => {
          out.set(x);
          solve(out);
        },
        n,
        true,
      );
      const inverse = yield* invertLowerTransposed(lower, n);
      const blocks = diagonalBlocksOfInverse(inverse, n, blockSize);
      return { spectrum: ends, logDeterminant: determinant, inverseDiagonalBlocks: blocks };
    },
  };
}

/** ln det L Lᵀ. */
function logDeterminant(lower: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += 2 * Math.log(lower[i * n + i]);
  return sum;
}

/** Applies `change` to each column of B, row-major [n×columns], as an array of its own. */
export function eachColumn(b: Float64Array, n: number, columns: number, change: (column: Float64Array) => void): void {
  if (columns === 1) {
    change(b);
    return;
  }
  const column = new Float64Array(n);
  for (let c = 0; c < columns; c++) {
    for (let i = 0; i < n; i++) column[i] = b[i * columns + c];
    change(column);
    for (let i = 0; i < n; i++) b[i * columns + c] = column[i];
  }
}

/** Applies `change` to some columns of B at a time, row-major [n×columns], as an array of their own [n×count], with a pause after each. */
export function* eachColumns(
  b: Float64Array,
  n: number,
  columns: number,
  most: number,
  change: (some: Float64Array, count: number) => void,
): Steps<void> {
  for (let first = 0; first < columns; first += most) {
    const count = Math.min(most, columns - first);
    const some = new Float64Array(n * count);
    for (let i = 0; i < n; i++) {
      for (let c = 0; c < count; c++) some[i * count + c] = b[i * columns + first + c];
    }
    change(some, count);
    for (let i = 0; i < n; i++) {
      for (let c = 0; c < count; c++) b[i * columns + first + c] = some[i * count + c];
    }
    yield (first + count) / columns;
  }
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
