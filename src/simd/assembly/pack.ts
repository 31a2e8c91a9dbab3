/** Copies of matrix rows in the order in which the micro-kernel (multiply.ts) reads them. */
import { DOUBLE } from "./lanes";

/** Rows of a strip: those that the micro-kernel works on together. */
export const STRIP: i32 = 4;

/**
 * Packs up to four rows of a row-major matrix as one strip: entry (r, k) goes to `target[4 k + r]`, so that a step in depth
 * reads consecutive doubles. Missing rows are filled with zeros.
 * @param stride bytes from row to row
 */
export function packStrip(target: usize, source: usize, stride: usize, rows: i32, depth: i32): void {
  for (let r = 0; r < STRIP; r += 2) {
    const first = source + <usize>r * stride;
    const to = target + <usize>r * DOUBLE;
    if (r + 1 < rows) packPair(to, first, first + stride, depth);
    else packLast(to, first, r < rows, depth);
  }
}

/** Packs a whole block, strip after strip, each 4 `depth` doubles long. */
export function packStrips(target: usize, source: usize, stride: usize, rows: i32, depth: i32): void {
  for (let r = 0; r < rows; r += STRIP) {
    packStrip(target + <usize>(r * depth) * DOUBLE, source + <usize>r * stride, stride, rows - r, depth);
  }
}

/** Two rows, side by side: 2 × 2 entries are transposed at a time. */
function packPair(target: usize, first: usize, second: usize, depth: i32): void {
  let k = 0;
  for (; k + 1 < depth; k += 2) {
    const a = v128.load(first);
    const b = v128.load(second);
    v128.store(target, v128.shuffle<f64>(a, b, 0, 2));
    v128.store(target, v128.shuffle<f64>(a, b, 1, 3), 32);
    first += 2 * DOUBLE;
    second += 2 * DOUBLE;
    target += 8 * DOUBLE;
  }
  if (k < depth) {
    store<f64>(target, load<f64>(first));
    store<f64>(target, load<f64>(second), 8);
  }
}

/** A row without a neighbour, or none at all, beside zeros. */
function packLast(target: usize, row: usize, exists: bool, depth: i32): void {
  for (let k = 0; k < depth; k++) {
    store<f64>(target, exists ? load<f64>(row) : 0);
    store<f64>(target, 0, 8);
    row += DOUBLE;
    target += STRIP * DOUBLE;
  }
}
