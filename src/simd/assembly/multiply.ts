/** The product every blocked algorithm here is made of: C ± A Bᵀ, packed and tiled in registers. */
import { DOUBLE, multiplyAdd } from "./lanes";
import { packStrip, packStrips, STRIP } from "./pack";

/** Entries summed before C is touched: a strip of A and one of B (8 kB each) fit the first-level cache together. */
const DEPTH = 256;
/** Columns of C in a block: the strips of B packed for it (384 kB) fit the second-level cache. */
const COLUMNS = 192;

/** A tile that sticks out of C is summed here first [4×4]. */
const SCRATCH = memory.data(128, 16);

/** Doubles of workspace that multiplyByTransposed and multiplyLower need. */
export function multiplyWorkspace(): i32 {
  return (COLUMNS + STRIP) * DEPTH;
}

/**
 * C ← C + s A Bᵀ, with C [rows×columns], A [rows×depth], B [columns×depth], all row-major, at addresses in bytes (a multiple of
 * 8); C must not overlap A, B or the workspace.
 * @param cStride doubles from row to row of C; likewise aStride, bStride
 * @param scale s: 1 to add, −1 to subtract
 * @param workspace address of multiplyWorkspace() doubles, a multiple of 16
 */
export function multiplyByTransposed(
  c: usize, cStride: i32, a: usize, aStride: i32, b: usize, bStride: i32,
  rows: i32, columns: i32, depth: i32, scale: f64, workspace: usize,
): void {
  multiplyLower(c, cStride, a, aStride, b, bStride, rows, columns, depth, scale, columns, workspace);
}

/** As multiplyByTransposed, for the entries (i, j) of C with j ≤ i + `diagonal` only: nothing else of C is written. */
export function multiplyLower(
  c: usize, cStride: i32, a: usize, aStride: i32, b: usize, bStride: i32,
  rows: i32, columns: i32, depth: i32, scale: f64, diagonal: i32, workspace: usize,
): void {
  const strip = workspace;
  const strips = workspace + <usize>(STRIP * DEPTH) * DOUBLE;
  const aBytes = <usize>aStride * DOUBLE;
  const bBytes = <usize>bStride * DOUBLE;
  for (let k = 0; k < depth; k += DEPTH) {
    const deep = min(DEPTH, depth - k);
    for (let j = 0; j < columns; j += COLUMNS) {
      const wide = min(COLUMNS, columns - j);
      packStrips(strips, b + <usize>j * bBytes + <usize>k * DOUBLE, bBytes, wide, deep);
      for (let i = max(0, (j - diagonal) & -STRIP); i < rows; i += STRIP) {
        const high = min(STRIP, rows - i);
        packStrip(strip, a + <usize>i * aBytes + <usize>k * DOUBLE, aBytes, high, deep);
        multiplyStrip(c + <usize>(i * cStride + j) * DOUBLE, cStride, strip, strips, high, wide, deep, scale, i + diagonal - j);
      }
    }
  }
}

/** One strip of A with all the packed strips of B. */
function multiplyStrip(
  c: usize, cStride: i32, strip: usize, strips: usize,
  rows: i32, columns: i32, depth: i32, scale: f64, diagonal: i32,
): void {
  const stride = <usize>cStride * DOUBLE;
  const end = min(columns, diagonal + STRIP);
  for (let j = 0; j < end; j += STRIP) {
    if (rows == STRIP && j + STRIP <= min(columns, diagonal + 1)) {
      multiplyTile(strip, strips, depth, c, stride, scale);
    } else {
      multiplyPart(strip, strips, depth, c, stride, scale, rows, columns - j, diagonal - j);
    }
    c += <usize>STRIP * DOUBLE;
    strips += <usize>(STRIP * depth) * DOUBLE;
  }
}

/** A tile of which only the entries (i, j) with i < rows, j < columns and j ≤ i + diagonal belong to C. */
function multiplyPart(
  a: usize, b: usize, depth: i32, c: usize, stride: usize, scale: f64, rows: i32, columns: i32, diagonal: i32,
): void {
  multiplyTile(a, b, depth, SCRATCH, 0, scale);
  for (let i = 0; i < min(rows, STRIP); i++) {
    const end = min(min(columns, STRIP), i + diagonal + 1);
    for (let j = 0; j < end; j++) {
      const to = c + <usize>i * stride + <usize>j * DOUBLE;
      store<f64>(to, load<f64>(to) + load<f64>(SCRATCH + <usize>(j * STRIP + i) * DOUBLE));
    }
  }
}

/**
 * The micro-kernel: a 4 × 4 tile of C ← C + s A Bᵀ from packed strips.
 *
 * Eight registers hold the sums, each two rows of one column, two hold A's rows and four B's entries: 14 of the 15 that a browser
 * has to give (a taller or wider tile spills, and is slower). It is a function of its own, called for every tile, since a
 * browser puts optimised code in place when a function is entered.
 * @param stride bytes from row to row of C; 0 writes s A Bᵀ over c instead, column by column
 */
export function multiplyTile(a: usize, b: usize, depth: i32, c: usize, stride: usize, scale: f64): void {
  let p0 = f64x2.splat(0), p1 = p0, p2 = p0, p3 = p0;
  let q0 = p0, q1 = p0, q2 = p0, q3 = p0;
  const end = a + <usize>(depth * STRIP) * DOUBLE;
  while (a < end) {
    const x = v128.load(a);
    const y = v128.load(a, 16);
    const z0 = v128.load_splat<f64>(b);
    const z1 = v128.load_splat<f64>(b, 8);
    const z2 = v128.load_splat<f64>(b, 16);
    const z3 = v128.load_splat<f64>(b, 24);
    p0 = multiplyAdd(x, z0, p0);
    q0 = multiplyAdd(y, z0, q0);
    p1 = multiplyAdd(x, z1, p1);
    q1 = multiplyAdd(y, z1, q1);
    p2 = multiplyAdd(x, z2, p2);
    q2 = multiplyAdd(y, z2, q2);
    p3 = multiplyAdd(x, z3, p3);
    q3 = multiplyAdd(y, z3, q3);
    a += STRIP * DOUBLE;
    b += STRIP * DOUBLE;
  }
  const s = f64x2.splat(scale);
  if (stride == 0) {
    storeColumn(c, s, p0, q0);
    storeColumn(c + 32, s, p1, q1);
    storeColumn(c + 64, s, p2, q2);
    storeColumn(c + 96, s, p3, q3);
    return;
  }
  const d = c + 2 * stride;
  addRows(c, stride, s, p0, p1);
  addRows(c + 16, stride, s, p2, p3);
  addRows(d, stride, s, q0, q1);
  addRows(d + 16, stride, s, q2, q3);
}

@inline
function storeColumn(to: usize, s: v128, p: v128, q: v128): void {
  v128.store(to, f64x2.mul(s, p));
  v128.store(to, f64x2.mul(s, q), 16);
}

/** Adds two columns' sums over two rows, turned into two rows, to C. */
@inline
function addRows(c: usize, stride: usize, s: v128, left: v128, right: v128): void {
  v128.store(c, multiplyAdd(s, v128.shuffle<f64>(left, right, 0, 2), v128.load(c)));
  v128.store(c + stride, multiplyAdd(s, v128.shuffle<f64>(left, right, 1, 3), v128.load(c + stride)));
}
