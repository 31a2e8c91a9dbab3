import { boundedExponential } from "./exp";
import { DOUBLE, multiplyAdd, subtractProduct } from "./lanes";

/** A learned force's series as src/dynamics/gaussianSeries.ts writes it: doubles, then the coefficients. */
@unmanaged
class Series {
  /** Powers mn with m + n < degree. */
  degree: f64;
  centreX: f64;
  centreY: f64;
  /** u = B (r − centre). */
  b00: f64;
  b01: f64;
  b10: f64;
  b11: f64;
}
const HEADER: usize = 7 * DOUBLE;

/**
 * The force of a model with the Gaussian profile by its series in u, four walkers at a time, Horner's rule in both:
 * e^{−u²/2} (P₀, P₁) (independent; two coefficients an entry) or e^{−u²/2} Bᵀ (∇P − u P) (energy-conserving, `along`; one).
 * @param positions [count×2]; like `forces`, padded to a multiple of four
 */
export function seriesForces(address: usize, positions: usize, forces: usize, count: usize, along: bool): void {
  const series = changetype<Series>(address);
  const degree = <i32>series.degree;
  const b00 = f64x2.splat(series.b00);
  const b01 = f64x2.splat(series.b01);
  const b10 = f64x2.splat(series.b10);
  const b11 = f64x2.splat(series.b11);
  const centreX = f64x2.splat(series.centreX);
  const centreY = f64x2.splat(series.centreY);
  const zero = f64x2.splat(0);

  const end = positions + count * 2 * DOUBLE;
  for (; positions < end; positions += 64, forces += 64) {
    const first = v128.load(positions);
    const second = v128.load(positions, 16);
    const third = v128.load(positions, 32);
    const fourth = v128.load(positions, 48);
    const xA = f64x2.sub(v128.shuffle<f64>(first, second, 0, 2), centreX);
    const yA = f64x2.sub(v128.shuffle<f64>(first, second, 1, 3), centreY);
    const xB = f64x2.sub(v128.shuffle<f64>(third, fourth, 0, 2), centreX);
    const yB = f64x2.sub(v128.shuffle<f64>(third, fourth, 1, 3), centreY);
    const uA = multiplyAdd(b00, xA, f64x2.mul(b01, yA));
    const vA = multiplyAdd(b10, xA, f64x2.mul(b11, yA));
    const uB = multiplyAdd(b00, xB, f64x2.mul(b01, yB));
    const vB = multiplyAdd(b10, xB, f64x2.mul(b11, yB));

    // Along: P, ∂P/∂u, ∂P/∂v; else P₀, P₁ and nothing.
    let pA = zero, dA = zero, eA = zero, pB = zero, dB = zero, eB = zero;
    let coefficient = address + HEADER;
    for (let length = 1; length <= degree; length++) {
      let rowA = zero, slopeA = zero, rowB = zero, slopeB = zero;
      for (let n = 0; n < length; n++) {
        const c = v128.load64_splat(coefficient);
        if (along) {
          slopeA = multiplyAdd(slopeA, vA, rowA);
          slopeB = multiplyAdd(slopeB, vB, rowB);
          coefficient += DOUBLE;
        } else {
          const c1 = v128.load64_splat(coefficient, DOUBLE);
          slopeA = multiplyAdd(slopeA, vA, c1);
          slopeB = multiplyAdd(slopeB, vB, c1);
          coefficient += 2 * DOUBLE;
        }
        rowA = multiplyAdd(rowA, vA, c);
        rowB = multiplyAdd(rowB, vB, c);
      }
      if (along) {
        dA = multiplyAdd(dA, uA, pA);
        dB = multiplyAdd(dB, uB, pB);
      }
      pA = multiplyAdd(pA, uA, rowA);
      pB = multiplyAdd(pB, uB, rowB);
      eA = multiplyAdd(eA, uA, slopeA);
      eB = multiplyAdd(eB, uB, slopeB);
    }
    const decayA = boundedExponential(f64x2.mul(f64x2.splat(-0.5), multiplyAdd(uA, uA, f64x2.mul(vA, vA))));
    const decayB = boundedExponential(f64x2.mul(f64x2.splat(-0.5), multiplyAdd(uB, uB, f64x2.mul(vB, vB))));
    if (along) {
      dA = subtractProduct(uA, pA, dA);
      dB = subtractProduct(uB, pB, dB);
      eA = subtractProduct(vA, pA, eA);
      eB = subtractProduct(vB, pB, eB);
      pA = multiplyAdd(b00, dA, f64x2.mul(b10, eA));
      pB = multiplyAdd(b00, dB, f64x2.mul(b10, eB));
      eA = multiplyAdd(b01, dA, f64x2.mul(b11, eA));
      eB = multiplyAdd(b01, dB, f64x2.mul(b11, eB));
    }
    pA = f64x2.mul(decayA, pA);
    eA = f64x2.mul(decayA, eA);
    pB = f64x2.mul(decayB, pB);
    eB = f64x2.mul(decayB, eB);
    v128.store(forces, v128.shuffle<f64>(pA, eA, 0, 2));
    v128.store(forces, v128.shuffle<f64>(pA, eA, 1, 3), 16);
    v128.store(forces, v128.shuffle<f64>(pB, eB, 0, 2), 32);
    v128.store(forces, v128.shuffle<f64>(pB, eB, 1, 3), 48);
  }
}
