import { factoriseInPlace, logDeterminant } from "../simd/cholesky.ts";
import type { Region } from "../simd/heap.ts";
import { inverseDiagonalBlocks } from "../simd/inverse.ts";
import type { SimdModule } from "../simd/module.ts";
import { halfSolveInPlace, multiplyFactorised, solveInPlace } from "../simd/solve.ts";
import { spectrum } from "./spectrum.ts";
import { runToEnd, type Steps } from "./steps.ts";
import { eachColumns } from "./triangularFactor.ts";
import type { CholeskyFactorisation, Inspection } from "./types.ts";

/**
 * Overwrites A's lower triangle by L, A = L Lᵀ, and B by A⁻¹B.
 * @returns false where A is not positive definite to working precision
 */
export function* solveBySimd(
  module: SimdModule,
  a: Region,
  n: number,
  right: Float64Array,
  columns: number,
): Steps<boolean> {
  if (!(yield* factoriseInPlace(module, a, n))) return false;
  lend(module, right, (b) => solveInPlace(module, a, n, b, columns));
  return true;
}

/**
 * The factorisation A = L Lᵀ in the SIMD module, and A⁻¹B. L is copied out at the end, so that the module's memory serves the next
 * fit and a model that nobody needs any more is collected like any other object; to be solved with, it is copied in again.
 *
 * @param a the lower triangle of A [n×n] row-major, overwritten by L
 * @param right B, row-major [n×columns], overwritten by A⁻¹B
 */
export function* choleskyBySimd(
  module: SimdModule,
  a: Region,
  n: number,
  right: Float64Array,
  columns: number,
): Steps<CholeskyFactorisation | null> {
  if (!(yield* solveBySimd(module, a, n, right, columns))) return null;
  const determinant = logDeterminant(a, n);
  yield 1;
  const packed = yield* packLower(a, n);

  const applied =
    (apply: typeof solveInPlace) =>
    (b: Float64Array, width = 1): void => {
      const l = module.heap.allocate(n * n);
      try {
        runToEnd(unpackLower(packed, n, l));
        lend(module, b, (room) => apply(module, l, n, room, width));
      } finally {
        l.free();
      }
    };

  return {
    size: n,
    bytes: packed.byteLength,
    logDeterminant: determinant,
    solveInPlace: applied(solveInPlace),
    halfSolveInPlace: applied(halfSolveInPlace),
    *halfSolveSteps(b, width): Steps<void> {
      const l = module.heap.allocate(n * n);
      try {
        yield* unpackLower(packed, n, l);
        yield* eachColumns(b, n, width, Math.max(1, Math.round(STRETCH / n ** 2)), (some, count) => {
          lend(module, some, (room) => halfSolveInPlace(module, l, n, room, count));
        });
      } finally {
        l.free();
      }
    },
    *inspect(blockSize): Steps<Inspection> {
      const [l, before, after] = module.heap.allocateAll([n * n, n, n]);
      try {
        yield* unpackLower(packed, n, l);
        const ends = yield* spectrum(
          (x, out) => {
            before.doubles().set(x);
            multiplyFactorised(module, l, n, before, after);
            out.set(after.doubles());
          },
          (x, out) => {
            before.doubles().set(x);
            solveInPlace(module, l, n, before, 1);
            out.set(before.doubles());
          },
          n,
          true,
        );
        const blocks = yield* inverseDiagonalBlocks(module, l, n, blockSize);
        return { spectrum: ends, logDeterminant: determinant, inverseDiagonalBlocks: blocks };
      } finally {
        for (const region of [l, before, after]) region.free();
      }
    },
  };
}

/** Copies b into the module, lets it be changed there, and copies it back. */
function lend(module: SimdModule, b: Float64Array, change: (room: Region) => void): void {
  const room = module.heap.allocate(b.length);
  try {
    room.doubles().set(b);
    change(room);
    b.set(room.doubles());
  } finally {
    room.free();
  }
}

/** Numbers copied between two pauses, and multiplications with additions: some 10 ms of them. */
const COPIED = 4e6;
const STRETCH = 1e8;

/** The lower triangle row by row without gaps [n(n+1)/2]: half the memory. */
function* packLower(square: Region, n: number): Steps<Float64Array> {
  const packed = new Float64Array((n * (n + 1)) / 2);
  yield* inStretches(n, 1, (i, at) => packed.set(square.doubles().subarray(i * n, i * n + i + 1), at));
  return packed;
}

function* unpackLower(packed: Float64Array, n: number, square: Region): Steps<void> {
  yield* inStretches(n, 0, (i, at) => square.doubles().set(packed.subarray(at, at + i + 1), i * n));
}

/**
 * Calls for every row of a lower triangle, told where it begins among all of its entries.
 * @param fraction of the whole work that is done by then
 */
function* inStretches(n: number, fraction: number, copy: (row: number, at: number) => void): Steps<void> {
  let due = COPIED;
  for (let i = 0, at = 0; i < n; at += ++i) {
    copy(i, at);
    if (at < due) continue;
    due = at + COPIED;
    yield fraction;
  }
}
