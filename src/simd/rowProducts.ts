import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { createProgress, OPERATIONS_PER_STEP, type Progress } from "./progress.ts";

/**
 * Writes R Rᵀ, its lower triangle, step by step; yields the fraction done.
 * @param rows R [count×n]
 * @param out [count×count]
 * @param progress counts the operations of a larger task that this is part of
 */
export function* multiplyByOwnRows(
  { call, heap }: SimdModule,
  rows: Region,
  count: number,
  n: number,
  out: Region,
  progress: Progress = createProgress(n * count * count),
): Generator<number, void> {
  const workspace = heap.allocate(call.multiplyWorkspace());
  try {
    call.clear(out.address, count, count, count);
    for (const [i, high] of rowChunks(count, 2 * n * count)) {
      const [to, from] = [out.address + 8 * i * count, rows.address + 8 * i * n];
      call.multiplyLower(to, count, from, n, rows.address, n, high, i + high, n, 1, i, workspace.address);
      if (progress.isDue(n * high * (2 * i + high))) yield progress.fraction();
    }
  } finally {
    workspace.free();
  }
}

/** Where the stretches of a long work on rows begin, and how many rows each has. */
export function rowChunks(count: number, operationsPerRow: number): [first: number, high: number][] {
  const most = 4 * Math.ceil(OPERATIONS_PER_STEP / operationsPerRow / 4);
  return Array.from({ length: Math.ceil(count / most) }, (_, k) => [k * most, Math.min(most, count - k * most)]);
}
