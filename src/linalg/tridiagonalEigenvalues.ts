/**
 * The smallest and the largest eigenvalue of a symmetric tridiagonal matrix T, by bisection on the number of
 * eigenvalues below a point (Sturm's sequence: the negative pivots of T − xI).
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

  const countBelow = (x: number): number => {
    let count = 0;
    let pivot = 1;
    for (let i = 0; i < n; i++) {
      // A pivot of exactly zero is moved by a rounding: it stands for an eigenvalue at x.
      pivot = diagonal[i] - x - (i === 0 ? 0 : beside(i - 1) ** 2 / (pivot || Number.MIN_VALUE));
      if (pivot < 0) count++;
    }
    return count;
  };
  /** The point that has at most `rank` eigenvalues below it, and more just above. */
  const bisect = (rank: number): number => {
    let [a, b] = [lower, upper];
    for (;;) {
      const middle = a + (b - a) / 2;
      if (b - a <= resolution || !(middle > a && middle < b)) return middle;
      if (countBelow(middle) > rank) b = middle;
      else a = middle;
    }
  };
  return { smallest: bisect(0), largest: bisect(n - 1) };
}
