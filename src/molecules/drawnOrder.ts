import { shuffledIndices } from "../random/shuffle.ts";
import { createGenerator, streamSeed } from "../random/xoshiro128.ts";

/**
 * An order of n atoms drawn by chance, for `operations`' permute; 0 draws none and leaves
 * them as they are listed. Any other number gives another order than the listed one, where there is one.
 * @returns [n]: the k-th atom is the listed one's `order[k]`
 */
export function drawnOrder(n: number, draw: number): number[] {
  const listed = Array.from({ length: n }, (_, i) => i);
  if (draw === 0 || n < 2) return listed;
  const generator = createGenerator(streamSeed(draw, "order of atoms"));
  for (;;) {
    const order = Array.from(shuffledIndices(n, generator));
    if (order.some((atom, k) => atom !== k)) return order;
  }
}
