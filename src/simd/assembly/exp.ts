/** The exponential function, two arguments at a time. */
import { DOUBLE, multiplyAdd, ROUNDER, subtractProduct } from "./lanes";

/**
 * 1/ln 2; ln 2 in two parts, the first with few enough digits for its products with k to be exact; then the Qᵢ below.
 */
const CONSTANTS = memory.data<f64>([
  1.4426950408889634, 0.693147180369123816490, 1.90821492927058770002e-10,
  0.5, 0.1666666666666667, 0.04166666666666667, 0.008333333333326112, 0.001388888888888373, 0.0001984126987490126,
  2.4801587325605324e-5, 2.7557255297969643e-6, 2.755727357010214e-7, 2.5105259538448494e-8, 2.0914717341716378e-9,
], 16);

@inline
function constant(index: usize): v128 {
  return v128.load_splat<f64>(CONSTANTS + index * DOUBLE);
}

/**
 * eˣ for −746 ≤ x ≤ 710 in each lane (NaN stays NaN), within 0.6 units in the last place, denormal results included.
 *
 *     eˣ = 2ᵏ eʳ,   k = round(x / ln 2),   |r| ≤ ½ ln 2,   eʳ ≈ 1 + r + r² Q(r)
 *
 * Q, of degree 10, interpolates at Chebyshev's points: relative error of eʳ 2.3e-19. 2ᵏ is applied in two halves, each
 * of which is a normal number even where the result is not.
 */
@inline
export function boundedExponential(x: v128): v128 {
  const rounder = f64x2.splat(ROUNDER);
  const shifted = f64x2.add(f64x2.mul(x, constant(0)), rounder);
  const k = f64x2.sub(shifted, rounder);
  const r = subtractProduct(k, constant(2), f64x2.sub(x, f64x2.mul(k, constant(1))));
  const s = f64x2.mul(r, r);
  // Even and odd powers apart: two short chains instead of a long one.
  let even = multiplyAdd(s, constant(13), constant(11));
  let odd = multiplyAdd(s, constant(12), constant(10));
  even = multiplyAdd(s, even, constant(9));
  odd = multiplyAdd(s, odd, constant(8));
  even = multiplyAdd(s, even, constant(7));
  odd = multiplyAdd(s, odd, constant(6));
  even = multiplyAdd(s, even, constant(5));
  odd = multiplyAdd(s, odd, constant(4));
  even = multiplyAdd(s, even, constant(3));
  const q = multiplyAdd(r, odd, even);
  const series = f64x2.add(f64x2.splat(1), multiplyAdd(s, q, r));
  // The shifts keep the low twelve bits of each double's exponent, whatever stands above them.
  const half = i32x4.shr_s(shifted, 1);
  const bias = i32x4.splat(1023);
  const low = i64x2.shl(i32x4.add(half, bias), 52);
  const high = i64x2.shl(i32x4.add(i32x4.sub(shifted, half), bias), 52);
  return f64x2.mul(f64x2.mul(series, low), high);
}

/** eˣ of any double in each lane. */
@inline
export function exponential(x: v128): v128 {
  // pmax and pmin give their first argument where it is not a number.
  return boundedExponential(f64x2.pmin(f64x2.pmax(x, f64x2.splat(-746)), f64x2.splat(710)));
}

/** Overwrites x [count, even] at an address with eˣ. */
export function exponentialInPlace(x: usize, count: i32): void {
  for (let end = x + <usize>count * DOUBLE; x < end; x += 2 * DOUBLE) v128.store(x, exponential(v128.load(x)));
}
