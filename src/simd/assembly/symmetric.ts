/** Products with a symmetric matrix, of which only the lower triangle is there: each entry is read once and used twice. */
import { DOUBLE, multiplyAdd, subtractProduct, sumOfLanes } from "./lanes";

/** y ← A x, A [n×n] with `stride` doubles a row. */
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

/** v, w, x and y = A x interleaved, two entries of each at a time: one address serves all four. Bytes of such a group. */
const GROUP: usize = 64;

/**
 * A ← A − v wᵀ − w vᵀ [n×n, `stride` doubles a row], and w ← A x with what A has become, in one pass over A.
 * @param w as all the vectors [n], and one more that may be overwritten
 * @param room 4 n + 4 doubles
 */
export function updateAndMultiply(a: usize, stride: i32, n: i32, v: usize, w: usize, x: usize, room: usize): void {
  const bytes = <usize>stride * DOUBLE;
  const end = <usize>n * DOUBLE;
  for (let j: usize = 0, group = room; j < end; j += 16, group += GROUP) {
    v128.store(group, v128.load(v + j));
    v128.store(group, v128.load(w + j), 16);
    v128.store(group, v128.load(x + j), 32);
    v128.store(group, f64x2.splat(0), 48);
  }
  let i = 0;
  for (; i + 2 <= n; i += 2) updateTwoRows(a + <usize>i * bytes, bytes, i, room);
  if (i < n) updateRow(a + <usize>i * bytes, i, room);
  for (let j: usize = 0, group = room; j < end; j += 16, group += GROUP) v128.store(w + j, v128.load(group, 48));
}

/** Rows i and i + 1 up to the diagonal, i even. */
function updateTwoRows(row: usize, bytes: usize, i: i32, room: usize): void {
  const own = room + <usize>(i >> 1) * GROUP;
  const v0 = v128.load_splat<f64>(own);
  const v1 = v128.load_splat<f64>(own, 8);
  const w0 = v128.load_splat<f64>(own, 16);
  const w1 = v128.load_splat<f64>(own, 24);
  const x0 = v128.load_splat<f64>(own, 32);
  const x1 = v128.load_splat<f64>(own, 40);
  const corner = row + <usize>i * DOUBLE;
  let group = room;
  let s0 = f64x2.splat(0), s1 = s0;
  if (i & 2) {
    const a = subtractProduct(w0, v128.load(group), subtractProduct(v0, v128.load(group, 16), v128.load(row)));
    const b = subtractProduct(w1, v128.load(group), subtractProduct(v1, v128.load(group, 16), v128.load(row + bytes)));
    v128.store(row, a);
    v128.store(row + bytes, b);
    s0 = f64x2.mul(a, v128.load(group, 32));
    s1 = f64x2.mul(b, v128.load(group, 32));
    v128.store(group, multiplyAdd(b, x1, multiplyAdd(a, x0, v128.load(group, 48))), 48);
    row += 16;
    group += GROUP;
  }
  // Four columns at a time: two products are added before they join a sum, so that it is waited for half as often.
  for (; row < corner; row += 32) {
    const next = row + bytes;
    let v = v128.load(group);
    let w = v128.load(group, 16);
    let x = v128.load(group, 32);
    let a = subtractProduct(w0, v, subtractProduct(v0, w, v128.load(row)));
    let b = subtractProduct(w1, v, subtractProduct(v1, w, v128.load(next)));
    v128.store(row, a);
    v128.store(next, b);
    const t0 = f64x2.mul(a, x);
    const t1 = f64x2.mul(b, x);
    v128.store(group, multiplyAdd(b, x1, multiplyAdd(a, x0, v128.load(group, 48))), 48);
    v = v128.load(group, 64);
    w = v128.load(group, 80);
    x = v128.load(group, 96);
    a = subtractProduct(w0, v, subtractProduct(v0, w, v128.load(row, 16)));
    b = subtractProduct(w1, v, subtractProduct(v1, w, v128.load(next, 16)));
    v128.store(row, a, 16);
    v128.store(next, b, 16);
    s0 = f64x2.add(s0, multiplyAdd(a, x, t0));
    s1 = f64x2.add(s1, multiplyAdd(b, x, t1));
    v128.store(group, multiplyAdd(b, x1, multiplyAdd(a, x0, v128.load(group, 112))), 112);
    group += 2 * GROUP;
  }
  updateCorner(corner, corner + bytes, own, sumOfLanes(s0), sumOfLanes(s1));
}

/** The 2 × 2 block on the diagonal, and both rows' entries of y from their sums so far. */
@inline
function updateCorner(row: usize, next: usize, own: usize, sum: f64, nextSum: f64): void {
  const v0 = load<f64>(own), v1 = load<f64>(own, 8);
  const w0 = load<f64>(own, 16), w1 = load<f64>(own, 24);
  const x0 = load<f64>(own, 32), x1 = load<f64>(own, 40);
  const a = load<f64>(row) - 2 * v0 * w0;
  const b = load<f64>(next) - v1 * w0 - w1 * v0;
  const c = load<f64>(next, 8) - 2 * v1 * w1;
  store<f64>(row, a);
  store<f64>(next, b);
  store<f64>(next, c, 8);
  store<f64>(own, sum + a * x0 + b * x1, 48);
  store<f64>(own, nextSum + b * x0 + c * x1, 56);
}

/** Row i alone, i even. */
function updateRow(row: usize, i: i32, room: usize): void {
  const own = room + <usize>(i >> 1) * GROUP;
  const vi = v128.load_splat<f64>(own);
  const wi = v128.load_splat<f64>(own, 16);
  const xi = v128.load_splat<f64>(own, 32);
  const corner = row + <usize>i * DOUBLE;
  let sum = f64x2.splat(0);
  for (let group = room; row < corner; row += 16, group += GROUP) {
    const a = subtractProduct(wi, v128.load(group), subtractProduct(vi, v128.load(group, 16), v128.load(row)));
    v128.store(row, a);
    sum = multiplyAdd(a, v128.load(group, 32), sum);
    v128.store(group, multiplyAdd(a, xi, v128.load(group, 48)), 48);
  }
  const a = load<f64>(corner) - 2 * load<f64>(own) * load<f64>(own, 16);
  store<f64>(corner, a);
  store<f64>(own, sumOfLanes(sum) + a * load<f64>(own, 32), 48);
}
