/** Products and solves with a lower triangle L, row-major [n×n], and single vectors: each entry of L is read once. */
import { DOUBLE, multiplyAdd, subtractProduct, sumOfLanes } from "./lanes";

/** Σ a_k b_k over k < count. */
export function dot(a: usize, b: usize, count: i32): f64 {
  let s0 = f64x2.splat(0), s1 = s0, s2 = s0, s3 = s0;
  let k = 0;
  for (; k + 7 < count; k += 8) {
    s0 = multiplyAdd(v128.load(a), v128.load(b), s0);
    s1 = multiplyAdd(v128.load(a, 16), v128.load(b, 16), s1);
    s2 = multiplyAdd(v128.load(a, 32), v128.load(b, 32), s2);
    s3 = multiplyAdd(v128.load(a, 48), v128.load(b, 48), s3);
    a += 64;
    b += 64;
  }
  let sum = sumOfLanes(f64x2.add(f64x2.add(s0, s1), f64x2.add(s2, s3)));
  for (; k < count; k++) {
    sum += load<f64>(a) * load<f64>(b);
    a += DOUBLE;
    b += DOUBLE;
  }
  return sum;
}

/** y ← y − s x, `count` entries. */
export function subtractMultiple(y: usize, s: f64, x: usize, count: i32): void {
  const factor = f64x2.splat(s);
  let k = 0;
  for (; k + 3 < count; k += 4) {
    v128.store(y, subtractProduct(factor, v128.load(x), v128.load(y)));
    v128.store(y, subtractProduct(factor, v128.load(x, 16), v128.load(y, 16)), 16);
    x += 32;
    y += 32;
  }
  for (; k < count; k++) {
    store<f64>(y, load<f64>(y) - s * load<f64>(x));
    x += DOUBLE;
    y += DOUBLE;
  }
}

/** b ← L⁻¹ b. */
export function solveLower(l: usize, stride: i32, n: i32, b: usize): void {
  for (let i = 0; i < n; i++) {
    const at = b + <usize>i * DOUBLE;
    store<f64>(at, (load<f64>(at) - dot(l, b, i)) / load<f64>(l + <usize>i * DOUBLE));
    l += <usize>stride * DOUBLE;
  }
}

/** b ← L⁻ᵀ b: by rows of L too, so that memory is read in order. */
export function solveUpper(l: usize, stride: i32, n: i32, b: usize): void {
  for (let i = n - 1; i >= 0; i--) {
    const row = l + <usize>(i * stride) * DOUBLE;
    const at = b + <usize>i * DOUBLE;
    const x = load<f64>(at) / load<f64>(row + <usize>i * DOUBLE);
    store<f64>(at, x);
    subtractMultiple(b, x, row, i);
  }
}

/** out ← L Lᵀ x, all [n]. */
export function multiplyByFactors(l: usize, n: i32, x: usize, out: usize): void {
  memory.fill(out, 0, <usize>n * DOUBLE);
  for (let i = 0; i < n; i++) subtractMultiple(out, -load<f64>(x + <usize>i * DOUBLE), l + <usize>(i * n) * DOUBLE, i + 1);
  for (let i = n - 1; i >= 0; i--) store<f64>(out + <usize>i * DOUBLE, dot(l + <usize>(i * n) * DOUBLE, out, i + 1));
}

/** Rows and columns transposed at a time: what is read and what is written both stay in the first-level cache. */
const BLOCK = 32;

/** target [columns×rows] ← source [rows×columns] transposed. */
export function transpose(target: usize, targetStride: i32, source: usize, sourceStride: i32, rows: i32, columns: i32): void {
  const to = <usize>targetStride * DOUBLE;
  const from = <usize>sourceStride * DOUBLE;
  for (let i = 0; i < rows; i += BLOCK) {
    for (let j = 0; j < columns; j += BLOCK) {
      const t = target + <usize>j * to + <usize>i * DOUBLE;
      const s = source + <usize>i * from + <usize>j * DOUBLE;
      transposeBlock(t, to, s, from, min(BLOCK, rows - i), min(BLOCK, columns - j));
    }
  }
}

/** Two rows and two columns at a time; strides in bytes. */
function transposeBlock(target: usize, to: usize, source: usize, from: usize, rows: i32, columns: i32): void {
  for (let i = 0; i < rows; i += 2) {
    let t = target + <usize>i * DOUBLE;
    let s = source + <usize>i * from;
    let j = 0;
    if (i + 1 < rows) {
      for (; j + 1 < columns; j += 2) {
        const a = v128.load(s);
        const b = v128.load(s + from);
        v128.store(t, v128.shuffle<f64>(a, b, 0, 2));
        v128.store(t + to, v128.shuffle<f64>(a, b, 1, 3));
        t += 2 * to;
        s += 16;
      }
    }
    for (; j < columns; j++) {
      store<f64>(t, load<f64>(s));
      if (i + 1 < rows) store<f64>(t, load<f64>(s + from), 8);
      t += to;
      s += DOUBLE;
    }
  }
}

/** Zeros for a block of a row-major matrix. */
export function clear(a: usize, stride: i32, rows: i32, columns: i32): void {
  for (let i = 0; i < rows; i++) memory.fill(a + <usize>(i * stride) * DOUBLE, 0, <usize>columns * DOUBLE);
}
