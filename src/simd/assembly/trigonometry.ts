import { multiplyAdd, subtractProduct } from "./lanes";

/**
 * cos x in each lane, to about one unit in the last place, for |x| < 10⁶.
 *
 * x = mπ + r with m an odd multiple of ½ makes cos x = ∓ sin r, |r| ≤ π/2, and one polynomial serves. π is subtracted in three
 * parts of which m times the first two are exact (Cody & Waite, Software Manual for the Elementary Functions, 1980);
 * the polynomial is the minimax of (sin r − r)/r³ in r², its error 3e-19 relative to sin r.
 */
@inline
export function cosine(x: v128): v128 {
  const n = f64x2.nearest(subtractProduct(x, f64x2.splat(-0.3183098861837907), f64x2.splat(-0.5)));
  const m = f64x2.add(n, f64x2.splat(0.5));
  let r = subtractProduct(m, f64x2.splat(3.1415926534682512), x);
  r = subtractProduct(m, f64x2.splat(1.2154201012607932e-10), r);
  r = subtractProduct(m, f64x2.splat(4.044532497591901e-21), r);

  const t = f64x2.mul(r, r);
  let p = multiplyAdd(t, f64x2.splat(2.7211749621492905e-15), f64x2.splat(-7.64299148952527e-13));
  p = multiplyAdd(t, p, f64x2.splat(1.6058939705918314e-10));
  p = multiplyAdd(t, p, f64x2.splat(-2.5052106872803047e-8));
  p = multiplyAdd(t, p, f64x2.splat(2.7557319211137288e-6));
  p = multiplyAdd(t, p, f64x2.splat(-1.9841269841209218e-4));
  p = multiplyAdd(t, p, f64x2.splat(8.333333333333194e-3));
  p = multiplyAdd(t, p, f64x2.splat(-0.16666666666666666));
  const sine = multiplyAdd(f64x2.mul(t, p), r, r);

  // cos x = −sin r where n is even, sin r where it is odd: the sign bit is n's lowest, the other way round.
  const parity = i64x2.shl(f64x2.add(n, f64x2.splat(6755399441055745.0)), 63);
  return v128.xor(sine, parity);
}

/**
 * The same of many numbers.
 * @param from [count] doubles, and `to` as many; both padded to an even count
 */
export function cosines(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i += 2) {
    v128.store(to + ((<usize>i) << 3), cosine(v128.load(from + ((<usize>i) << 3))));
  }
}
