/** What leave-one-out errors need of Q (T + λI)⁻¹ Qᵀ, for one λ after another: four rows of Q go through all of them. */
import { DOUBLE, multiplyAdd, subtractProduct } from "./lanes";

/**
 * Copies four columns (or the last ones, beside zeros) of Qᵀ [depth×`stride`] side by side, in the order 0, 2, 1, 3: rows of Q
 * that belong to one sample then meet in the same lane. `strip` [depth×4].
 */
export function copyColumns(strip: usize, source: usize, stride: i32, depth: i32, columns: i32): void {
  const bytes = <usize>stride * DOUBLE;
  if (columns < 4) memory.fill(strip, 0, <usize>(depth * 4) * DOUBLE);
  for (let k = 0; k < depth; k++) {
    if (columns >= 4) {
      const left = v128.load(source);
      const right = v128.load(source, 16);
      v128.store(strip, v128.shuffle<f64>(left, right, 0, 2));
      v128.store(strip, v128.shuffle<f64>(left, right, 1, 3), 16);
    } else {
      for (let i = 0; i < columns; i++) {
        const place = <usize>((i >> 1) + 2 * (i & 1)) * DOUBLE;
        store<f64>(strip + place, load<f64>(source + <usize>i * DOUBLE));
      }
    }
    strip += 32;
    source += bytes;
  }
}

/**
 * For four rows q of Q and each λ, with T + λI = L D Lᵀ (L unit lower bidiagonal): the recurrence z_k = q_k − l_k z_{k−1} solves
 * L z = q, and q (T + λI)⁻¹ q′ᵀ = Σ z_k z′_k / D_k.
 * @param strip q_k of the four rows, from copyColumns [depth×4]
 * @param coefficients for each λ: l_k, 1 / D_k, t_k and t′_k [depth×4], t and t′ two solutions of (T + λI) t = Qᵀ y
 * @param ridges how many λ
 * @param blockSize 2: each sample has two rows, and there is one y; 1: each has one, and there may be two y
 * @param weights for each λ: q t, or q t and q t′, of each row; `step` doubles from λ to λ
 * @param blocks for each λ: the 2×2 blocks q (T + λI)⁻¹ q′ᵀ of each sample, or one number of each; 4 `blockSize` doubles are written
 */
export function scoreStrip(
  strip: usize, coefficients: usize, depth: i32, ridges: i32, blockSize: i32, weights: usize, blocks: usize, step: i32,
): void {
  for (let k = 0; k < ridges; k++) {
    if (blockSize == 2) scorePairs(strip, coefficients, depth, weights, blocks);
    else scoreSingles(strip, coefficients, depth, weights, blocks);
    coefficients += <usize>(depth * 4) * DOUBLE;
    weights += <usize>step * DOUBLE;
    blocks += <usize>step * DOUBLE;
  }
}

/** Two samples of two rows: one in each lane. */
function scorePairs(strip: usize, coefficients: usize, depth: i32, weights: usize, blocks: usize): void {
  const zero = f64x2.splat(0);
  let zx = zero, zy = zero, xx = zero, xy = zero, yy = zero, tx = zero, ty = zero;
  const end = strip + <usize>(depth * 4) * DOUBLE;
  while (strip < end) {
    const x = v128.load(strip);
    const y = v128.load(strip, 16);
    const l = v128.load_splat<f64>(coefficients);
    zx = subtractProduct(l, zx, x);
    zy = subtractProduct(l, zy, y);
    const inverse = v128.load_splat<f64>(coefficients, 8);
    const scaled = f64x2.mul(zx, inverse);
    xx = multiplyAdd(scaled, zx, xx);
    xy = multiplyAdd(scaled, zy, xy);
    yy = multiplyAdd(f64x2.mul(zy, inverse), zy, yy);
    const t = v128.load_splat<f64>(coefficients, 16);
    tx = multiplyAdd(t, x, tx);
    ty = multiplyAdd(t, y, ty);
    strip += 32;
    coefficients += 32;
  }
  v128.store(weights, v128.shuffle<f64>(tx, ty, 0, 2));
  v128.store(weights, v128.shuffle<f64>(tx, ty, 1, 3), 16);
  v128.store(blocks, v128.shuffle<f64>(xx, xy, 0, 2));
  v128.store(blocks, v128.shuffle<f64>(xy, yy, 0, 2), 16);
  v128.store(blocks, v128.shuffle<f64>(xx, xy, 1, 3), 32);
  v128.store(blocks, v128.shuffle<f64>(xy, yy, 1, 3), 48);
}

/** Four samples of one row, with two right-hand sides: samples 0 and 2 in p, 1 and 3 in q. */
function scoreSingles(strip: usize, coefficients: usize, depth: i32, weights: usize, blocks: usize): void {
  const zero = f64x2.splat(0);
  let zp = zero, zq = zero, pp = zero, qq = zero, tp = zero, tq = zero, up = zero, uq = zero;
  const end = strip + <usize>(depth * 4) * DOUBLE;
  while (strip < end) {
    const p = v128.load(strip);
    const q = v128.load(strip, 16);
    const l = v128.load_splat<f64>(coefficients);
    zp = subtractProduct(l, zp, p);
    zq = subtractProduct(l, zq, q);
    const inverse = v128.load_splat<f64>(coefficients, 8);
    pp = multiplyAdd(f64x2.mul(zp, inverse), zp, pp);
    qq = multiplyAdd(f64x2.mul(zq, inverse), zq, qq);
    const t = v128.load_splat<f64>(coefficients, 16);
    tp = multiplyAdd(t, p, tp);
    tq = multiplyAdd(t, q, tq);
    const u = v128.load_splat<f64>(coefficients, 24);
    up = multiplyAdd(u, p, up);
    uq = multiplyAdd(u, q, uq);
    strip += 32;
    coefficients += 32;
  }
  v128.store(weights, v128.shuffle<f64>(tp, up, 0, 2));
  v128.store(weights, v128.shuffle<f64>(tq, uq, 0, 2), 16);
  v128.store(weights, v128.shuffle<f64>(tp, up, 1, 3), 32);
  v128.store(weights, v128.shuffle<f64>(tq, uq, 1, 3), 48);
  v128.store(blocks, v128.shuffle<f64>(pp, qq, 0, 2));
  v128.store(blocks, v128.shuffle<f64>(pp, qq, 1, 3), 16);
}
