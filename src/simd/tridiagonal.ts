import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { createProgress, type Progress } from "./progress.ts";

/** Rows reduced before A is brought up to date by one matrix product. */
const PANEL = 16;
/** Reflectors merged into one product when Q is formed. */
const MERGED = 32;
/** Rows of the result updated between two yields, at 4000 columns some 20 ms. */
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
  const { heap } = module;
  const [scalars, transposed] = heap.allocateAll([3 * n, n * n]);
  let finished = false;
  try {
    yield* reduce(module, a, n, scalars, progress);
    yield* form(module, a, n, scalars.address + 16 * n, transposed, progress);
    finished = true;
    const diagonal = scalars.doubles().slice(0, n);
    return { diagonal, offDiagonal: scalars.doubles().slice(n, 2 * n - 1), transposed };
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
  const regions = heap.allocateAll([call.multiplyWorkspace(), PANEL * n, PANEL * n, 2 * PANEL * n, 2 * PANEL * n]);
  const [product, v, w, left, right] = regions.map(({ address }) => address);
  const [diagonal, offDiagonal, factors] = [0, 1, 2].map((k) => scalars.address + 8 * k * n);
  try {
    for (let last = n - 1; last >= 0; last -= PANEL) {
      const count = Math.min(PANEL, last + 1);
      for (let m = 0; m < count; m++) {
        const c = last - m;
        call.reduceRow(a.address, n, c, v, w, m, diagonal, offDiagonal, factors);
        if (progress.isDue(2 * c * c)) yield progress.fraction();
      }
      // A ← A − V Wᵀ − W Vᵀ as one product, (V W)(W V)ᵀ.
      const size = last + 1 - count;
      const depth = 2 * count;
      for (const [target, first, second] of [
        [left, v, w],
        [right, w, v],
      ] as const) {
        call.transpose(target, depth, first, n, count, size);
        call.transpose(target + 8 * count, depth, second, n, count, size);
      }
      for (let i = 0; i < size; i += CHUNK) {
        const rows = Math.min(CHUNK, size - i);
        const from = left + 8 * i * depth;
        const to = a.address + 8 * i * n;
        call.multiplyLower(to, n, from, depth, right, depth, rows, i + rows, depth, -1, i, product);
        if (progress.isDue(rows * (2 * i + rows) * depth)) yield progress.fraction();
      }
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
  const sizes = [MERGED * n, MERGED * n, MERGED * n, MERGED * n, MERGED ** 2];
  const regions = heap.allocateAll([call.multiplyWorkspace(), ...sizes]);
  const [product, v, columns, y, z, s] = regions.map(({ address }) => address);
  try {
    const g = target.doubles();
    g.fill(0);
    for (let i = 0; i < n; i++) g[i * n + i] = 1;
    for (let first = 1; first < n; first += MERGED) {
      const count = Math.min(MERGED, n - first);
      // Hc changes the first c columns; the block the first `size`.
      const size = first + count - 1;
      call.clear(v, n, count, size);
      const rows = new Float64Array(call.memory.buffer, v, count * n);
      const reflectors = a.doubles();
      for (let r = 0; r < count; r++) {
        const c = first + r;
        rows.set(reflectors.subarray(c * n, c * n + c), r * n);
      }
      call.mergeReflectors(v, n, count, size, factors + 8 * first, s);
      call.transpose(columns, count, v, n, count, size);
      for (let i = 0; i < size; i += CHUNK) {
        const high = Math.min(CHUNK, size - i);
        const block = target.address + 8 * i * n;
        call.clear(y, count, high, count);
        call.multiplyByTransposed(y, count, block, n, v, n, high, count, size, 1, product);
        call.clear(z, count, high, count);
        call.multiplyByTransposed(z, count, y, count, s, count, high, count, count, 1, product);
        call.multiplyByTransposed(block, n, z, count, columns, count, high, size, count, -1, product);
        if (progress.isDue(4 * high * size * count)) yield progress.fraction();
      }
    }
  } finally {
    for (const region of regions) region.free();
  }
}
