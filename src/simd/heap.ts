import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";

/** A stretch of the module's memory. */
export interface Region {
  /** Address in bytes, a multiple of 64. */
  readonly address: number;
  /** The stretch as doubles; ask anew after anything else was allocated, since memory that grows leaves old views empty. */
  readonly doubles: () => Float64Array;
  /** Gives the stretch back; it must not be used any more. Giving it back twice does nothing. */
  readonly free: () => void;
}

/** Hands out stretches of one WebAssembly memory. */
export interface Heap {
  /**
   * @param count doubles wanted; their values are whatever was left there
   * @throws Problem "input" where the memory would pass its limit
   */
  readonly allocate: (count: number) => Region;
  /** Several stretches, one for each count; where there is no room for all, none is taken. @throws as `allocate` */
  readonly allocateAll: (counts: readonly number[]) => Region[];
  /** Bytes of memory taken from the browser so far; it is reused, never given back. */
  readonly size: () => number;
}

/** Lines of the processor's cache are 64 bytes long. */
const ALIGNMENT = 64;
const PAGE = 65536;

/** All the matrices of one engine together: beyond this, a fit is refused. */
export const MEMORY_LIMIT = 1.5e9;

/**
 * First fit among the free stretches, neighbours joined when they are given back.
 *
 * There are never more than a few dozen stretches (a matrix, its workspace, some vectors), so a sorted list serves.
 * @param base the first byte that may be handed out
 */
export function createHeap(memory: WebAssembly.Memory, base: number): Heap {
  const start = Math.ceil(base / ALIGNMENT) * ALIGNMENT;
  let free: { from: number; to: number }[] = [{ from: start, to: memory.buffer.byteLength }];

  const release = (from: number, to: number): void => {
    free.push({ from, to });
    free.sort((a, b) => a.from - b.from);
    free = free.reduce<typeof free>((joined, next) => {
      const last = joined.at(-1);
      if (last !== undefined && last.to === next.from) last.to = next.to;
      else joined.push({ ...next });
      return joined;
    }, []);
  };

  const grow = (bytes: number): void => {
    const end = memory.buffer.byteLength;
    const last = free.at(-1);
    const usable = last !== undefined && last.to === end ? end - last.from : 0;
    const pages = Math.ceil((bytes - usable) / PAGE);
    if (end + pages * PAGE > MEMORY_LIMIT) throw outOfMemory(end + pages * PAGE);
    try {
      memory.grow(pages);
    } catch {
      throw outOfMemory(end + pages * PAGE);
    }
    release(end, memory.buffer.byteLength);
  };

  const allocate = (count: number): Region => {
    const bytes = Math.max(ALIGNMENT, Math.ceil((count * 8) / ALIGNMENT) * ALIGNMENT);
    const fits = () => free.find(({ from, to }) => to - from >= bytes);
    if (fits() === undefined) grow(bytes);
    const place = fits();
    if (place === undefined) throw outOfMemory(memory.buffer.byteLength + bytes);
    const address = place.from;
    place.from += bytes;
    if (place.from === place.to) free = free.filter((stretch) => stretch !== place);
    let live = true;
    return {
      address,
      doubles: () => new Float64Array(memory.buffer, address, count),
      free: () => {
        if (live) release(address, address + bytes);
        live = false;
      },
    };
  };

  return {
    allocate,
    allocateAll: (counts) => {
      const taken: Region[] = [];
      try {
        for (const count of counts) taken.push(allocate(count));
      } catch (thrown) {
        for (const region of taken) region.free();
        throw thrown;
      }
      return taken;
    },
    size: () => memory.buffer.byteLength,
  };
}

function outOfMemory(bytes: number): Problem {
  const megabytes = (value: number) => Math.round(value / 1e6).toLocaleString("en");
  return new Problem(
    "input",
    sentence`This would take ${megabytes(bytes)} MB of memory, more than the ${megabytes(MEMORY_LIMIT)} MB allowed or to be had: use fewer samples.`,
    "count",
  );
}
