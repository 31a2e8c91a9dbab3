/** What leave-one-out errors need of (K + λI)⁻¹ = Q (T + λI)⁻¹ Qᵀ, for one λ after another. */
import { DOUBLE, multiplyAdd, subtractProduct } from "./lanes";

/** Copies four columns (or the last ones, beside zeros) of Qᵀ [n×n] side by side: `strip` [n×4]. */
export function copyColumns(strip: usize, source: usize, n: i32, columns: i32): void {
  if (columns < 4) memory.fill(strip, 0, <usize>(n * 4) * DOUBLE);
  for (let k = 0; k < n; k++) {
    if (columns >= 4) {
      v128.store(strip, v128.load(source));
      v128.store(strip, v128.load(source, 16), 16);
    } else {
      for (let i: usize = 0; i < <usize>columns * DOUBLE; i += DOUBLE) store<f64>(strip + i, load<f64>(source + i));
    }
    strip += 32;
    source += <usize>n * DOUBLE;
  }
}

/**
 * For four rows q of Q at once, with T + λI = L D Lᵀ (L unit lower bidiagonal): the recurrence z_k = q_k − l_k z_{k−1} solves
 * L z = q, and q (T + λI)⁻¹ q′ᵀ = Σ z_k z′_k / D_k.
 * @param strip q_k of the four rows [n×4]
 * @param coefficients l_k, 1 / D_k, t_k and t′_k [n×4], t and t′ two solutions of (T + λI) t = Qᵀ y
 * @param out the four diagonal entries; the products of rows 0 with 1 and 2 with 3; q t of each row; q t′ of each [14]
 */
export function scoreStrip(strip: usize, coefficients: usize, n: i32, out: usize): void {
  const zero = f64x2.splat(0);
  let z = zero, w = zero, squares = zero, squares2 = zero, products = zero;
  let t = zero, t2 = zero, u = zero, u2 = zero;
  const end = strip + <usize>(n * 4) * DOUBLE;
  while (strip < end) {
    const q = v128.load(strip);
    const q2 = v128.load(strip, 16);
    const l = v128.load_splat<f64>(coefficients);
    z = subtractProduct(l, z, q);
    w = subtractProduct(l, w, q2);
    const inverse = v128.load_splat<f64>(coefficients, 8);
    const scaled = f64x2.mul(z, inverse);
    const scaled2 = f64x2.mul(w, inverse);
    squares = multiplyAdd(scaled, z, squares);
    squares2 = multiplyAdd(scaled2, w, squares2);
    products = multiplyAdd(v128.shuffle<f64>(scaled, scaled2, 0, 2), v128.shuffle<f64>(z, w, 1, 3), products);
    const first = v128.load_splat<f64>(coefficients, 16);
    t = multiplyAdd(first, q, t);
    t2 = multiplyAdd(first, q2, t2);
    const second = v128.load_splat<f64>(coefficients, 24);
    u = multiplyAdd(second, q, u);
    u2 = multiplyAdd(second, q2, u2);
    strip += 32;
    coefficients += 32;
  }
  v128.store(out, squares);
  v128.store(out, squares2, 16);
  v128.store(out, products, 32);
  v128.store(out, t, 48);
  v128.store(out, t2, 64);
  v128.store(out, u, 80);
  v128.store(out, u2, 96);
}
