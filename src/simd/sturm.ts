/** A symmetric tridiagonal matrix T. */
interface Matrix {
  /** [n]. */
  readonly diagonal: ArrayLike<number>;
  /** At least [n−1]; entry i joins rows i and i + 1. */
  readonly offDiagonal: ArrayLike<number>;
}

/** Halvings of Gershgorin's interval: a millionth of it is left. */
const HALVINGS = 20;

/**
 * T's spectral radius, the largest |eigenvalue|, to a few millionths.
 *
 * Source: Golub & Van Loan, Matrix Computations (4th ed.), §8.4.1 (bisection).
 */
export function spectralRadius(matrix: Matrix): number {
  const n = matrix.diagonal.length;
  let low = 0;
  let high = eigenvalueBound(matrix);
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (countBelow(matrix, middle) < n || countBelow(matrix, -middle) > 0) low = middle;
    else high = middle;
  }
  return high;
}

/** A bound of T's |eigenvalues|: the largest sum of a row's magnitudes (Gershgorin). */
export function eigenvalueBound({ diagonal, offDiagonal }: Matrix): number {
  const n = diagonal.length;
  let bound = 0;
  for (let i = 0; i < n; i++) {
    const before = i > 0 ? Math.abs(offDiagonal[i - 1]) : 0;
    const after = i < n - 1 ? Math.abs(offDiagonal[i]) : 0;
    bound = Math.max(bound, Math.abs(diagonal[i]) + before + after);
  }
  return bound;
}

/** How many of T's eigenvalues lie below x: as many as T − xI has negative pivots (Sylvester's law of inertia). */
export function countBelow({ diagonal, offDiagonal }: Matrix, x: number): number {
  let count = 0;
  let pivot = 1;
  for (let k = 0; k < diagonal.length; k++) {
    const coupling = k === 0 ? 0 : offDiagonal[k - 1];
    // A pivot of zero counts as the smallest positive one: x is moved by less than rounding moves it.
    pivot = diagonal[k] - x - (coupling === 0 ? 0 : coupling * (coupling / (pivot === 0 ? Number.MIN_VALUE : pivot)));
    if (pivot < 0) count++;
  }
  return count;
}
