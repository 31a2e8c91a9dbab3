import { mirrorLower } from "./mirrorLower.ts";
import { multiplySymmetric } from "./multiplySymmetric.ts";
import type { MatrixRoom } from "./room.ts";
import { spectrum } from "./spectrum.ts";
import type { Steps } from "./steps.ts";
import { invertLowerTransposed, STRETCH, solveLowerInPlace, solveLowerTransposedInPlace } from "./triangular.ts";
import { eachColumn } from "./triangularFactor.ts";
import type { Factorisation, Inspection } from "./types.ts";

/**
 * Factorises a symmetric matrix that may have negative eigenvalues, by LU with row pivoting, P A = L U, and solves
 * A X = B with it.
 *
 * @param room holds the lower triangle of A
 * @param right B, row-major [n×columns], overwritten by X
 * @returns the factorisation, or null where A is singular to working precision (a pivot below n·2⁻⁵² of the largest)
 * Source: Golub & Van Loan, Matrix Computations (4th ed.), §3.4.
 */
export function* symmetricIndefiniteSteps(
  room: MatrixRoom,
  right: Float64Array,
  columns: number,
): Steps<Factorisation | null> {
  const n = room.size;
  const a = room.entries().slice();
  mirrorLower(a, n);
  const pivots = Int32Array.from({ length: n }, (_, i) => i);
  const lu = a.slice();
  if (!(yield* eliminate(lu, n, pivots))) return null;

  // Both triangles are kept as lower ones (L, and Uᵀ), so that the same loops serve them.
  const lower = new Float64Array(n * n);
  const upperTransposed = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      lower[i * n + j] = i === j ? 1 : lu[i * n + j];
      upperTransposed[i * n + j] = lu[j * n + i];
    }
  }

  const permuted = new Float64Array(n);
  const solve = (b: Float64Array): void => {
    for (let i = 0; i < n; i++) permuted[i] = b[pivots[i]];
    solveLowerInPlace(lower, n, permuted);
    solveLowerTransposedInPlace(upperTransposed, n, permuted);
    b.set(permuted);
  };
  eachColumn(right, n, columns, solve);
  return {
    size: n,
    bytes: 3 * a.byteLength,
    solveInPlace: (b, width = 1) => eachColumn(b, n, width, solve),
    *inspect(blockSize): Steps<Inspection> {
      const multiply = (x: Float64Array, out: Float64Array) => multiplySymmetric(a, n, x, out);
      const solved = (x: Float64Array, out: Float64Array) => {
        out.set(x);
        solve(out);
      };
      const ends = yield* spectrum(multiply, solved, n, false);
      // A⁻¹ = U⁻¹ L⁻¹ P: entry (i, p_k) is row i of U⁻¹ times column k of L⁻¹; both inverses are stored by such rows.
      const inverseLower = yield* invertLowerTransposed(lower, n);
      const inverseUpper = yield* invertLowerTransposed(upperTransposed, n);
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
      return { spectrum: ends, logDeterminant: null, inverseDiagonalBlocks: blocks };
    },
  };
}

/**
 * Gaussian elimination with row pivoting, in place: L below the diagonal, U on and above it.
 * @param pivots row i of P A is row pivots[i] of A; to be handed in as 0 … n−1
 * @returns false where a pivot is no more than rounding
 */
function* eliminate(a: Float64Array, n: number, pivots: Int32Array): Steps<boolean> {
  let largest = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let operations = 0;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i * n + k]) > Math.abs(a[best * n + k])) best = i;
    if (best !== k) {
      const row = a.slice(k * n, (k + 1) * n);
      a.copyWithin(k * n, best * n, (best + 1) * n);
      a.set(row, best * n);
      [pivots[k], pivots[best]] = [pivots[best], pivots[k]];
    }
    const pivot = a[k * n + k];
    largest = Math.max(largest, Math.abs(pivot));
    smallest = Math.min(smallest, Math.abs(pivot));
    if (!(smallest > n * Number.EPSILON * largest)) return false;
    for (let i = k + 1; i < n; i++) {
      const factor = a[i * n + k] / pivot;
      a[i * n + k] = factor;
      for (let j = k + 1; j < n; j++) a[i * n + j] -= factor * a[k * n + j];
    }
    operations += 2 * (n - k) ** 2;
    if (operations > STRETCH) {
      operations = 0;
      yield 1 - ((n - k) / n) ** 3;
    }
  }
  return true;
}
