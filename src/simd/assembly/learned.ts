import { DOUBLE, multiplyAdd, ROUNDER, subtractProduct } from "./lanes";

/** A learned force as src/dynamics/learnedForce.ts writes it: doubles, then for each sample q₀, q₁, w₀, w₁. */
@unmanaged
class Learned {
  samples: f64;
  /** q = A r. */
  a00: f64;
  a01: f64;
  a10: f64;
  a11: f64;
  /** 1/(2σ² ln 2): φ = 2^(−rate s). */
  rate: f64;
  /** 1/σ². */
  bend: f64;
}
const HEADER: usize = 7 * DOUBLE;
const SAMPLE: usize = 4 * DOUBLE;

/** 2^f = Σᵢ cᵢ fⁱ for |f| ≤ ½, from c₁₀ to c₀: minimax but for c₀ = 1, relative error 2e-16. */
const SERIES = memory.data<f64>([
  7.038183485429961e-9, 1.0208323085969783e-7, 1.3215653572320222e-6, 1.5252659427208933e-5, 1.540352999429156e-4,
  1.3333558225801147e-3, 9.618129107983098e-3, 5.550410866448181e-2, 0.240226506959091, 0.6931471805599492, 1,
], 16);

@inline
function constant(i: usize): v128 {
  return v128.load_splat<f64>(SERIES + i * DOUBLE);
}

/**
 * The force of a model with the Gaussian profile and q = A r, two walkers at a time:
 * f = Σⱼ φ αⱼ (independent) or Aᵀ Σⱼ φ [wⱼ − d (d·wⱼ)/σ²] (energy-conserving, `along`).
 * @param positions [count×2]; like `forces`, padded to an even count
 */
export function learnedForces(address: usize, positions: usize, forces: usize, count: usize, along: bool): void {
  const model = changetype<Learned>(address);
  const a00 = model.a00;
  const a01 = model.a01;
  const a10 = model.a10;
  const a11 = model.a11;
  const samples = address + HEADER;
  const samplesEnd = samples + <usize>model.samples * SAMPLE;
  const rate = f64x2.splat(-model.rate);
  const bend = f64x2.splat(model.bend);
  const rounder = f64x2.splat(ROUNDER);
  const least = f64x2.splat(-1021);
  const c10 = constant(0);
  const c9 = constant(1);
  const c8 = constant(2);
  const c7 = constant(3);
  const c6 = constant(4);
  const c5 = constant(5);
  const c4 = constant(6);
  const c3 = constant(7);
  const c2 = constant(8);
  const c1 = constant(9);
  const c0 = constant(10);

  const end = positions + count * 2 * DOUBLE;
  for (; positions < end; positions += 32, forces += 32) {
    const first = v128.load(positions);
    const second = v128.load(positions, 16);
    const x = v128.shuffle<f64>(first, second, 0, 2);
    const y = v128.shuffle<f64>(first, second, 1, 3);
    const q0 = multiplyAdd(f64x2.splat(a00), x, f64x2.mul(f64x2.splat(a01), y));
    const q1 = multiplyAdd(f64x2.splat(a10), x, f64x2.mul(f64x2.splat(a11), y));
    let g0 = f64x2.splat(0);
    let g1 = g0;
    for (let sample = samples; sample < samplesEnd; sample += SAMPLE) {
      const d0 = f64x2.sub(q0, v128.load64_splat(sample));
      const d1 = f64x2.sub(q1, v128.load64_splat(sample, DOUBLE));
      const t = f64x2.pmax(f64x2.mul(multiplyAdd(d0, d0, f64x2.mul(d1, d1)), rate), least);
      // 2^t = 2^n 2^f, n whole; n is added to the exponent.
      const n = f64x2.add(t, rounder);
      const f = f64x2.sub(t, f64x2.sub(n, rounder));
      let k = multiplyAdd(f, c10, c9);
      k = multiplyAdd(f, k, c8);
      k = multiplyAdd(f, k, c7);
      k = multiplyAdd(f, k, c6);
      k = multiplyAdd(f, k, c5);
      k = multiplyAdd(f, k, c4);
      k = multiplyAdd(f, k, c3);
      k = multiplyAdd(f, k, c2);
      k = multiplyAdd(f, k, c1);
      k = i64x2.add(multiplyAdd(f, k, c0), i64x2.shl(n, 52));
      const w0 = v128.load64_splat(sample, 2 * DOUBLE);
      const w1 = v128.load64_splat(sample, 3 * DOUBLE);
      if (along) {
        const h = f64x2.mul(bend, multiplyAdd(d0, w0, f64x2.mul(d1, w1)));
        g0 = multiplyAdd(k, subtractProduct(h, d0, w0), g0);
        g1 = multiplyAdd(k, subtractProduct(h, d1, w1), g1);
      } else {
        g0 = multiplyAdd(k, w0, g0);
        g1 = multiplyAdd(k, w1, g1);
      }
    }
    if (along) {
      const f0 = multiplyAdd(f64x2.splat(a00), g0, f64x2.mul(f64x2.splat(a10), g1));
      g1 = multiplyAdd(f64x2.splat(a01), g0, f64x2.mul(f64x2.splat(a11), g1));
      g0 = f0;
    }
    v128.store(forces, v128.shuffle<f64>(g0, g1, 0, 2));
    v128.store(forces, v128.shuffle<f64>(g0, g1, 1, 3), 16);
  }
}
