import { asPart } from "./asPart.ts";
import type { Region } from "./heap.ts";
import { reduceLowRank } from "./lowRank.ts";
import type { SimdModule } from "./module.ts";
import { type RowScores, scoreRows } from "./rowScores.ts";
import { countBelow, eigenvalueBound, spectralRadius } from "./sturm.ts";
import { reduceToTridiagonal, type Tridiagonal } from "./tridiagonal.ts";

/** What a model with ridge λ needs to be scored: all about C = (K + λI)⁻¹ that leave-one-out and the likelihood use. */
export interface RidgeSolution {
  /** α = C y, in the order of y. */
  readonly weights: Float64Array;
  /** C's blocks on the diagonal, row-major: [n/2×2×2], or [n] where blockSize is 1. */
  readonly inverseBlocks: Float64Array;
  /** yᵀ C y. */
  readonly dataFit: number;
  /** ln det(K + λI), once for each right-hand side. */
  readonly logDeterminant: number;
}

/** Eigenvalues of K + λI below this part of the largest, ten roundings, are noise: nothing computed from them means anything. */
export const NOISE = 10 * Number.EPSILON;

/** Of the time that it takes, when it does. */
const REDUCING = 0.9;
/** Of that, at most, until it is known whether K is of low rank. */
const TRYING = 0.05;

/**
 * Solves with K + λI for many λ by one reduction K = Q T Qᵀ, after which each λ costs O(n²), step by step; yields the fraction
 * done. Where K is of low rank to rounding, a smaller matrix is reduced (lowRank.ts).
 *
 * @param a K [n×n], positive semi-definite, its lower triangle; destroyed. Of N forces n is 2N, or N where blockSize is 1: K then
 *   serves both components
 * @param y one right-hand side [n], or two of them, interleaved [n×2] (with blockSize 1 only)
 * @param ridges λ, 0 or more
 * @returns for each λ, null where K + λI is not positive definite enough to be trusted
 */
export function* scanRidges(
  module: SimdModule,
  a: Region,
  n: number,
  blockSize: 1 | 2,
  y: Float64Array,
  ridges: ArrayLike<number>,
): Generator<number, (RidgeSolution | null)[]> {
  const low = yield* asPart(reduceLowRank(module, a, n), 0, TRYING);
  const reduced = low ?? (yield* asPart(reduceToTridiagonal(module, a, n), TRYING, REDUCING));
  try {
    const trusted = trustedRidges(reduced, n, ridges);
    const scores = yield* asPart(scoreRows(module, reduced, n, blockSize, y, trusted), REDUCING, 1);
    const solutions = scores.map((score, k) =>
      low === null ? solution(score, y.length / n) : complement(score, trusted[k], low.diagonal.length, y, blockSize),
    );
    return Array.from(ridges, (ridge) => solutions[trusted.indexOf(ridge)] ?? null);
  } finally {
    reduced.transposed.free();
  }
}

function solution({ projected, blocks, dataFit, logDeterminant }: RowScores, columns: number): RidgeSolution {
  return { weights: projected, inverseBlocks: blocks, dataFit, logDeterminant: columns * logDeterminant };
}

/** C = (I − W (T + λI)⁻¹ Wᵀ)/λ, from the same of W (T + λI)⁻¹ Wᵀ, whose place it takes. */
function complement(
  { projected, blocks, squares, logDeterminant }: RowScores,
  ridge: number,
  rank: number,
  y: Float64Array,
  blockSize: 1 | 2,
): RidgeSolution {
  const n = blocks.length / blockSize;
  let norm = 0;
  for (let i = 0; i < y.length; i++) {
    projected[i] = (y[i] - projected[i]) / ridge;
    norm += projected[i] * projected[i];
  }
  for (let at = 0; at < blocks.length; at++) blocks[at] /= -ridge;
  for (let i = 0; i < n; i++) blocks[blockSize * i + (i % blockSize)] += 1 / ridge;
  return {
    weights: projected,
    inverseBlocks: blocks,
    // With t = (T + λI)⁻¹ Wᵀ y, yᵀ C y = αᵀ (K + λI) α = |t|² + λ |α|²: no difference of large numbers.
    dataFit: squares + ridge * norm,
    logDeterminant: (y.length / n) * (logDeterminant + (n - rank) * Math.log(ridge)),
  };
}

/** Those λ, each once, with which the smallest eigenvalue of K + λI rises above the rounding errors of the largest. */
function trustedRidges(reduced: Tridiagonal, n: number, ridges: ArrayLike<number>): number[] {
  const rising = [...new Set(Array.from(ridges))].sort((a, b) => a - b);
  // Where T is smaller than K, K has eigenvalues of zero.
  const singular = reduced.diagonal.length < n;
  const firstAbove = (noise: number) =>
    rising.findIndex((ridge) => !(singular && ridge <= noise) && countBelow(reduced, noise - ridge) === 0);
  // A bound of the largest eigenvalue is cheaper than itself, and nearly always enough.
  const quick = firstAbove(NOISE * eigenvalueBound(reduced));
  const first = quick === 0 ? 0 : firstAbove(NOISE * spectralRadius(reduced));
  return first < 0 ? [] : rising.slice(first);
}
