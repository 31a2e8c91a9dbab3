/**
 * The reduction of a symmetric matrix to tridiagonal form by Householder reflectors, A = Q T Qᵀ, row by row from the last.
 *
 * Row c's reflector H = I − τ v vᵀ makes zero all entries before the subdiagonal one; of A only the lower triangle is used.
 * Source: Golub & Van Loan, Matrix Computations (4th ed.), §8.3.1; postponed updates as in LAPACK's dlatrd.
 */
import { DOUBLE, multiplyAdd, subtractProduct, sumOfLanes } from "./lanes";
import { dot, subtractMultiple } from "./triangular";

/**
 * Reduces row c. The `count` reflectors of the rows after it in the same panel have not yet been applied to A: their effect,
 * A − Σ (vₘ wₘᵀ + wₘ vₘᵀ), is reckoned with here.
 * @param a A [n×n], row-major; row c becomes v [c], its last entry 1
 * @param v vₘ as rows [panel×n]; row `count` is filled, likewise in w
 * @param diagonal T's [n], at c; @param offDiagonal T's [n−1], at c − 1; @param factors τ [n], at c
 */
export function reduceRow(
  a: usize, n: i32, c: i32, v: usize, w: usize, count: i32, diagonal: usize, offDiagonal: usize, factors: usize,
): void {
  const bytes = <usize>n * DOUBLE;
  const row = a + <usize>c * bytes;
  const end = <usize>c * DOUBLE;
  for (let m = 0; m < count; m++) {
    const vm = v + <usize>m * bytes;
    const wm = w + <usize>m * bytes;
    subtractTwo(row, load<f64>(vm + end), wm, load<f64>(wm + end), vm, c + 1);
  }
  store<f64>(diagonal + end, load<f64>(row + end));
  if (c == 0) return;
  const tau = reflect(row, c, offDiagonal);
  store<f64>(factors + end, tau);

  const vk = v + <usize>count * bytes;
  const wk = w + <usize>count * bytes;
  memory.copy(vk, row, end);
  multiplySymmetric(a, n, c, vk, wk);
  for (let m = 0; m < count; m++) {
    const vm = v + <usize>m * bytes;
    const wm = w + <usize>m * bytes;
    subtractTwo(wk, dot(wm, vk, c), vm, dot(vm, vk, c), wm, c);
  }
  // w = τ A v − ½ τ² (vᵀA v) v, so that H A H = A − v wᵀ − w vᵀ.
  const half = 0.5 * tau * dot(wk, vk, c);
  subtractMultiple(wk, half, vk, c);
  for (let i: usize = 0; i < end; i += DOUBLE) store<f64>(wk + i, tau * load<f64>(wk + i));
}

/** y ← y − s a − t b, `count` entries. */
function subtractTwo(y: usize, s: f64, a: usize, t: f64, b: usize, count: i32): void {
  const first = f64x2.splat(s);
  const second = f64x2.splat(t);
  let k = 0;
  for (; k + 3 < count; k += 4) {
    const left = subtractProduct(first, v128.load(a), v128.load(y));
    const right = subtractProduct(first, v128.load(a, 16), v128.load(y, 16));
    v128.store(y, subtractProduct(second, v128.load(b), left));
    v128.store(y, subtractProduct(second, v128.load(b, 16), right), 16);
    a += 32;
    b += 32;
    y += 32;
  }
  for (; k < count; k++) {
    store<f64>(y, load<f64>(y) - s * load<f64>(a) - t * load<f64>(b));
    a += DOUBLE;
    b += DOUBLE;
    y += DOUBLE;
  }
}

/** Turns x [count] into v, its last entry 1, with H x = (0, …, 0, β); stores β and returns τ. */
function reflect(x: usize, count: i32, offDiagonal: usize): f64 {
  const last = x + <usize>(count - 1) * DOUBLE;
  const alpha = load<f64>(last);
  const rest = dot(x, x, count - 1);
  let beta = alpha;
  let tau: f64 = 0;
  if (rest > 0) {
    beta = -copysign(sqrt(alpha * alpha + rest), alpha);
    tau = (beta - alpha) / beta;
    const scale = 1 / (alpha - beta);
    for (let at = x; at < last; at += DOUBLE) store<f64>(at, scale * load<f64>(at));
  }
  store<f64>(offDiagonal + <usize>(count - 1) * DOUBLE, beta);
  store<f64>(last, 1);
  return tau;
}

/** y ← A x from the lower triangle of A alone [n×n, `stride` doubles a row]: each entry is read once and used twice. */
export function multiplySymmetric(a: usize, stride: i32, n: i32, x: usize, y: usize): void {
  memory.fill(y, 0, <usize>n * DOUBLE);
  const bytes = <usize>stride * DOUBLE;
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    const rows = a + <usize>i * bytes;
    multiplyFourRows(rows, bytes, i, x, y);
    for (let r = 0; r < 4; r++) multiplyRow(rows + <usize>r * bytes, i, i + r, x, y);
  }
  for (; i < n; i++) multiplyRow(a + <usize>i * bytes, 0, i, x, y);
}

/** One row's entries from column `from` to the diagonal, and their mirror images. */
function multiplyRow(row: usize, from: i32, i: i32, x: usize, y: usize): void {
  const at = <usize>i * DOUBLE;
  const xi = load<f64>(x + at);
  let sum = load<f64>(y + at) + load<f64>(row + at) * xi;
  for (let j = <usize>from * DOUBLE; j < at; j += DOUBLE) {
    const entry = load<f64>(row + j);
    sum += entry * load<f64>(x + j);
    store<f64>(y + j, load<f64>(y + j) + entry * xi);
  }
  store<f64>(y + at, sum);
}

/** Rows i to i + 3, their first i columns (i a multiple of 4). */
function multiplyFourRows(rows: usize, bytes: usize, i: i32, x: usize, y: usize): void {
  const own = <usize>i * DOUBLE;
  const x0 = v128.load_splat<f64>(x + own);
  const x1 = v128.load_splat<f64>(x + own, 8);
  const x2 = v128.load_splat<f64>(x + own, 16);
  const x3 = v128.load_splat<f64>(x + own, 24);
  let s0 = f64x2.splat(0), s1 = s0, s2 = s0, s3 = s0;
  const second = rows + bytes;
  const third = second + bytes;
  const fourth = third + bytes;
  for (let j: usize = 0; j < own; j += 16) {
    const xj = v128.load(x + j);
    const a0 = v128.load(rows + j);
    const a1 = v128.load(second + j);
    const a2 = v128.load(third + j);
    const a3 = v128.load(fourth + j);
    s0 = multiplyAdd(a0, xj, s0);
    s1 = multiplyAdd(a1, xj, s1);
    s2 = multiplyAdd(a2, xj, s2);
    s3 = multiplyAdd(a3, xj, s3);
    const left = multiplyAdd(a1, x1, multiplyAdd(a0, x0, v128.load(y + j)));
    v128.store(y + j, f64x2.add(left, multiplyAdd(a3, x3, f64x2.mul(a2, x2))));
  }
  const at = y + own;
  store<f64>(at, load<f64>(at) + sumOfLanes(s0));
  store<f64>(at, load<f64>(at, 8) + sumOfLanes(s1), 8);
  store<f64>(at, load<f64>(at, 16) + sumOfLanes(s2), 16);
  store<f64>(at, load<f64>(at, 24) + sumOfLanes(s3), 24);
}

/**
 * Merges reflectors: H₁ H₂ … = I − V S Vᵀ with V's columns the rows of v; writes Sᵀ, lower triangular.
 * @param v vectors as rows [count×length], `stride` doubles apart, zero beyond their end
 * @param factors τ [count]
 * @param s Sᵀ [count×count]
 */
export function mergeReflectors(v: usize, stride: i32, count: i32, length: i32, factors: usize, s: usize): void {
  const bytes = <usize>stride * DOUBLE;
  const rowBytes = <usize>count * DOUBLE;
  memory.fill(s, 0, <usize>count * rowBytes);
  for (let r = 0; r < count; r++) {
    const tau = load<f64>(factors + <usize>r * DOUBLE);
    const row = s + <usize>r * rowBytes;
    for (let t = 0; t < r; t++) {
      const overlap = dot(v + <usize>t * bytes, v + <usize>r * bytes, length);
      subtractMultiple(row, tau * overlap, s + <usize>t * rowBytes, t + 1);
    }
    store<f64>(row + <usize>r * DOUBLE, tau);
  }
}
