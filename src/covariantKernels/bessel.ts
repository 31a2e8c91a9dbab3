/** From here on the asymptotic series is exact to rounding: its least term is about e^(−2x). */
const FAR = 30;

/**
 * e⁻ˣ Iₙ(x), the scaled modified Bessel function of order 0 or 1, x ≥ 0: by its power series Σ (x/2)^(2k+n) / k!(k+n)!, all of whose
 * terms are positive, or far out by Σ (−1)ᵏ aₖ(n)/xᵏ / √(2πx).
 * Source: NIST DLMF 10.25.2, 10.40.1, https://dlmf.nist.gov/10.40
 */
export function scaledBesselI(order: 0 | 1, x: number): number {
  return x < FAR ? Math.exp(-x) * powerSeries(order, x) : asymptoticSeries(order, x) / Math.sqrt(2 * Math.PI * x);
}

function powerSeries(order: 0 | 1, x: number): number {
  const quarter = (x * x) / 4;
  let term = order === 0 ? 1 : x / 2;
  let sum = term;
  for (let k = 1; term > 1e-17 * sum; k++) {
    term *= quarter / (k * (k + order));
    sum += term;
  }
  return sum;
}

function asymptoticSeries(order: 0 | 1, x: number): number {
  let [term, sum] = [1, 1];
  for (let k = 1; k < 40 && Math.abs(term) > 1e-17; k++) {
    term *= -(4 * order * order - (2 * k - 1) ** 2) / (8 * k * x);
    sum += term;
  }
  return sum;
}
