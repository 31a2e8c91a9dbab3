import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { Region } from "../simd/heap.ts";
import { MEMORY_LIMIT } from "../simd/heap.ts";
import { simd } from "../simd/instance.ts";
import type { SimdModule } from "../simd/module.ts";

/** Room for a square matrix, in the memory of whichever implementation will work on it. */
export interface MatrixRoom {
  /** n. */
  readonly size: number;
  /** The n×n entries, row-major; ask anew after any other allocation, since memory that grows leaves old views empty. */
  readonly entries: () => Float64Array;
  /** Where the entries lie in the SIMD module; null where there is none, and they are an array of their own. */
  readonly place: { readonly module: SimdModule; readonly region: Region } | null;
  /** Gives the room back. */
  readonly free: () => void;
}

/**
 * Takes room for a matrix that is about to be filled and factorised; its entries are whatever was left there.
 * @throws Problem "input" where there is not so much memory
 */
export function takeRoom(size: number, module: SimdModule | null = simd): MatrixRoom {
  if (module === null) {
    if (8 * size * size > MEMORY_LIMIT) {
      throw new Problem(
        "input",
        sentence`A matrix of ${size} × ${size} numbers is larger than allowed: use fewer samples.`,
        "count",
      );
    }
    const entries = new Float64Array(size * size);
    return { size, entries: () => entries, place: null, free: () => {} };
  }
  const region = module.heap.allocate(size * size);
  return { size, entries: region.doubles, place: { module, region }, free: region.free };
}
