import type { SimdModule } from "./module.ts";
import { createProgress } from "./progress.ts";
import { factoriseShifted, type ShiftedSums } from "./shiftedTridiagonal.ts";
import type { Tridiagonal } from "./tridiagonal.ts";

/** For one λ, all that is had from going through the rows of Q. */
export interface RowScores extends ShiftedSums {
  /** Q t, t = (T + λI)⁻¹ Qᵀ y, in the order of y. */
  readonly projected: Float64Array;
  /** Blocks on the diagonal of Q (T + λI)⁻¹ Qᵀ, row-major: [n/2×2×2], or [n] where blockSize is 1. */
  readonly blocks: Float64Array;
}

/** Floating-point operations of a λ for each entry of Q. */
const OPERATIONS = 20;

/**
 * Goes through the rows of Q, four at a time with every λ, step by step; yields the fraction done.
 *
 * @param tridiagonal T [r×r] and Qᵀ [r×n]
 * @param y one right-hand side [n], or two of them, interleaved [n×2] (with blockSize 1 only)
 */
export function* scoreRows(
  { call, heap }: SimdModule,
  tridiagonal: Tridiagonal,
  n: number,
  blockSize: 1 | 2,
  y: Float64Array,
  ridges: readonly number[],
): Generator<number, RowScores[]> {
  const depth = tridiagonal.diagonal.length;
  const columns = y.length / n;
  // Of a λ, one or two weights a row, then two or one entries of the inverse; rows are written by fours.
  const weightsPerRow = 3 - blockSize;
  const rows = 4 * Math.ceil(n / 4);
  const [before, step] = [weightsPerRow * rows, 3 * rows];
  const regions = heap.allocateAll([n, depth, 4 * depth, 4 * depth * ridges.length, step * ridges.length]);
  const [target, projection, strip, coefficients, results] = regions;
  const { address } = tridiagonal.transposed;
  const progress = createProgress(OPERATIONS * n * depth * ridges.length);
  try {
    const projections = Array.from({ length: columns }, (_, c) => {
      const values = target.doubles();
      for (let i = 0; i < n; i++) values[i] = y[i * columns + c];
      call.multiplyRows(address, n, depth, target.address, projection.address);
      return projection.doubles().slice();
    });
    const sums = ridges.map((ridge, k) => {
      const written = new Float64Array(call.memory.buffer, coefficients.address + 32 * depth * k, 4 * depth);
      return factoriseShifted(tridiagonal, ridge, projections, written);
    });
    for (let i = 0; i < n; i += 4) {
      call.copyColumns(strip.address, address + 8 * i, n, depth, Math.min(4, n - i));
      const weights = results.address + 8 * weightsPerRow * i;
      const blocks = results.address + 8 * (before + blockSize * i);
      call.scoreStrip(strip.address, coefficients.address, depth, ridges.length, blockSize, weights, blocks, step);
      if (progress.isDue(4 * OPERATIONS * depth * ridges.length)) yield progress.fraction();
    }
    // One copy for all λ, and views of its parts, made in a third of the time that `subarray` takes.
    const { buffer } = results.doubles().slice();
    return sums.map(({ dataFit, squares, logDeterminant }, k) => {
      const weights = new Float64Array(buffer, 8 * step * k, weightsPerRow * n);
      return {
        dataFit,
        squares,
        logDeterminant,
        // The second right-hand side's place is empty where there is only one.
        projected: weights.length === y.length ? weights : weights.filter((_, i) => i % 2 === 0),
        blocks: new Float64Array(buffer, 8 * (step * k + before), blockSize * n),
      };
    });
  } finally {
    for (const region of regions) region.free();
  }
}
