/**
 * Tables for the Gaussian on a tensor grid, e^{−(t_x² + t_y²)/2} = e^{−t_x²/2} e^{−t_y²/2}: functions of one
 * coordinate.
 */
import { DOUBLE } from "./lanes";
import { boundedExponential } from "./exp";

/**
 * For each node x and each sample qⱼ, with t = (x − qⱼ)/σ, Hermite's functions
 *
 *     h₀ = e^{−t²/2},   h₁ = t h₀,   h₂ = (t² − 1) h₀,   h₃ = t (t² − 3) h₀       (h_k′ = −h_{k+1}/σ)
 *
 * of `orders` orders, the highest first: [nodes × orders × count].
 * @param count samples, even
 * @param out a multiple of 16, as the samples' address
 */
export function hermiteTable(
  nodes: usize, nodeCount: i32, samples: usize, count: i32, inverseSigma: f64, orders: i32, out: usize,
): void {
  const bytes = <usize>count * DOUBLE;
  const scale = f64x2.splat(inverseSigma);
  for (const end = nodes + <usize>nodeCount * DOUBLE; nodes < end; nodes += DOUBLE) {
    const x = v128.load_splat<f64>(nodes);
    for (let j: usize = 0; j < bytes; j += 2 * DOUBLE) {
      // Beyond 38.6, h₀ is 0, and so are the others.
      const far = f64x2.splat(38.6);
      const t = f64x2.pmin(f64x2.pmax(f64x2.mul(f64x2.sub(x, v128.load(samples + j)), scale), f64x2.neg(far)), far);
      const square = f64x2.mul(t, t);
      const h0 = boundedExponential(f64x2.mul(square, f64x2.splat(-0.5)));
      const h1 = f64x2.mul(t, h0);
      let to = out + j;
      if (orders > 3) {
        v128.store(to, f64x2.mul(f64x2.sub(square, f64x2.splat(3)), h1));
        to += bytes;
      }
      if (orders > 2) {
        v128.store(to, f64x2.mul(f64x2.sub(square, f64x2.splat(1)), h0));
        to += bytes;
      }
      v128.store(to, h1);
      v128.store(to + bytes, h0);
    }
    out += <usize>orders * bytes;
  }
}

/**
 * out[i, j] = table[i, j] · weights[j] for `rows` rows of `count` doubles (even), with strides in doubles; all
 * addresses multiples of 16.
 */
export function weighRows(
  table: usize, tableStride: i32, weights: usize, rows: i32, count: i32, out: usize, outStride: i32,
): void {
  const bytes = <usize>count * DOUBLE;
  for (let i = 0; i < rows; i++) {
    for (let j: usize = 0; j < bytes; j += 2 * DOUBLE) {
      v128.store(out + j, f64x2.mul(v128.load(table + j), v128.load(weights + j)));
    }
    table += <usize>tableStride * DOUBLE;
    out += <usize>outStride * DOUBLE;
  }
}
