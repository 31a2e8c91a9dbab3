import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { createProgress, type Progress } from "./progress.ts";
import { countBelow, spectralRadius } from "./sturm.ts";
import { reduceToTridiagonal, reductionOperations, type Tridiagonal } from "./tridiagonal.ts";

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

/**
 * Solves with K + λI for many λ by one reduction K = Q T Qᵀ, after which each λ costs O(n²), step by step; yields the fraction
 * done.
 *
 * @param a K [n×n], its lower triangle; destroyed. Of N forces n is 2N, or N where blockSize is 1: K then serves both components
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
  // A λ costs some twenty operations an entry of Q.
  const progress = createProgress(reductionOperations(n) + 20 * n * n * ridges.length);
  const tridiagonal = yield* reduceToTridiagonal(module, a, n, progress);
  try {
    return yield* score(module, tridiagonal, n, blockSize, y, ridges, progress);
  } finally {
    tridiagonal.transposed.free();
  }
}

/** T + λI = L D Lᵀ, and what else a λ needs before Q is looked at. */
interface Shifted {
  /** l_k, 1 / D_k, t_k and t′_k [n×4], where (T + λI) t = Qᵀ y for one right-hand side or two. */
  readonly coefficients: Float64Array;
  readonly dataFit: number;
  /** Σ ln D_k. */
  readonly logDeterminant: number;
}

/** @param projections Qᵀ y for each right-hand side [n] */
function factoriseShifted(
  { diagonal, offDiagonal }: Tridiagonal,
  ridge: number,
  projections: readonly Float64Array[],
): Shifted {
  const n = diagonal.length;
  const coefficients = new Float64Array(4 * n);
  const pivots = new Float64Array(n);
  let dataFit = 0;
  let logDeterminant = 0;
  for (let k = 0; k < n; k++) {
    const l = k === 0 ? 0 : offDiagonal[k - 1] / pivots[k - 1];
    pivots[k] = diagonal[k] + ridge - (k === 0 ? 0 : l * offDiagonal[k - 1]);
    coefficients[4 * k] = l;
    coefficients[4 * k + 1] = 1 / pivots[k];
    logDeterminant += Math.log(pivots[k]);
  }
  for (const [c, projection] of projections.entries()) {
    const at = 2 + c;
    for (let k = 0; k < n; k++) {
      coefficients[4 * k + at] = projection[k] - (k === 0 ? 0 : coefficients[4 * k] * coefficients[4 * k - 4 + at]);
    }
    for (let k = n - 1; k >= 0; k--) {
      // The half-solved entry h gives yᵀ C y = Σ h² / D, a sum of squares, before it is overwritten.
      const half = coefficients[4 * k + at];
      dataFit += (half * half) / pivots[k];
      const above = k === n - 1 ? 0 : coefficients[4 * k + 4] * coefficients[4 * k + 4 + at];
      coefficients[4 * k + at] = half / pivots[k] - above;
    }
  }
  return { coefficients, dataFit, logDeterminant };
}

function* score(
  { call, heap }: SimdModule,
  tridiagonal: Tridiagonal,
  n: number,
  blockSize: 1 | 2,
  y: Float64Array,
  ridges: ArrayLike<number>,
  progress: Progress,
): Generator<number, (RidgeSolution | null)[]> {
  const columns = y.length / n;
  const trusted = trustedRidges(tridiagonal, ridges);
  const regions = heap.allocateAll([n, 4 * n, 4 * n * Math.max(1, trusted.length), 14]);
  const [target, strip, coefficients, out] = regions;
  const { transposed } = tridiagonal;
  try {
    const projections = Array.from({ length: columns }, (_, c) => {
      target.doubles().set(y.filter((_, i) => i % columns === c));
      return Float64Array.from({ length: n }, (_, k) => call.dot(transposed.address + 8 * k * n, target.address, n));
    });
    const shifted = trusted.map((ridge) => factoriseShifted(tridiagonal, ridge, projections));
    for (const [k, one] of shifted.entries()) coefficients.doubles().set(one.coefficients, 4 * n * k);
    const solutions = shifted.map(({ dataFit, logDeterminant }) => ({
      weights: new Float64Array(y.length),
      inverseBlocks: new Float64Array(n * blockSize),
      dataFit,
      logDeterminant: columns * logDeterminant,
    }));
    const scores = out.doubles();
    for (let i = 0; i < n; i += 4) {
      call.copyColumns(strip.address, transposed.address + 8 * i, n, Math.min(4, n - i));
      for (const [k, { weights, inverseBlocks }] of solutions.entries()) {
        call.scoreStrip(strip.address, coefficients.address + 32 * n * k, n, out.address);
        for (let r = 0; r < Math.min(4, n - i); r++) {
          for (let c = 0; c < columns; c++) weights[(i + r) * columns + c] = scores[6 + 4 * c + r];
          if (blockSize === 1) {
            inverseBlocks[i + r] = scores[r];
          } else {
            inverseBlocks[2 * (i + r) + (r % 2)] = scores[r];
            inverseBlocks[2 * (i + r) + 1 - (r % 2)] = scores[4 + (r >> 1)];
          }
        }
      }
      if (progress.isDue(80 * n * solutions.length)) yield progress.fraction();
    }
    const kept = new Map(trusted.map((ridge, k) => [ridge, solutions[k]]));
    return Array.from(ridges, (ridge) => kept.get(ridge) ?? null);
  } finally {
    for (const region of regions) region.free();
  }
}

/** Those λ with which the smallest eigenvalue of T + λI rises above the rounding errors of the largest. */
function trustedRidges(tridiagonal: Tridiagonal, ridges: ArrayLike<number>): number[] {
  const noise = NOISE * spectralRadius(tridiagonal);
  return [...new Set(Array.from(ridges))].filter((ridge) => countBelow(tridiagonal, noise - ridge) === 0);
}
