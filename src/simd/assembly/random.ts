import { DOUBLE } from "./lanes";

const LAYERS: i32 = 256;

/** The layers' widths, then the densities there, as src/random/ziggurat.ts computes them. */
const WIDTH: usize = memory.data(2 * 257 * 8, 16);
const DENSITY: usize = WIDTH + 257 * DOUBLE;
const TAIL: f64 = 3.6541528853610088;

/** Where the ziggurat's table is kept [2×257]: it must be filled in before the first deviate is asked for. */
export function zigguratTable(): usize {
  return WIDTH;
}

/**
 * Standard normal deviates, the very numbers of src/random: xoshiro128** and the ziggurat, operation by operation.
 * @param generator four 32-bit words; left where the last deviate left them
 * @param out [count] doubles
 */
export function fillNormals(generator: usize, out: usize, count: usize): void {
  let w0 = load<u32>(generator);
  let w1 = load<u32>(generator, 4);
  let w2 = load<u32>(generator, 8);
  let w3 = load<u32>(generator, 12);
  const end = out + count * DOUBLE;
  while (out < end) {
    // Twice the generator's step, its words in registers.
    const high = rotl<u32>(w1 * 5, 7) * 9;
    let t = w1 << 9;
    w2 ^= w0;
    w3 ^= w1;
    w1 ^= w2;
    w0 ^= w3;
    w2 ^= t;
    w3 = rotl<u32>(w3, 11);
    const low = rotl<u32>(w1 * 5, 7) * 9;
    t = w1 << 9;
    w2 ^= w0;
    w3 ^= w1;
    w1 ^= w2;
    w0 ^= w3;
    w2 ^= t;
    w3 = rotl<u32>(w3, 11);

    const layer = WIDTH + (<usize>(low & (LAYERS - 1))) * DOUBLE;
    const place = (((<i64>high) << 32) | (<i64>low)) >> 11;
    let x = <f64>place * (1.0 / 4503599627370496.0) * load<f64>(layer);
    if (abs<f64>(x) >= load<f64>(layer, DOUBLE)) {
      store<u32>(generator, w0);
      store<u32>(generator, w1, 4);
      store<u32>(generator, w2, 8);
      store<u32>(generator, w3, 12);
      x = lookCloser(generator, layer, x);
      w0 = load<u32>(generator);
      w1 = load<u32>(generator, 4);
      w2 = load<u32>(generator, 8);
      w3 = load<u32>(generator, 12);
      // Refused: another is drawn in its place.
      if (x != x) continue;
    }
    store<f64>(out, x);
    out += DOUBLE;
  }
  store<u32>(generator, w0);
  store<u32>(generator, w1, 4);
  store<u32>(generator, w2, 8);
  store<u32>(generator, w3, 12);
}

/** The deviate where a place lies outside its layer's core; NaN where it lies above the density. */
function lookCloser(generator: usize, layer: usize, x: f64): f64 {
  if (layer == WIDTH) return copysign<f64>(tail(generator), x);
  const distance = abs<f64>(x);
  const width = load<f64>(layer);
  const density = load<f64>(layer + (DENSITY - WIDTH));
  const y = density + uniform(generator) * (load<f64>(layer + (DENSITY - WIDTH), DOUBLE) - density);
  return y < density * growth(0.5 * (width - distance) * (width + distance)) ? x : NaN;
}

function tail(generator: usize): f64 {
  while (true) {
    const beyond = exponential(generator) / TAIL;
    if (2 * exponential(generator) > beyond * beyond) return TAIL + beyond;
  }
}

function exponential(generator: usize): f64 {
  let whole: f64 = 0;
  while (true) {
    const first = uniform(generator);
    let last = first;
    let length = 1;
    for (let next = uniform(generator); next < last; next = uniform(generator)) {
      last = next;
      length++;
    }
    if (length % 2 == 1) return whole + first;
    whole++;
  }
}

function growth(t: f64): f64 {
  let sum: f64 = 1;
  for (let n: f64 = 16; n > 0; n--) sum = 1 + (sum * t) / n;
  return sum;
}

function uniform(generator: usize): f64 {
  const high = next(generator) >>> 5;
  const low = next(generator) >>> 6;
  return (<f64>high * 67108864.0 + <f64>low) * (1.0 / 9007199254740992.0);
}

function next(generator: usize): u32 {
  const w0 = load<u32>(generator);
  const w1 = load<u32>(generator, 4);
  const w2 = load<u32>(generator, 8) ^ w0;
  const w3 = load<u32>(generator, 12) ^ w1;
  store<u32>(generator, w0 ^ w3);
  store<u32>(generator, w1 ^ w2, 4);
  store<u32>(generator, w2 ^ (w1 << 9), 8);
  store<u32>(generator, rotl<u32>(w3, 11), 12);
  return rotl<u32>(w1 * 5, 7) * 9;
}
