/** Layers that the density's area is cut into, all of the same area. */
const LAYERS = 256;

/**
 * Where the tail begins, and the area of a layer times √(2π): r is where v = r f(r) + ∫ᵣ^∞ f makes 256 layers close at
 * the density's top, f(x) = e^{−x²/2}; solved with 50 digits.
 */
const TAIL = 3.6541528853610088;
const AREA = 0.004928673233974655;

/**
 * The layers' widths x₀ … x₂₅₆ and the densities f(x₀) … f(x₂₅₆) there [2×257]; x₁ = r, x₂₅₆ = 0.
 *
 * The lowest layer is the tail with a rectangle of width r beside it, of the same area; x₀ is the width it would have as a
 * rectangle alone. The module's generator reads the same table, so that both make the same numbers.
 */
export const zigguratTable: Float64Array = layers();

function layers(): Float64Array {
  const density = (x: number) => Math.exp(-0.5 * x * x);
  const table = new Float64Array(2 * (LAYERS + 1));
  const x = table.subarray(0, LAYERS + 1);
  x[0] = AREA / density(TAIL);
  x[1] = TAIL;
  for (let i = 2; i < LAYERS; i++) x[i] = Math.sqrt(-2 * Math.log(AREA / x[i - 1] + density(x[i - 1])));
  table.set(x.map(density), LAYERS + 1);
  return table;
}

/**
 * Standard normal deviates by the ziggurat: a point dropped into a random layer's rectangle is all but always under the
 * density, and its x is the deviate; 1 in 67 needs a closer look.
 *
 * Layer and place are taken from different bits, as they must be (Doornik). Beyond the table there is only arithmetic
 * that rounds the same everywhere (exponentials by von Neumann's comparisons, e^t by its series), so that every
 * implementation of it makes the very same numbers.
 *
 * Sources: G. Marsaglia & W. W. Tsang, J. Stat. Softw. 5(8) (2000), doi:10.18637/jss.v005.i08; J. A. Doornik, An Improved
 * Ziggurat Method to Generate Normal Random Samples (2005), https://www.doornik.com/research/ziggurat.pdf.
 *
 * @param next 32 random bits as a signed integer
 * @param uniform 53 random bits in [0, 1)
 */
export function createZiggurat(next: () => number, uniform: () => number): () => number {
  const width = zigguratTable.subarray(0, LAYERS + 1);
  const density = zigguratTable.subarray(LAYERS + 1);

  return () => {
    for (;;) {
      const high = next();
      const low = next();
      const layer = low & (LAYERS - 1);
      // A signed integer of 53 bits.
      const place = high * 2 ** 21 + (low >>> 11);
      const x = place * 2 ** -52 * width[layer];
      const distance = Math.abs(x);
      if (distance < width[layer + 1]) return x;
      if (layer === 0) return place < 0 ? -tail(uniform) : tail(uniform);
      const y = density[layer] + uniform() * (density[layer + 1] - density[layer]);
      if (y < density[layer] * growth(0.5 * (width[layer] - distance) * (width[layer] + distance))) return x;
    }
  };
}

/** A deviate beyond r, by Marsaglia's exponential envelope (1964). */
function tail(uniform: () => number): number {
  for (;;) {
    const beyond = exponential(uniform) / TAIL;
    if (2 * exponential(uniform) > beyond * beyond) return TAIL + beyond;
  }
}

/**
 * An exponential deviate from comparisons alone: a falling run of uniforms u₁ > u₂ > … > uₙ ≤ uₙ₊₁ of odd n gives u₁, one of
 * even n adds 1 and starts anew.
 *
 * Source: J. von Neumann, NBS Appl. Math. Ser. 12, 36 (1951).
 */
function exponential(uniform: () => number): number {
  for (let whole = 0; ; whole++) {
    const first = uniform();
    let last = first;
    let length = 1;
    for (let next = uniform(); next < last; next = uniform()) {
      last = next;
      length++;
    }
    if (length % 2 === 1) return whole + first;
  }
}

/** e^t by its series, for the 0 ≤ t < 0.74 within one layer: t¹⁷/17! is below 2e-17. */
function growth(t: number): number {
  let sum = 1;
  for (let n = 16; n > 0; n--) sum = 1 + (sum * t) / n;
  return sum;
}
