import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { createProgress, OPERATIONS_PER_STEP } from "./progress.ts";

/** Columns worked on together; everything before them reaches them by one matrix product. */
export const PANEL = 96;

/**
 * Factorises a symmetric positive-definite matrix, A = L Lᵀ, in place, step by step; yields the fraction done.
 *
 * Nothing is ever added to the diagonal here: a matrix that is not positive definite is the caller's to explain.
 *
 * @param a A, of which only the lower triangle is read, and overwritten by L [n×n, row-major]; the upper stays as it is
 * @returns false where A is not positive definite to working precision (then its lower triangle is lost)
 */
export function* factoriseInPlace({ call, heap }: SimdModule, a: Region, n: number): Generator<number, boolean> {
  const regions = heap.allocateAll([call.multiplyWorkspace(), packedTriangleSize(Math.min(PANEL, n)), 4 * PANEL]);
  const [product, strips, workspace] = regions.map(({ address }) => address);
  const at = (row: number, column: number) => a.address + 8 * (row * n + column);
  const progress = createProgress(totalOperations(n));
  try {
    for (let j = 0; j < n; j += PANEL) {
      const width = Math.min(PANEL, n - j);
      const operationsPerRow = width * (2 * j + width);
      const chunk = 4 * Math.ceil(OPERATIONS_PER_STEP / operationsPerRow / 4);
      // The block on the diagonal comes first: the rows below are solved with its factor.
      for (let i = j, rows = width; i < n; i += rows, rows = Math.min(chunk, n - i)) {
        call.multiplyLower(at(i, j), n, at(i, 0), n, at(j, 0), n, rows, width, j, -1, i - j, product);
        if (i > j) call.solveRows(at(i, j), n, rows, width, strips, workspace);
        else if (call.factoriseBlock(at(j, j), n, width, strips) === 0) return false;
        if (progress.isDue(rows * operationsPerRow)) yield progress.fraction();
      }
    }
    return true;
  } finally {
    for (const region of regions) region.free();
  }
}

/** What factoriseInPlace counts in all: n³/3 and a little more. */
function totalOperations(n: number): number {
  let total = 0;
  for (let j = 0; j < n; j += PANEL) {
    const width = Math.min(PANEL, n - j);
    total += (n - j) * width * (2 * j + width);
  }
  return total;
}

/** Doubles of a packed diagonal block (assembly/cholesky.ts). */
export function packedTriangleSize(size: number): number {
  const whole = Math.ceil(size / 4) * 4;
  return whole * (whole + 1);
}

/** ln det A = 2 Σ ln Lᵢᵢ, from A's factor L [n×n]. */
export function logDeterminant(l: Region, n: number): number {
  const entries = l.doubles();
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.log(entries[i * n + i]);
  return 2 * sum;
}
