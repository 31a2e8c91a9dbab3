import { packedTriangleSize } from "./cholesky.ts";
import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { createProgress, type Progress } from "./progress.ts";

/** Reflectors merged into one product when Q is formed. */
const MERGED = 24;
/** Rows of the result updated between two yields, at 4000 columns some 10 ms. */
const CHUNK = 512;

/** A = Q T Qᵀ. */
export interface Tridiagonal {
  /** T's diagonal [n]. */
  readonly diagonal: Float64Array;
  /** T's neighbours of the diagonal [n−1]. */
  readonly offDiagonal: Float64Array;
  /** Qᵀ [n×n], row-major; the caller's to free. */
  readonly transposed: Region;
}

/**
 * Reduces a symmetric matrix to tridiagonal form, A = Q T Qᵀ, by Householder reflectors, step by step; yields the fraction done.
 *
 * @param a A, of which only the lower triangle is read; destroyed [n×n, row-major]
 * @param progress counts the operations of a larger task that this is part of
 */
export function* reduceToTridiagonal(
  module: SimdModule,
  a: Region,
  n: number,
  progress = createProgress(reductionOperations(n)),
): Generator<number, Tridiagonal> {
  const [scalars, transposed] = module.heap.allocateAll([3 * n, n * n]);
  let finished = false;
  try {
    yield* reduce(module, a, n, scalars, progress);
    yield* form(module, a, n, scalars.address + 16 * n, transposed, progress);
    finished = true;
    const values = scalars.doubles();
    return { diagonal: values.slice(0, n), offDiagonal: values.slice(n, 2 * n - 1), transposed };
  } finally {
    if (!finished) transposed.free();
    scalars.free();
  }
}

/** Floating-point operations of reduceToTridiagonal. */
export function reductionOperations(n: number): number {
  return (8 / 3) * n ** 3;
}

/** Leaves the reflectors in a's rows; T's diagonals and the reflectors' factors τ in scalars [3×n]. */
function* reduce(
  { call, heap }: SimdModule,
  a: Region,
  n: number,
  scalars: Region,
  progress: Progress,
): Generator<number, void> {
  const [diagonal, offDiagonal, factors] = [0, 1, 2].map((k) => scalars.address + 8 * k * n);
  const regions = heap.allocateAll([n + 1, 4 * n + 4]);
  const [w, room] = regions.map(({ address }) => address);
  try {
    call.clear(w, n + 1, 1, n + 1);
    for (let c = n - 1; c >= 0; c--) {
      call.reduceRow(a.address, n, c, w, diagonal, offDiagonal, factors, room);
      if (progress.isDue(4 * c * c)) yield progress.fraction();
    }
  } finally {
    for (const region of regions) region.free();
  }
}

/** Qᵀ = H₁ H₂ … Hₙ₋₁, from the identity, many reflectors at a time: G ← G − (G V) S Vᵀ. */
function* form(
  { call, heap }: SimdModule,
  a: Region,
  n: number,
  factors: number,
  target: Region,
  progress: Progress,
): Generator<number, void> {
  const sizes = [MERGED * n, MERGED * n, MERGED ** 2, packedTriangleSize(MERGED), 4 * MERGED];
  const regions = heap.allocateAll([call.multiplyWorkspace(), ...sizes]);
  const [product, columns, y, overlaps, strips, room] = regions.map(({ address }) => address);
  try {
    const g = target.doubles();
    g.fill(0);
    for (let i = 0; i < n; i++) g[i * n + i] = 1;
    for (let first = 1; first < n; first += MERGED) {
      const count = Math.min(MERGED, n - first);
      // Hc changes the first c columns; the block the first `size`.
      const size = first + count - 1;
      const v = a.address + 8 * first * n;
      call.mergeReflectors(v, n, count, size, factors + 8 * first, overlaps, strips, product);
      call.transpose(columns, count, v, n, count, size);
      // From row `first` on G is still the identity, and G V is V.
      call.transpose(y + 8 * first * count, count, v + 8 * first, n, count, size - first);
      call.clear(y, count, first, count);
      for (let i = 0; i < size; i += CHUNK) {
        const high = Math.min(CHUNK, size - i);
        const block = target.address + 8 * i * n;
        const from = y + 8 * i * count;
        const rows = Math.min(high, first - i);
        if (rows > 0) call.multiplyByTransposed(from, count, block, n, v, n, rows, count, first, 1, product);
        call.solveRows(from, count, high, count, strips, room);
        call.multiplyByTransposed(block, n, from, count, columns, count, high, size, count, -1, product);
        if (progress.isDue(4 * high * size * count)) yield progress.fraction();
      }
    }
  } finally {
    for (const region of regions) region.free();
  }
}
