/** What a series may leave out, of kernels whose largest value is 1. */
const TRUNCATION = 1e-17;
/** More terms are not looked at. */
const LONGEST = 176;
/** Where so many terms at the end add nothing, nor do later ones. */
const MARGIN = 16;
/** Rounding of a sum of squares that should be 1. */
const ROUNDING = 1e-9;

/** Numbers that the recurrences take for each m. */
export const FACTORS = 3;

/** √m and 1/√m. */
const ROOTS = Float64Array.from({ length: LONGEST + 1 }, (_, m) => Math.sqrt(m));
const INVERSE_ROOTS = ROOTS.map((root) => 1 / root);

/**
 * A Gaussian as a series of products, by Mehler's formula:
 *
 *     e^{−(u−v)²/2} = Σ_m φ_m(u) φ_m(v),   φ₀ = (1−t²)^¼ e^{−(1−t)u²/2},   φ_m = √((1−t²)/m) u φ_{m−1} − t √(1−1/m) φ_{m−2}
 *
 * with 0 ≤ t < 1. At t = 0 these are powers, φ_m = uᵐ e^{−u²/2}/√m!, the best for small u; otherwise they are Hermite's functions of √((1−t²)/2t) u, but for a
 * factor, and a wider range takes fewer of them. At u = v all terms are positive and their sum is 1, so no rounding grows. Further,
 *
 *     φ_m(−u) = (−1)ᵐ φ_m(u),   φ_m′ = √(m(1−t²)) φ_{m−1} − (1−t) u φ_m
 *
 * Source: G. E. Fasshauer & M. J. McCourt, SIAM J. Sci. Comput. 34, A737 (2012), doi:10.1137/110824784.
 */
export interface MehlerSeries {
  readonly t: number;
  /** How many terms are exact to rounding. */
  readonly terms: number;
  /** √(m(1−t²)), √((1−t²)/m), t √(1−1/m): FACTORS for each m, and for more of them than `terms`. */
  readonly factors: Float64Array;
}

/**
 * The series for |u| ≤ `node` and |v| ≤ `sample`; null where it would be too long.
 *
 * By Cauchy and Schwarz, what p terms leave out is at most √(T(u) T(v)), where T(u) = Σ_{m≥p} φ_m(u)² = 1 − Σ_{m<p} φ_m(u)² grows with |u|.
 */
export function mehlerSeries(node: number, sample: number): MehlerSeries | null {
  const reach = Math.sqrt(node * sample);
  if (!Number.isFinite(reach)) return null;
  // Found by trial: for node = sample up to 8, a term or two from the fewest of any t, which are about 8 (reach + 1).
  const t = reach / (reach + 16);
  const factors = factorsOf(t, Math.min(LONGEST, 40 + Math.ceil(12 * reach)));
  const [ofNode, ofSample] = [tails(node, t, factors), tails(sample, t, factors)];
  const most = ofNode.length - MARGIN;
  let terms = 1;
  while (terms <= most && !(ofNode[terms] * ofSample[terms] < TRUNCATION ** 2)) terms++;
  return terms > most ? null : { t, terms, factors };
}

function factorsOf(t: number, most: number): Float64Array {
  const width = Math.sqrt(1 - t * t);
  const factors = new Float64Array(FACTORS * (most + 1));
  for (let m = 1, at = FACTORS; m <= most; m++, at += FACTORS) {
    factors[at] = width * ROOTS[m];
    factors[at + 1] = width * INVERSE_ROOTS[m];
    factors[at + 2] = t * ROOTS[m - 1] * INVERSE_ROOTS[m];
  }
  return factors;
}

/** T(u) for each p; what is beyond these terms counts where they do not come to 1. */
function tails(u: number, t: number, factors: Float64Array): Float64Array {
  const squares = new Float64Array(factors.length / FACTORS - 1);
  let value = (1 - t * t) ** 0.25 * Math.exp(-0.5 * (1 - t) * u * u);
  let lower = 0;
  let total = 0;
  for (let m = 0, at = FACTORS; m < squares.length; m++, at += FACTORS) {
    squares[m] = value * value;
    total += squares[m];
    const next = factors[at + 1] * u * value - factors[at + 2] * lower;
    lower = value;
    value = next;
  }
  let sum = 1 - total < ROUNDING ? 0 : 1 - total;
  for (let m = squares.length - 1; m >= 0; m--) {
    sum += squares[m];
    squares[m] = sum;
  }
  return squares;
}
