import { asPart } from "./asPart.ts";
import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { factorisePartially, type PartialFactor } from "./partialCholesky.ts";
import { createProgress } from "./progress.ts";
import { multiplyByOwnRows, rowChunks } from "./rowProducts.ts";
import { reduceToTridiagonal, reductionOperations, type Tridiagonal } from "./tridiagonal.ts";

/** Smaller matrices are reduced sooner than their rank is found. */
const LEAST_SIZE = 128;
/** What K may differ by from a matrix of few rows, in parts of its largest diagonal entry: some roundings. */
const ROUNDING = 16 * Number.EPSILON;
/** With so many of the rows it costs as much as a reduction of K itself; with a third, a quarter. */
const MOST_ROWS = 0.65;
/** An eighth of the rows foretell whether so many will do: they must have gone a sixth of the way to rounding, in logarithms. */
const PROBED_ROWS = 1 / 8;
const PROBED_WAY = 1 / 6;
/** The part of the time until R is there, and that of it until it is foretold whether it will be. */
const FACTORISING = 0.3;
const PROBING = 0.1;

/**
 * Reduces a positive semi-definite K that is of low rank to rounding, K = RᵀR with R [r×n], as it is for a smooth kernel and many
 * samples: R Rᵀ = Q T Qᵀ [r×r] with T tridiagonal, so that with W = RᵀQ [n×r]
 *
 *     (K + λI)⁻¹ = (I − W (T + λI)⁻¹ Wᵀ)/λ,   det(K + λI) = λⁿ⁻ʳ det(T + λI).
 *
 * It takes 4 n r² + 8 r³/3 operations instead of 8 n³/3. What is left out of K is about what rounding does to it in a reduction of the
 * whole, so the errors are the same: a few roundings times the condition number of K + λI.
 *
 * Source of the formula: Golub & Van Loan, Matrix Computations (4th ed.), §2.1.4 (Sherman–Morrison–Woodbury).
 * @param a K [n×n], of which only the lower triangle is read, and nothing is changed
 * @returns T, and Wᵀ [r×n] in the place of Qᵀ; null where r is not small enough
 */
export function* reduceLowRank(module: SimdModule, a: Region, n: number): Generator<number, Tridiagonal | null> {
  if (n < LEAST_SIZE) return null;
  const factor = yield* asPart(factoriseToRounding(module, a, n), 0, FACTORISING);
  return factor && (yield* asPart(reduceRows(module, factor, n), FACTORISING, 1));
}

function* factoriseToRounding(module: SimdModule, a: Region, n: number): Generator<number, PartialFactor | null> {
  const entries = a.doubles();
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, entries[i * (n + 1)]);
  if (!(largest > 0 && largest < Number.POSITIVE_INFINITY)) return null;
  const [probed, most] = [PROBED_ROWS, MOST_ROWS].map((part) => Math.floor(part * n));
  const probe = yield* asPart(
    factorisePartially(module, a, n, 0, largest * ROUNDING ** PROBED_WAY, probed),
    0,
    PROBING,
  );
  if (probe === null) return null;
  probe.rows.free();
  return yield* asPart(factorisePartially(module, a, n, 0, largest * ROUNDING, most), PROBING, 1);
}

/** T and Wᵀ, from R; R's place becomes Wᵀ's. */
function* reduceRows(module: SimdModule, { rows, count }: PartialFactor, n: number): Generator<number, Tridiagonal> {
  const { call, heap } = module;
  const progress = createProgress(reductionOperations(count) + 3 * n * count * count);
  const regions: Region[] = [];
  let finished = false;
  try {
    regions.push(...heap.allocateAll([call.multiplyWorkspace(), count * count]));
    const [product, inner] = regions;
    yield* multiplyByOwnRows(module, rows, count, n, inner, progress);
    const { diagonal, offDiagonal, transposed } = yield* reduceToTridiagonal(module, inner, count, progress);
    regions.push(transposed);
    inner.free();
    const columns = heap.allocate(n * count);
    regions.push(columns);
    call.transpose(columns.address, count, rows.address, n, count, n);
    call.clear(rows.address, n, count, n);
    for (const [i, high] of rowChunks(count, 2 * n * count)) {
      const [to, from] = [rows.address + 8 * i * n, transposed.address + 8 * i * count];
      call.multiplyByTransposed(to, n, from, count, columns.address, count, high, n, count, 1, product.address);
      if (progress.isDue(2 * n * count * high)) yield progress.fraction();
    }
    finished = true;
    return { diagonal, offDiagonal, transposed: rows };
  } finally {
    for (const region of regions) region.free();
    if (!finished) rows.free();
  }
}
