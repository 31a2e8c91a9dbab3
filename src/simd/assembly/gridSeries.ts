/**
 * A Gaussian as a series in Hermite's functions (simd/mehler.ts), on one axis of a tensor grid. Since φ_m(−u) = (−1)ᵐ φ_m(u), tables hold the
 * even m before the odd ones, and two nodes at u and −u share their sums over each kind.
 */
import { DOUBLE, subtractProduct } from "./lanes";
import { boundedExponential } from "./exp";
import { multiplyTile } from "./multiply";
import { packStrip, packStrips, STRIP } from "./pack";

/** What the recurrences take for one m (simd/mehler.ts). */
@unmanaged
class Step {
  /** √(m(1 − t²)). */
  root: f64;
  /** √((1 − t²)/m). */
  rise: f64;
  /** t √((m − 1)/m). */
  fall: f64;
}

/**
 * φ_m at u = (x − centre)/σ for m < terms, and its first `orders` − 1 derivatives, two at most:
 *
 *     φ_m = rise u φ_{m−1} − fall φ_{m−2},   φ_m′ = root φ_{m−1} − (1 − t) u φ_m,   φ_m″ = root φ_{m−1}′ − (1 − t)(u φ_m′ + φ_m)
 *
 * @param points x [count, even], at a multiple of 16
 * @param steps those of m = 0 … terms
 * @param out [orders×count×terms], or with `across` [orders×terms×count]
 */
export function mehlerTable(
  points: usize, count: i32, centre: f64, inverseSigma: f64, t: f64, terms: i32, orders: i32, steps: usize, across: bool,
  out: usize,
): void {
  const pointStride = across ? DOUBLE : <usize>terms * DOUBLE;
  const termStride = across ? <usize>count * DOUBLE : DOUBLE;
  const orderStride = <usize>(count * terms) * DOUBLE;
  const toOdd = <usize>((terms + 1) >> 1) * termStride;
  const far = f64x2.splat(38.6);
  const decay = f64x2.splat(1 - t);
  const first = f64x2.splat(Math.sqrt(Math.sqrt(1 - t * t)));
  for (const end = points + <usize>count * DOUBLE; points < end; points += 2 * DOUBLE) {
    // So far out all of them are 0, or as good as that.
    const scaled = f64x2.mul(f64x2.sub(v128.load(points), f64x2.splat(centre)), f64x2.splat(inverseSigma));
    const u = f64x2.pmin(f64x2.pmax(scaled, f64x2.neg(far)), far);
    const falling = f64x2.mul(u, decay);
    let value = f64x2.mul(first, boundedExponential(f64x2.mul(f64x2.mul(u, falling), f64x2.splat(-0.5))));
    let lowerValue = f64x2.splat(0);
    let lowerSlope = lowerValue;
    let step = steps;
    let to = out;
    let next = out + toOdd;
    for (let m = 0; m < terms; m++) {
      storeLanes(to, pointStride, value);
      if (orders > 1) {
        const root = v128.load_splat<f64>(step, offsetof<Step>("root"));
        const slope = subtractProduct(falling, value, f64x2.mul(root, lowerValue));
        storeLanes(to + orderStride, pointStride, slope);
        if (orders > 2) {
          const lower = subtractProduct(decay, value, f64x2.mul(root, lowerSlope));
          storeLanes(to + 2 * orderStride, pointStride, subtractProduct(falling, slope, lower));
          lowerSlope = slope;
        }
      }
      step += offsetof<Step>();
      const rise = f64x2.mul(u, v128.load_splat<f64>(step, offsetof<Step>("rise")));
      const fall = f64x2.mul(lowerValue, v128.load_splat<f64>(step, offsetof<Step>("fall")));
      lowerValue = value;
      value = f64x2.sub(f64x2.mul(rise, value), fall);
      // The two kinds take turns.
      const after = to + termStride;
      to = next;
      next = after;
    }
    out += 2 * pointStride;
  }
}

@inline
function storeLanes(to: usize, stride: usize, values: v128): void {
  v128.store_lane<f64>(to, values, 0);
  v128.store_lane<f64>(to + stride, values, 1);
}

/** Columns worked on together: their packed strips, of fewer than 256 terms, are in the workspace. */
const COLUMNS = 192;

/** A tile's sums over even m and over odd ones, each 4×4, column by column. */
const EVEN = memory.data(128, 16);
const ODD = memory.data(128, 16);
/** Bytes of one of its columns. */
const COLUMN: usize = 32;

/**
 * out_ij = s Σ_m t_m(u_i) b_jm at all nodes of an axis, from a table of those on one side: each sum over even m and over odd ones is
 * made once, and added for one node, subtracted for its mirror image.
 * @param table t [rows×terms], like b [columns×terms] the even m before the odd ones
 * @param turned true where t_m is odd in u for even m, as φ_m′ is
 * @param out [total×columns]; row i of the table is for its rows i and total − 1 − i, for the latter only beyond the first `rows`
 * @param workspace address of multiplyWorkspace() doubles, a multiple of 16
 */
export function sumTerms(
  table: usize, rows: i32, terms: i32, turned: bool, b: usize, columns: i32, scale: f64,
  out: usize, total: i32, workspace: usize,
): void {
  const evens = (terms + 1) >> 1;
  const odds = terms >> 1;
  const bytes = <usize>terms * DOUBLE;
  const toOdd = <usize>evens * DOUBLE;
  const oddStrip = workspace + <usize>(STRIP * evens) * DOUBLE;
  const evenStrips = workspace + <usize>(STRIP * terms) * DOUBLE;
  const oddStrips = evenStrips + <usize>(COLUMNS * evens) * DOUBLE;
  for (let from = 0; from < columns; from += COLUMNS) {
    const wide = min(COLUMNS, columns - from);
    packStrips(evenStrips, b, bytes, wide, evens);
    packStrips(oddStrips, b + toOdd, bytes, wide, odds);
    b += <usize>COLUMNS * bytes;
    for (let i = 0; i < rows; i += STRIP) {
      const row = table + <usize>i * bytes;
      packStrip(workspace, row, bytes, rows - i, evens);
      packStrip(oddStrip, row + toOdd, bytes, rows - i, odds);
      for (let j = 0; j < wide; j += STRIP) {
        multiplyTile(workspace, evenStrips + <usize>(j * evens) * DOUBLE, evens, EVEN, 0, scale);
        multiplyTile(oddStrip, oddStrips + <usize>(j * odds) * DOUBLE, odds, ODD, 0, scale);
        storeBoth(turned, out + <usize>(from + j) * DOUBLE, columns, min(STRIP, wide - j), i, rows, total);
      }
    }
  }
}

/** Stores rows i … of a tile and their mirror images in these `wide` columns of out. */
function storeBoth(turned: bool, out: usize, columns: i32, wide: i32, i: i32, rows: i32, total: i32): void {
  const same = turned ? ODD : EVEN;
  const other = turned ? EVEN : ODD;
  const bytes = <usize>columns * DOUBLE;
  let row = out + <usize>i * bytes;
  let image = out + <usize>(total - 1 - i) * bytes;
  if (wide == STRIP && i + STRIP <= rows && total - i - STRIP >= rows) {
    for (let at: usize = 0; at < COLUMN; at += 2 * DOUBLE) {
      storeRows(same + at, other + at, row, image, bytes);
      storeRows(same + at + 2 * COLUMN, other + at + 2 * COLUMN, row + 16, image + 16, bytes);
      row += 2 * bytes;
      image -= 2 * bytes;
    }
    return;
  }
  for (let r = 0; r < min(STRIP, rows - i); r++) {
    for (let c = 0; c < wide; c++) {
      const at = <usize>(c * STRIP + r) * DOUBLE;
      const to = <usize>c * DOUBLE;
      store<f64>(row + to, load<f64>(same + at) + load<f64>(other + at));
      if (total - 1 - i - r >= rows) store<f64>(image + to, load<f64>(same + at) - load<f64>(other + at));
    }
    row += bytes;
    image -= bytes;
  }
}

/** Two rows of two columns, and their images. */
@inline
function storeRows(same: usize, other: usize, row: usize, image: usize, bytes: usize): void {
  const s0 = v128.load(same);
  const s1 = v128.load(same, COLUMN);
  const o0 = v128.load(other);
  const o1 = v128.load(other, COLUMN);
  const sum0 = f64x2.add(s0, o0);
  const sum1 = f64x2.add(s1, o1);
  const difference0 = f64x2.sub(s0, o0);
  const difference1 = f64x2.sub(s1, o1);
  v128.store(row, v128.shuffle<f64>(sum0, sum1, 0, 2));
  v128.store(row + bytes, v128.shuffle<f64>(sum0, sum1, 1, 3));
  v128.store(image, v128.shuffle<f64>(difference0, difference1, 0, 2));
  v128.store(image - bytes, v128.shuffle<f64>(difference0, difference1, 1, 3));
}
