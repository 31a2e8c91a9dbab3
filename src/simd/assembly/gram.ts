/** Assembly of K + λI, the lower triangle, two samples at a time. */
import { DOUBLE, multiplyAdd, sumOfLanes } from "./lanes";
import { decay, HEADER, polynomial, reduced } from "./radial";

/**
 * Writes rows first … last − 1 of the lower triangle of K + λI, counted in samples, into a row-major matrix; a block on
 * the diagonal is written whole.
 *
 * The table, at an address that is a multiple of 16: HEADER doubles (see radial.ts), then the samples, component by
 * component, [q₀ | q₁], and for `blocks` [J₀₀ | J₀₁ | J₁₀ | J₁₁] with J_ia = ∂q_i/∂r_a, `stride` doubles each: N
 * rounded up to even, the last sample repeated.
 * @param matrix [n×n], n = 2N with `blocks` (2×2 each), else N
 * @returns a sum over what was written, which is not finite where any of it is not
 */
export function assembleGram(
  matrix: usize, n: i32, table: usize, stride: i32, first: i32, last: i32, ridge: f64, squared: bool, blocks: bool,
): f64 {
  let sum = f64x2.splat(0);
  for (let i = first; i < last; i++) {
    const row = matrix + <usize>n * <usize>(blocks ? 2 * i : i) * DOUBLE;
    const sample = table + (HEADER + <usize>i) * DOUBLE;
    if (blocks) {
      sum = blockRow(row, n, table, sample, stride, sum, squared);
      addTo(row + <usize>(2 * i) * DOUBLE, ridge);
      addTo(row + <usize>(2 * i + 1 + n) * DOUBLE, ridge);
    } else {
      sum = scalarRow(row, table, sample, stride, sum, squared);
      addTo(row + <usize>i * DOUBLE, ridge);
    }
  }
  return sumOfLanes(sum);
}

function addTo(entry: usize, ridge: f64): void {
  store<f64>(entry, load<f64>(entry) + ridge);
}

/** Row of sample i, up to i. */
@inline
function scalarRow(row: usize, table: usize, sample: usize, stride: i32, sum: v128, squared: bool): v128 {
  const bytes = <usize>stride * DOUBLE;
  const kappa = v128.load_splat<f64>(table);
  const x = v128.load_splat<f64>(sample);
  const y = v128.load_splat<f64>(sample + bytes);
  for (let other = table + HEADER * DOUBLE; other <= sample; other += 2 * DOUBLE) {
    const dx = f64x2.sub(x, v128.load(other));
    const dy = f64x2.sub(y, v128.load(other + bytes));
    const u = reduced(squared, multiplyAdd(dx, dx, f64x2.mul(dy, dy)), kappa);
    const a = polynomial(table + DOUBLE, u, decay(u));
    sum = f64x2.add(sum, a);
    if (other < sample) v128.store(row, a);
    else v128.store_lane<f64>(row, a, 0);
    row += 2 * DOUBLE;
  }
  return sum;
}

/** Both rows of sample i, up to its own block. */
@inline
function blockRow(row: usize, n: i32, table: usize, sample: usize, stride: i32, sum: v128, squared: bool): v128 {
  const bytes = <usize>stride * DOUBLE;
  const below = <usize>n * DOUBLE;
  const kappa = v128.load_splat<f64>(table);
  const beta = v128.load_splat<f64>(table, 4 * DOUBLE);
  const x = v128.load_splat<f64>(sample);
  const y = v128.load_splat<f64>(sample + bytes);
  const xx = v128.load_splat<f64>(sample + 2 * bytes);
  const xy = v128.load_splat<f64>(sample + 3 * bytes);
  const yx = v128.load_splat<f64>(sample + 4 * bytes);
  const yy = v128.load_splat<f64>(sample + 5 * bytes);
  for (let other = table + HEADER * DOUBLE; other <= sample; other += 2 * DOUBLE) {
    const dx = f64x2.sub(x, v128.load(other));
    const dy = f64x2.sub(y, v128.load(other + bytes));
    const u = reduced(squared, multiplyAdd(dx, dx, f64x2.mul(dy, dy)), kappa);
    const e = decay(u);
    const a = polynomial(table + DOUBLE, u, e);
    const b = f64x2.mul(beta, e);
    const otherXx = v128.load(other + 2 * bytes);
    const otherXy = v128.load(other + 3 * bytes);
    const otherYx = v128.load(other + 4 * bytes);
    const otherYy = v128.load(other + 5 * bytes);
    const alongX = f64x2.mul(b, multiplyAdd(xx, dx, f64x2.mul(yx, dy)));
    const alongY = f64x2.mul(b, multiplyAdd(xy, dx, f64x2.mul(yy, dy)));
    const otherAlongX = multiplyAdd(otherXx, dx, f64x2.mul(otherYx, dy));
    const otherAlongY = multiplyAdd(otherXy, dx, f64x2.mul(otherYy, dy));
    const k00 = multiplyAdd(alongX, otherAlongX, f64x2.mul(a, multiplyAdd(xx, otherXx, f64x2.mul(yx, otherYx))));
    const k01 = multiplyAdd(alongX, otherAlongY, f64x2.mul(a, multiplyAdd(xx, otherXy, f64x2.mul(yx, otherYy))));
    const k10 = multiplyAdd(alongY, otherAlongX, f64x2.mul(a, multiplyAdd(xy, otherXx, f64x2.mul(yy, otherYx))));
    const k11 = multiplyAdd(alongY, otherAlongY, f64x2.mul(a, multiplyAdd(xy, otherXy, f64x2.mul(yy, otherYy))));
    sum = f64x2.add(sum, f64x2.add(f64x2.add(k00, k01), f64x2.add(k10, k11)));
    v128.store(row, v128.shuffle<f64>(k00, k01, 0, 2));
    v128.store(row + below, v128.shuffle<f64>(k10, k11, 0, 2));
    if (other < sample) {
      v128.store(row, v128.shuffle<f64>(k00, k01, 1, 3), 16);
      v128.store(row + below, v128.shuffle<f64>(k10, k11, 1, 3), 16);
    }
    row += 4 * DOUBLE;
  }
  return sum;
}
