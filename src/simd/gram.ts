import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { evenLength, HEADER, type RadialKernel, writeComponents, writeHeader } from "./radialKernel.ts";

/** What a kernel sees of the samples, in two dimensions: q(rᵢ) [N×2] and J(rᵢ), row-major [N×2×2]. */
export interface PlaneFeatures {
  readonly count: number;
  readonly values: Float64Array;
  readonly jacobians: Float64Array;
}

/** Pairs of samples between two pauses: a few milliseconds of work. */
const PAIRS = 400_000;

/**
 * Writes the lower triangle of K + λI, row-major [n×n], into the module's memory: n = 2N, point-major, or N for
 * `blockSize` 1, where K is the number a and not the 2×2 block. Above the diagonal only entries of the blocks on it are
 * written.
 *
 * Yields the part done, 0 … 1, every few milliseconds.
 * @returns whether all of it is finite
 * @throws Problem "input" where there is not memory enough
 */
export function* assembleGramInPlace(
  { call, heap }: SimdModule,
  kernel: RadialKernel,
  { count, values, jacobians }: PlaneFeatures,
  blockSize: 1 | 2,
  ridge: number,
  out: Region,
): Generator<number, boolean, void> {
  const stride = evenLength(count);
  const blocks = blockSize === 2;
  const table = heap.allocate(HEADER + stride * (blocks ? 6 : 2));
  try {
    const doubles = table.doubles();
    writeHeader(kernel, doubles);
    writeComponents(values, 2, "last", doubles, HEADER);
    if (blocks) writeComponents(jacobians, 4, "last", doubles, HEADER + 2 * stride);
    const size = blockSize * count;
    let sum = 0;
    let first = 0;
    while (first < count) {
      // Row i has i pairs.
      const last = Math.min(count, Math.ceil(Math.sqrt(first * first + 2 * PAIRS)));
      sum += call.assembleGram(
        out.address,
        size,
        table.address,
        stride,
        first,
        last,
        ridge,
        Number(kernel.squared),
        Number(blocks),
      );
      first = last;
      if (first < count) yield (first / count) ** 2;
    }
    return Number.isFinite(sum + ridge);
  } finally {
    table.free();
  }
}
