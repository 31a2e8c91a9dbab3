import { countBelow } from "../simd/sturm.ts";

/**
 * The smallest and the largest eigenvalue of a symmetric tridiagonal matrix T, by bisection on the number of
 * eigenvalues below a point.
 *
 * @param diagonal [n]
 * @param offDiagonal at least [n−1]; entry i joins rows i and i + 1
 * Source: Golub & Van Loan, Matrix Computations (4th ed.), §8.4.1.
 */
export function tridiagonalExtremes(
  diagonal: readonly number[],
  offDiagonal: readonly number[],
): { readonly smallest: number; readonly largest: number } {
  const n = diagonal.length;
  const beside = (i: number) => (i >= 0 && i < n - 1 ? Math.abs(offDiagonal[i]) : 0);
  // Gershgorin's discs hold all eigenvalues.
  let lower = Number.POSITIVE_INFINITY;
  let upper = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const radius = beside(i - 1) + beside(i);
    lower = Math.min(lower, diagonal[i] - radius);
    upper = Math.max(upper, diagonal[i] + radius);
  }

  const resolution = (Number.EPSILON / 4) * Math.max(Math.abs(lower), Math.abs(upper));
  /** The point that has at most `rank` eigenvalues below it, and more just above. */
  const bisect = (rank: number): number => {
    let [a, b] = [lower, upper];
    for (;;) {
      const middle = a + (b - a) / 2;
      if (b - a <= resolution || !(middle > a && middle < b)) return middle;
      if (countBelow({ diagonal, offDiagonal }, middle) > rank) b = middle;
      else a = middle;
    }
  };
  return { smallest: bisect(0), largest: bisect(n - 1) };
}
