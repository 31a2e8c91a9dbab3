/** What a series may leave out, of kernels whose largest value is 1. */
const TRUNCATION = 1e-17;

/**
 * How many powers p ≤ most of e^{uv} = Σ_{m<p} (uv)ᵐ/m! serve a Gaussian e^{−(u−v)²/2} wherever |uv| ≤ mean, to less than rounding; null
 * where no so few do.
 *
 * What p leaves out is at most the chance P(X ≥ p) that a Poisson variable of that mean reaches p.
 */
export function powersFor(mean: number, most: number): number | null {
  let term = Math.exp(-mean);
  for (let p = 1; p <= most; p++) {
    term *= mean / p;
    // From p > mean on, the terms fall at least geometrically.
    if (p > mean && term / (1 - mean / (p + 1)) < TRUNCATION) return p;
  }
  return null;
}
