import { type FluidPoint, nearest, particlesOf } from "./types.ts";

/** Pairs of particles that are near enough to act on each other before the list is made anew. */
export interface NeighbourList {
  /** Two particles a pair, each pair once: i₀, j₀, i₁, j₁ … */
  readonly pairs: Int32Array<ArrayBuffer>;
  /** Of `pairs`, how many entries count. */
  readonly length: number;
}

/**
 * All pairs nearer than a reach, by cells: each particle looks in its own cell and the eight around it only, so that the work goes as N.
 * A square of fewer than three cells a side is looked through as a whole.
 *
 * Source: M. P. Allen & D. J. Tildesley, Computer Simulation of Liquids, 2nd ed. (2017), ch. 5, doi:10.1093/oso/9780198803195.001.0001.
 */
export function neighbourList(
  point: FluidPoint,
  reach: number,
  room: Int32Array<ArrayBuffer> = new Int32Array(0),
): NeighbourList {
  const { side, positions } = point;
  const count = particlesOf(point);
  const across = Math.floor(side / reach);
  const collector = collect(room, positions, side, reach);
  if (across < 3) {
    for (let i = 1; i < count; i++) for (let j = 0; j < i; j++) collector.offer(i, j);
    return collector.done();
  }
  const { first, next, cellOf } = cells(point, across);
  for (let i = 0; i < count; i++) {
    const [column, row] = [cellOf[i] % across, Math.floor(cellOf[i] / across)];
    for (let dy = -1; dy <= 1; dy++) {
      const line = (row + dy + across) % across;
      for (let dx = -1; dx <= 1; dx++) {
        const cell = line * across + ((column + dx + across) % across);
        // Each cell's list falls, so that all that is left of it has been paired from the other side.
        for (let j = first[cell]; j > i; j = next[j]) collector.offer(i, j);
      }
    }
  }
  return collector.done();
}

/** Particles by cell, as chains: the first of each cell, and what follows each; −1 ends a chain. */
function cells({ side, positions }: FluidPoint, across: number) {
  const count = positions.length / 2;
  const first = new Int32Array(across * across).fill(-1);
  const next = new Int32Array(count);
  const cellOf = new Int32Array(count);
  const index = (x: number) => Math.min(across - 1, Math.floor((x / side) * across));
  for (let i = 0; i < count; i++) {
    const cell = index(positions[2 * i + 1]) * across + index(positions[2 * i]);
    cellOf[i] = cell;
    next[i] = first[cell];
    first[cell] = i;
  }
  return { first, next, cellOf };
}

function collect(room: Int32Array<ArrayBuffer>, positions: Float64Array, side: number, reach: number) {
  let pairs = room;
  let length = 0;
  const square = reach * reach;
  return {
    offer: (i: number, j: number): void => {
      const dx = nearest(positions[2 * i] - positions[2 * j], side);
      const dy = nearest(positions[2 * i + 1] - positions[2 * j + 1], side);
      if (dx * dx + dy * dy >= square) return;
      if (length + 2 > pairs.length) {
        const larger = new Int32Array(Math.max(1024, 2 * pairs.length));
        larger.set(pairs);
        pairs = larger;
      }
      pairs[length++] = i;
      pairs[length++] = j;
    },
    done: (): NeighbourList => ({ pairs, length }),
  };
}
