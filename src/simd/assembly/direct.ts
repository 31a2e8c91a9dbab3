/**
 * Predictions at single points: sums over the samples, two at a time.
 *
 * A model's table, at an address that is a multiple of 16: HEADER doubles (see radial.ts), then its samples, component
 * by component, [q₀ | q₁ | w₀ | w₁], `stride` doubles each: N rounded up to even, the last one repeated with weight 0
 * to fill up. w = J(rⱼ)αⱼ, or αⱼ where the kernel ignores the Jacobian.
 */
import { DOUBLE, multiplyAdd, sumOfLanes } from "./lanes";
import { decay, HEADER, polynomial, reduced } from "./radial";

/**
 * At q = (q₀, q₁): g = Σⱼ [a w + b (d·w) d] and −Σⱼ a (d·w), which is the energy of an energy-conserving kernel; with
 * `slopes` also ∂g/∂q.
 * @param out address of g₀, g₁ and the energy; with slopes, of ∂g₀/∂q₀, ∂g₀/∂q₁, ∂g₁/∂q₀, ∂g₁/∂q₁ after them
 */
export function predictDirect(
  table: usize, stride: i32, q0: f64, q1: f64, out: usize, squared: bool, slopes: bool,
): void {
  const x = f64x2.splat(q0);
  const y = f64x2.splat(q1);
  if (slopes) sumSamples(table, stride, x, y, out, squared, true);
  else sumSamples(table, stride, x, y, out, squared, false);
}

@inline
function sumSamples(table: usize, stride: i32, x: v128, y: v128, out: usize, squared: bool, slopes: bool): void {
  const bytes = <usize>stride * DOUBLE;
  const kappa = v128.load_splat<f64>(table);
  const beta = v128.load_splat<f64>(table, 4 * DOUBLE);
  const gamma = v128.load_splat<f64>(table, 8 * DOUBLE);
  const zero = f64x2.splat(0);
  let gx = zero, gy = zero, energy = zero, xx = zero, xy = zero, yx = zero, yy = zero;
  let sample = table + HEADER * DOUBLE;
  for (const end = sample + bytes; sample < end; sample += 2 * DOUBLE) {
    const dx = f64x2.sub(x, v128.load(sample));
    const dy = f64x2.sub(y, v128.load(sample + bytes));
    const wx = v128.load(sample + 2 * bytes);
    const wy = v128.load(sample + 3 * bytes);
    const u = reduced(squared, multiplyAdd(dx, dx, f64x2.mul(dy, dy)), kappa);
    const e = decay(u);
    const a = polynomial(table + DOUBLE, u, e);
    const b = f64x2.mul(beta, e);
    const dw = multiplyAdd(dx, wx, f64x2.mul(dy, wy));
    const along = f64x2.mul(b, dw);
    gx = multiplyAdd(a, wx, multiplyAdd(along, dx, gx));
    gy = multiplyAdd(a, wy, multiplyAdd(along, dy, gy));
    energy = f64x2.sub(energy, f64x2.mul(a, dw));
    if (slopes) {
      // ∂g_i/∂q_k = Σⱼ [h w_i d_k + b (d_i w_k + (d·w) δ_ik) + c (d·w) d_i d_k],   c = 2 db/ds
      const h = polynomial(table + 5 * DOUBLE, u, e);
      const decline = f64x2.mul(gamma, e);
      const c = f64x2.mul(squared ? decline : v128.andnot(f64x2.div(decline, u), f64x2.eq(u, zero)), dw);
      const hx = f64x2.mul(h, wx);
      const hy = f64x2.mul(h, wy);
      const bx = f64x2.mul(b, dx);
      const by = f64x2.mul(b, dy);
      const cx = f64x2.mul(c, dx);
      const cy = f64x2.mul(c, dy);
      xx = f64x2.add(xx, f64x2.add(along, multiplyAdd(hx, dx, multiplyAdd(bx, wx, f64x2.mul(cx, dx)))));
      xy = f64x2.add(xy, multiplyAdd(hx, dy, multiplyAdd(bx, wy, f64x2.mul(cx, dy))));
      yx = f64x2.add(yx, multiplyAdd(hy, dx, multiplyAdd(by, wx, f64x2.mul(cx, dy))));
      yy = f64x2.add(yy, f64x2.add(along, multiplyAdd(hy, dy, multiplyAdd(by, wy, f64x2.mul(cy, dy)))));
    }
  }
  store<f64>(out, sumOfLanes(gx));
  store<f64>(out, sumOfLanes(gy), DOUBLE);
  store<f64>(out, sumOfLanes(energy), 2 * DOUBLE);
  if (slopes) {
    store<f64>(out, sumOfLanes(xx), 3 * DOUBLE);
    store<f64>(out, sumOfLanes(xy), 4 * DOUBLE);
    store<f64>(out, sumOfLanes(yx), 5 * DOUBLE);
    store<f64>(out, sumOfLanes(yy), 6 * DOUBLE);
  }
}
