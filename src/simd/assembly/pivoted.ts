/** Rows of a thin matrix R [count×n]: products with it, and Cholesky's own choice of the next row. */
import { DOUBLE, multiplyAdd, subtractProduct } from "./lanes";
import { dot, subtractMultiple } from "./triangular";

/**
 * One step of Cholesky with pivots of A − λI ≈ RᵀR: row k of R from column `pivot` of A.
 *
 * Source: H. Harbrecht, M. Peters & R. Schneider, Appl. Numer. Math. 62, 428 (2012), doi:10.1016/j.apnum.2011.10.001.
 * @param a A [n×n], of which only the lower triangle is read
 * @param rows R, its first k rows; the next is written
 * @param rest diagonal of A − λI − RᵀR [n], brought up to date
 * @returns where the rest is largest now
 */
export function eliminatePivot(a: usize, n: i32, ridge: f64, rows: usize, k: i32, pivot: i32, rest: usize): i32 {
  const bytes = <usize>n * DOUBLE;
  const row = rows + <usize>k * bytes;
  const at = <usize>pivot * DOUBLE;
  const left = a + <usize>pivot * bytes;
  memory.copy(row, left, at + DOUBLE);
  store<f64>(row + at, load<f64>(row + at) - ridge);
  let below = left + bytes + at;
  for (let i = at + DOUBLE; i < bytes; i += DOUBLE) {
    store<f64>(row + i, load<f64>(below));
    below += bytes;
  }
  subtractRows(row, rows, n, k, rows + at, n);
  const largest = load<f64>(rest + at);
  scaleAndCharge(row, 1 / sqrt(largest), rest, n);
  // Of what was chosen nothing is left; rounding would say otherwise.
  store<f64>(rest + at, 0);
  return largestOf(rest, n);
}

/** x ← s x, and rest ← rest − x² entry by entry. */
function scaleAndCharge(x: usize, s: f64, rest: usize, n: i32): void {
  const factor = f64x2.splat(s);
  let i = 0;
  for (; i + 1 < n; i += 2) {
    const scaled = f64x2.mul(factor, v128.load(x));
    v128.store(x, scaled);
    v128.store(rest, subtractProduct(scaled, scaled, v128.load(rest)));
    x += 16;
    rest += 16;
  }
  if (i < n) {
    const scaled = s * load<f64>(x);
    store<f64>(x, scaled);
    store<f64>(rest, load<f64>(rest) - scaled * scaled);
  }
}

function largestOf(x: usize, n: i32): i32 {
  let best = 0;
  let most = load<f64>(x);
  for (let i = 1; i < n; i++) {
    const value = load<f64>(x + <usize>i * DOUBLE);
    if (value > most) {
      most = value;
      best = i;
    }
  }
  return best;
}

/** out ← R x, R [count×n]. */
export function multiplyRows(rows: usize, n: i32, count: i32, x: usize, out: usize): void {
  for (let k = 0; k < count; k++) {
    store<f64>(out + <usize>k * DOUBLE, dot(rows, x, n));
    rows += <usize>n * DOUBLE;
  }
}

/** y ← y − Rᵀ c, with c's entries `stride` doubles apart: four rows at a time, so that y is read and written a quarter as often. */
export function subtractRows(y: usize, rows: usize, n: i32, count: i32, c: usize, stride: i32): void {
  const bytes = <usize>n * DOUBLE;
  const step = <usize>stride * DOUBLE;
  let k = 0;
  for (; k + 3 < count; k += 4) {
    subtractFour(y, rows, bytes, load<f64>(c), load<f64>(c + step), load<f64>(c + 2 * step), load<f64>(c + 3 * step));
    rows += 4 * bytes;
    c += 4 * step;
  }
  for (; k < count; k++) {
    subtractMultiple(y, load<f64>(c), rows, n);
    rows += bytes;
    c += step;
  }
}

/** y ← y − s₀ x₀ − s₁ x₁ − s₂ x₂ − s₃ x₃, the rows `bytes` apart. */
function subtractFour(y: usize, x: usize, bytes: usize, s0: f64, s1: f64, s2: f64, s3: f64): void {
  const c0 = f64x2.splat(s0);
  const c1 = f64x2.splat(s1);
  const c2 = f64x2.splat(s2);
  const c3 = f64x2.splat(s3);
  const x1 = x + bytes;
  const x2 = x1 + bytes;
  const x3 = x2 + bytes;
  let i: usize = 0;
  for (; i + DOUBLE < bytes; i += 16) {
    const left = subtractProduct(c1, v128.load(x1 + i), subtractProduct(c0, v128.load(x + i), v128.load(y + i)));
    const right = multiplyAdd(c3, v128.load(x3 + i), f64x2.mul(c2, v128.load(x2 + i)));
    v128.store(y + i, f64x2.sub(left, right));
  }
  if (i < bytes) {
    const left = load<f64>(y + i) - s0 * load<f64>(x + i) - s1 * load<f64>(x1 + i);
    store<f64>(y + i, left - s2 * load<f64>(x2 + i) - s3 * load<f64>(x3 + i));
  }
}
