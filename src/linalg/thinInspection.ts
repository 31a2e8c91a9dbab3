import type { Region } from "../simd/heap.ts";
import type { SimdModule } from "../simd/module.ts";
import { halfSolveInPlace, multiplyFactorised } from "../simd/solve.ts";
import { createThinFactor, type ThinFactor } from "../simd/thinFactor.ts";
import { extremeEigenvalues } from "./lanczos.ts";
import type { Steps } from "./steps.ts";
import type { Inspection } from "./types.ts";

/** What K may differ by from a matrix of few rows, in parts of its largest diagonal entry: some roundings. */
const ROUNDING = 10 * Number.EPSILON;
/** Smaller matrices are factorised as soon. */
const LEAST_SIZE = 256;
/** With a third of the rows it costs as much as an inspection of a whole factor. */
const MOST_ROWS = 1 / 3;

/**
 * Inspects K + λI, where K is of low rank to rounding, K = RᵀR with R [r×n]: from L Lᵀ = R Rᵀ + λI [r×r] and W = L⁻¹R,
 *
 *     (K + λI)⁻¹ = (I − WᵀW)/λ,   det(K + λI) = λⁿ⁻ʳ det(L Lᵀ),
 *
 * and the eigenvalues are those of L Lᵀ and, n − r times, λ. It takes n r² operations instead of n³.
 *
 * @param a K + λI [n×n], of which only the lower triangle is read
 * @returns null where n is small, or r is not small enough
 */
export function* inspectThin(
  module: SimdModule,
  a: Region,
  n: number,
  ridge: number,
  blockSize: 1 | 2,
): Steps<Inspection | null> {
  if (n < LEAST_SIZE) return null;
  const entries = a.doubles();
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, entries[i * (n + 1)] - ridge);
  const most = Math.floor(MOST_ROWS * n);
  const factor = yield* createThinFactor(module, a, n, ridge, ROUNDING * largest, most);
  if (factor === null) return null;
  let vectors: Region[] = [];
  try {
    const { count, inner } = factor;
    vectors = module.heap.allocateAll([count, count]);
    const [before, after] = vectors;
    const multiply = (x: Float64Array, out: Float64Array) => {
      before.doubles().set(x);
      multiplyFactorised(module, inner, count, before, after);
      out.set(after.doubles());
    };
    const ends = yield* extremeEigenvalues(multiply, count, false);
    const l = inner.doubles();
    let logDeterminant = (n - count) * Math.log(ridge);
    for (let k = 0; k < count; k++) logDeterminant += 2 * Math.log(l[k * (count + 1)]);
    return {
      spectrum: { smallest: ridge, largest: ends.largest, conditionNumber: ends.largest / ridge },
      logDeterminant,
      inverseDiagonalBlocks: yield* diagonalBlocks(module, factor, blockSize),
    };
  } finally {
    for (const region of vectors) region.free();
    factor.free();
  }
}

/** (δ − Σ_k W_ka W_kb)/λ, with a and b of the same block; R becomes W. */
function* diagonalBlocks(
  module: SimdModule,
  { size, count, ridge, rows, inner }: ThinFactor,
  blockSize: 1 | 2,
): Steps<Float64Array> {
  halfSolveInPlace(module, inner, count, rows, size);
  yield 1;
  const w = rows.doubles();
  const blocks = new Float64Array(size * blockSize);
  for (let k = 0, at = 0; k < count; k++, at += size) {
    for (let i = 0; i < size; i++) {
      const first = i - (i % blockSize);
      for (let b = 0; b < blockSize; b++) blocks[i * blockSize + b] -= w[at + i] * w[at + first + b];
    }
  }
  for (let i = 0; i < size; i++) blocks[i * blockSize + (i % blockSize)] += 1;
  return blocks.map((value) => value / ridge);
}
