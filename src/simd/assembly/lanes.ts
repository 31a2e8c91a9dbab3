/** What every loop of the module is built from: two doubles at a time, and fused products where the build has them. */

/** Bytes of a double. */
export const DOUBLE: usize = 8;

/** Adding this, 3·2⁵¹, rounds a double below 2⁵¹ to a whole number, and leaves that number in the low bits of the sum. */
export const ROUNDER: f64 = 6755399441055744;

/** a b + c in each lane: fused in the relaxed build (one rounding), two operations in the plain one. */
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return v128.relaxed_madd<f64>(a, b, c);
  return f64x2.add(f64x2.mul(a, b), c);
}

/** c − a b in each lane. */
@inline
export function subtractProduct(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return v128.relaxed_nmadd<f64>(a, b, c);
  return f64x2.sub(c, f64x2.mul(a, b));
}

/** The sum of both lanes. */
@inline
export function sumOfLanes(a: v128): f64 {
  return f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
}
