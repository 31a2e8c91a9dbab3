/** Panels of the Cholesky factorisation A = L Lᵀ: what is left of each after earlier columns were subtracted (multiply.ts). */
import { DOUBLE, subtractProduct } from "./lanes";
import { multiplyTile } from "./multiply";
import { packStrips, STRIP } from "./pack";

/** Tiles that stick out of the matrix are worked on here [4×4]. */
const SCRATCH = memory.data(128, 16);

/**
 * Factorises a block on the diagonal in place, its lower triangle only.
 * @param a address of the block, in a row-major matrix with `stride` doubles a row
 * @param strips filled with L packed for solveRows: round4(size)² doubles, then round4(size) reciprocals of L's diagonal
 * @returns 0 where it is not positive definite
 */
export function factoriseBlock(a: usize, stride: i32, size: i32, strips: usize): i32 {
  const whole = (size + 3) & -STRIP;
  const reciprocals = strips + <usize>(whole * whole) * DOUBLE;
  for (let j = 0; j < size; j += STRIP) {
    const strip = strips + <usize>(j * whole) * DOUBLE;
    multiplyTile(strip, strip, j, SCRATCH, 0, 1);
    const tile = a + <usize>(j * stride + j) * DOUBLE;
    const at = strip + <usize>(j * STRIP) * DOUBLE;
    if (!factoriseTile(tile, stride, min(STRIP, size - j), at, reciprocals + <usize>j * DOUBLE)) return 0;
    for (let i = j + STRIP; i < size; i += STRIP) {
      const to = a + <usize>(i * stride + j) * DOUBLE;
      solveTile(to, stride, min(STRIP, size - i), strips + <usize>(i * whole) * DOUBLE, strip, j, reciprocals);
    }
  }
  return 1;
}

/** The 4 × 4 corner: A minus the products in SCRATCH; written to A's lower triangle and, with zeros above, to the strip. */
function factoriseTile(a: usize, stride: i32, size: i32, strip: usize, reciprocals: usize): bool {
  memory.fill(strip, 0, 128);
  memory.fill(reciprocals, 0, 32);
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      const at = a + <usize>(i * stride + j) * DOUBLE;
      const place = <usize>(j * STRIP + i) * DOUBLE;
      let sum = load<f64>(at) - load<f64>(SCRATCH + place);
      for (let k = 0; k < j; k++) {
        const column = strip + <usize>(k * STRIP) * DOUBLE;
        sum -= load<f64>(column + <usize>i * DOUBLE) * load<f64>(column + <usize>j * DOUBLE);
      }
      if (i == j) {
        if (!(sum > 0 && sum < Infinity)) return false;
        sum = sqrt(sum);
        store<f64>(reciprocals + <usize>j * DOUBLE, 1 / sum);
      } else {
        sum *= load<f64>(reciprocals + <usize>j * DOUBLE);
      }
      store<f64>(at, sum);
      store<f64>(strip + place, sum);
    }
  }
  return true;
}

/** Packs a finished diagonal block L for solveRows: what factoriseBlock leaves in `strips`, for a matrix factorised before. */
export function packTriangle(l: usize, stride: i32, size: i32, strips: usize): void {
  const whole = (size + 3) & -STRIP;
  const reciprocals = strips + <usize>(whole * whole) * DOUBLE;
  memory.fill(strips, 0, <usize>(whole * (whole + 1)) * DOUBLE);
  for (let i = 0; i < size; i += STRIP) {
    const to = strips + <usize>(i * whole) * DOUBLE;
    packStrips(to, l + <usize>(i * stride) * DOUBLE, <usize>stride * DOUBLE, min(STRIP, size - i), min(i + STRIP, size));
  }
  for (let i = 0; i < size; i++) {
    store<f64>(reciprocals + <usize>i * DOUBLE, 1 / load<f64>(l + <usize>(i * (stride + 1)) * DOUBLE));
  }
}

/**
 * X ← X L⁻ᵀ for rows of X, row-major with `stride` doubles a row; L a packed block of `size` rows.
 * @param strips as left by factoriseBlock or packTriangle
 * @param workspace 4 round4(size) doubles
 */
export function solveRows(x: usize, stride: i32, rows: i32, size: i32, strips: usize, workspace: usize): void {
  const whole = (size + 3) & -STRIP;
  const reciprocals = strips + <usize>(whole * whole) * DOUBLE;
  for (let i = 0; i < rows; i += STRIP) {
    const high = min(STRIP, rows - i);
    const row = x + <usize>(i * stride) * DOUBLE;
    let j = 0;
    for (; j + STRIP <= size; j += STRIP) {
      const l = strips + <usize>(j * whole) * DOUBLE;
      solveTile(row + <usize>j * DOUBLE, stride, high, workspace, l, j, reciprocals);
    }
    if (j < size) {
      const l = strips + <usize>(j * whole) * DOUBLE;
      solvePart(row + <usize>j * DOUBLE, stride, high, size - j, workspace, l, j, reciprocals);
    }
  }
}

/**
 * Four columns of X L⁻ᵀ for one strip of four rows, from the `depth` columns before them.
 * @param strip X's rows packed, solved up to `depth`; the four new columns are added
 * @param l the four rows of L packed, of which `depth` columns and the triangle after them are read
 */
function solveTile(x: usize, stride: i32, rows: i32, strip: usize, l: usize, depth: i32, reciprocals: usize): void {
  if (rows < STRIP) {
    solvePart(x, stride, rows, STRIP, strip, l, depth, reciprocals);
    return;
  }
  const to = strip + <usize>(depth * STRIP) * DOUBLE;
  multiplyTile(strip, l, depth, to, 0, 1);
  const bytes = <usize>stride * DOUBLE;
  solveHalf(x, x + bytes, to, l + <usize>(depth * STRIP) * DOUBLE, reciprocals + <usize>depth * DOUBLE);
  const lower = x + 2 * bytes;
  solveHalf(lower, lower + bytes, to + 16, l + <usize>(depth * STRIP) * DOUBLE, reciprocals + <usize>depth * DOUBLE);
}

/** Two rows of a tile: x minus the products waiting at `to`, times the inverse of the 4 × 4 triangle. */
function solveHalf(row: usize, next: usize, to: usize, l: usize, reciprocals: usize): void {
  let a = v128.load(row);
  let b = v128.load(next);
  let x0 = f64x2.sub(v128.shuffle<f64>(a, b, 0, 2), v128.load(to));
  let x1 = f64x2.sub(v128.shuffle<f64>(a, b, 1, 3), v128.load(to, 32));
  a = v128.load(row, 16);
  b = v128.load(next, 16);
  let x2 = f64x2.sub(v128.shuffle<f64>(a, b, 0, 2), v128.load(to, 64));
  let x3 = f64x2.sub(v128.shuffle<f64>(a, b, 1, 3), v128.load(to, 96));
  x0 = f64x2.mul(x0, v128.load_splat<f64>(reciprocals));
  x1 = subtractProduct(x0, v128.load_splat<f64>(l, 8), x1);
  x2 = subtractProduct(x0, v128.load_splat<f64>(l, 16), x2);
  x3 = subtractProduct(x0, v128.load_splat<f64>(l, 24), x3);
  x1 = f64x2.mul(x1, v128.load_splat<f64>(reciprocals, 8));
  x2 = subtractProduct(x1, v128.load_splat<f64>(l, 48), x2);
  x3 = subtractProduct(x1, v128.load_splat<f64>(l, 56), x3);
  x2 = f64x2.mul(x2, v128.load_splat<f64>(reciprocals, 16));
  x3 = subtractProduct(x2, v128.load_splat<f64>(l, 88), x3);
  x3 = f64x2.mul(x3, v128.load_splat<f64>(reciprocals, 24));
  v128.store(to, x0);
  v128.store(to, x1, 32);
  v128.store(to, x2, 64);
  v128.store(to, x3, 96);
  v128.store(row, v128.shuffle<f64>(x0, x1, 0, 2));
  v128.store(row, v128.shuffle<f64>(x2, x3, 0, 2), 16);
  v128.store(next, v128.shuffle<f64>(x0, x1, 1, 3));
  v128.store(next, v128.shuffle<f64>(x2, x3, 1, 3), 16);
}

/** A tile of fewer rows or columns, by way of SCRATCH. */
function solvePart(
  x: usize, stride: i32, rows: i32, columns: i32, strip: usize, l: usize, depth: i32, reciprocals: usize,
): void {
  memory.fill(SCRATCH, 0, 128);
  for (let i = 0; i < rows; i++) {
    const from = x + <usize>(i * stride) * DOUBLE;
    memory.copy(SCRATCH + <usize>(i * 32), from, <usize>columns * DOUBLE);
  }
  solveTile(SCRATCH, STRIP, STRIP, strip, l, depth, reciprocals);
  for (let i = 0; i < rows; i++) {
    const to = x + <usize>(i * stride) * DOUBLE;
    memory.copy(to, SCRATCH + <usize>(i * 32), <usize>columns * DOUBLE);
  }
}
