import type { Generator } from "./generator.ts";

/**
 * The numbers 0 … n − 1 in an order drawn by chance, all orders equally likely.
 *
 * Source: R. Durstenfeld, Commun. ACM 7, 420 (1964), doi:10.1145/364520.364540 (Fisher and Yates' shuffle).
 * @returns [n]
 */
export function shuffledIndices(n: number, { uniform }: Pick<Generator, "uniform">): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
