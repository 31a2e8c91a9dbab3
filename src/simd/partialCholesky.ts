import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { createProgress } from "./progress.ts";

/** K ≈ RᵀR. */
export interface PartialFactor {
  /** R's rows [count×n]; the caller's to free. */
  readonly rows: Region;
  readonly count: number;
}

/** How much longer than foreseen the list of rows may become before it is given up half-way. */
const MARGIN = 1.3;

/**
 * Cholesky with pivots of K, as far as it pays: each row of R takes up the sample component of which the rows before explain least, until
 * no entry on the diagonal of K − RᵀR exceeds the tolerance. Smooth kernels need few rows however many samples there are: what is
 * left falls off like an exponential.
 *
 * Yields the part done, at most.
 * @param a K + λI [n×n], of which only the lower triangle is read
 * @param most rows at most; half-way there it is foreseen whether they will do
 * @returns null where they won't
 */
export function* factorisePartially(
  { call, heap }: SimdModule,
  a: Region,
  n: number,
  ridge: number,
  tolerance: number,
  most: number,
): Generator<number, PartialFactor | null> {
  const [rows, rest] = heap.allocateAll([most * n, n]);
  const progress = createProgress(n * most * most);
  let kept = false;
  try {
    const entries = a.doubles();
    const diagonal = rest.doubles();
    for (let i = 0; i < n; i++) diagonal[i] = entries[i * (n + 1)] - ridge;
    let pivot = diagonal.reduce((best, value, i) => (value > diagonal[best] ? i : best), 0);
    const left = [diagonal[pivot]];
    for (let count = 0; ; count++) {
      if (!(left[count] > tolerance)) {
        kept = true;
        return { rows, count };
      }
      if (count === most || (count === most >> 1 && foreseen(left, tolerance) > MARGIN * most)) return null;
      pivot = call.eliminatePivot(a.address, n, ridge, rows.address, count, pivot, rest.address);
      left.push(rest.doubles()[pivot]);
      if (progress.isDue(2 * n * (count + 1))) yield progress.fraction();
    }
  } finally {
    rest.free();
    if (!kept) rows.free();
  }
}

/** How many rows it will take, if what is left goes on falling as from half of them on. */
function foreseen(left: readonly number[], tolerance: number): number {
  const count = left.length - 1;
  const half = count >> 1;
  const rate = Math.log(left[half] / left[count]) / (count - half);
  return count + Math.log(left[count] / tolerance) / rate;
}
