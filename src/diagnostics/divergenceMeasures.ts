/** The smallest normal number: what a probability that has underflowed to zero counts as. */
const LEAST = 2 ** -1022;

/**
 * Probabilities from visits, p_c = (n_c + s) / (n + s M) over M cells.
 *
 * Half a visit is added to every cell (s = ½, the Jeffreys prior's mean), so that the divergence from a histogram with
 * empty cells is finite and still tends to that of the density itself as visits grow.
 * Source: H. Jeffreys, Proc. R. Soc. A 186, 453 (1946), doi:10.1098/rspa.1946.0056
 * @param visits [M], ≥ 0
 */
export function smoothedProbabilities(visits: Float64Array, smoothing = 0.5): Float64Array {
  const total = visits.reduce((sum, n) => sum + n, 0) + smoothing * visits.length;
  return visits.map((n) => (n + smoothing) / total);
}

/**
 * Kullback–Leibler divergence KL(p‖q) = Σ p ln(p/q) in nats, p the truth and q the model; ≥ 0.
 *
 * Cells with p = 0 add nothing. A q that has underflowed to zero counts as 2⁻¹⁰²², which keeps the result finite;
 * a histogram goes through `smoothedProbabilities` first.
 * @param p [M], sums to 1
 * @param q [M], sums to 1
 */
export function kullbackLeibler(p: Float64Array, q: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) {
    // p ln(p/q) − p + q: the same sum, but no term is negative, so that rounding cannot make it so.
    if (p[i] > 0) sum += Math.max(0, p[i] * (Math.log(p[i]) - Math.log(Math.max(q[i], LEAST))) - p[i] + q[i]);
    else sum += q[i];
  }
  return sum;
}

/**
 * Jensen–Shannon divergence ½ KL(p‖m) + ½ KL(q‖m), m = ½(p + q), in nats: symmetric, 0 … ln 2, finite for any zeros.
 * Source: J. Lin, IEEE Trans. Inf. Theory 37, 145 (1991), doi:10.1109/18.61115
 */
export function jensenShannon(p: Float64Array, q: Float64Array): number {
  const middle = p.map((value, i) => (value + q[i]) / 2);
  return Math.min(Math.LN2, (kullbackLeibler(p, middle) + kullbackLeibler(q, middle)) / 2);
}
