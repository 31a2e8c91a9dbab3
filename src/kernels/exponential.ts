/** Steps of the table between two powers of two. */
const STEPS = 256;

/** 2^(−k/256). */
const FRACTIONS = Float64Array.from({ length: STEPS }, (_, k) => 2 ** (-k / STEPS));

/** 2^(−k), down to the smallest number there is. */
const POWERS = Float64Array.from({ length: 1075 }, (_, k) => 2 ** -k);

/** ln 2 / 256 in two parts, the first with few enough digits for its products with k to be exact. */
const HIGH = 0.6931471803691238 / STEPS;
const LOW = 1.9082149292705877e-10 / STEPS;

/** Below this e^x is 0. */
const SMALLEST = -744;

/**
 * Writes e^(factor · x) of each x into `out`, for products ≤ 0, within two units in the last place.
 *
 *     e^y = 2^(−k/256) e^r,   k = round(−256 y / ln 2),   |r| ≤ ln 2 / 512
 *
 * Over so short an interval, four terms of the series give e^r to full precision. Faster than `Math.exp`, and predictions
 * spend much of their time here.
 *
 * Source: P. T. P. Tang, ACM Trans. Math. Softw. 15, 144 (1989), doi:10.1145/63522.214389.
 *
 * @param x [N]
 * @param out [N]; may be `x` itself
 */
export function exponential(factor: number, x: Float64Array, out: Float64Array): void {
  for (let j = 0; j < x.length; j++) {
    const y = factor * x[j];
    if (y < SMALLEST) {
      out[j] = 0;
      continue;
    }
    const k = (0.5 - y * (STEPS / Math.LN2)) | 0;
    const r = y + k * HIGH + k * LOW;
    const series = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24))));
    out[j] = POWERS[k >> 8] * FRACTIONS[k & 255] * series;
  }
}
