/**
 * The reduction of a symmetric matrix to tridiagonal form by Householder reflectors, A = Q T Qᵀ, row by row from the last.
 *
 * Row c's reflector H = I − τ v vᵀ makes zero all entries before the subdiagonal one; of A only the lower triangle is used.
 * Source: Golub & Van Loan, Matrix Computations (4th ed.), §8.3.1.
 */
import { packTriangle } from "./cholesky";
import { DOUBLE, subtractProduct } from "./lanes";
import { multiplyLower } from "./multiply";
import { updateAndMultiply } from "./symmetric";
import { dot, subtractMultiple } from "./triangular";

/**
 * Reduces row c, the reflectors of all rows after it having been applied to A but for the last one: its effect, A − v wᵀ − w vᵀ,
 * is had in the same pass over A as the product A v for the next.
 * @param a A [n×n], row-major; row c becomes v [c], its last entry 1
 * @param w that of row c + 1 (zeros before the first call), which row c's replaces [n+1]
 * @param diagonal T's [n], at c; @param offDiagonal T's [n−1], at c − 1; @param factors τ [n], at c
 * @param room 4 n + 4 doubles
 */
export function reduceRow(
  a: usize, n: i32, c: i32, w: usize, diagonal: usize, offDiagonal: usize, factors: usize, room: usize,
): void {
  const bytes = <usize>n * DOUBLE;
  const v = a + <usize>c * bytes;
  const lastV = c < n - 1 ? v + bytes : w;
  const end = <usize>c * DOUBLE;
  subtractTwo(v, load<f64>(lastV + end), w, load<f64>(w + end), lastV, c + 1);
  store<f64>(diagonal + end, load<f64>(v + end));
  if (c == 0) return;
  const tau = reflect(v, c, offDiagonal);
  store<f64>(factors + end, tau);
  updateAndMultiply(a, n, c, lastV, w, v, room);
  // w = τ A v − ½ τ² (vᵀA v) v, so that H A H = A − v wᵀ − w vᵀ.
  subtractMultiple(w, 0.5 * tau * dot(w, v, c), v, c);
  scale(w, tau, c);
}

/** y ← s y, `count` entries. */
function scale(y: usize, s: f64, count: i32): void {
  const factor = f64x2.splat(s);
  let k = 0;
  for (; k + 1 < count; k += 2) {
    v128.store(y, f64x2.mul(factor, v128.load(y)));
    y += 16;
  }
  if (k < count) store<f64>(y, s * load<f64>(y));
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
    scale(x, 1 / (alpha - beta), count - 1);
  }
  store<f64>(offDiagonal + <usize>(count - 1) * DOUBLE, beta);
  store<f64>(last, 1);
  return tau;
}

/**
 * Merges reflectors: H₁ H₂ … = I − V S Vᵀ with V's columns the rows of v and S⁻ᵀ = diag(1/τ) + the lower triangle of VᵀV, which is
 * packed for solveRows: that makes Y S of Y.
 *
 * Source: T. Joffrain et al., ACM Trans. Math. Softw. 32, 169 (2006), doi:10.1145/1141885.1141886.
 * @param v vectors as rows [count×length], `stride` doubles apart, each one entry longer than the last; zeros are put after their ends
 * @param factors τ [count]
 * @param overlaps room for VᵀV [count×count]
 * @param strips as of packTriangle
 * @param workspace address of multiplyWorkspace() doubles
 */
export function mergeReflectors(
  v: usize, stride: i32, count: i32, length: i32, factors: usize, overlaps: usize, strips: usize, workspace: usize,
): void {
  const bytes = <usize>stride * DOUBLE;
  const rowBytes = <usize>count * DOUBLE;
  for (let r = 0; r < count; r++) {
    const beyond = count - 1 - r;
    memory.fill(v + <usize>r * bytes + <usize>(length - beyond) * DOUBLE, 0, <usize>beyond * DOUBLE);
  }
  memory.fill(overlaps, 0, <usize>count * rowBytes);
  multiplyLower(overlaps, count, v, stride, v, stride, count, count, length, 1, 0, workspace);
  for (let r = 0; r < count; r++) {
    // Where nothing was to be made zero τ is 0, and its reciprocal's is again.
    store<f64>(overlaps + <usize>r * (rowBytes + DOUBLE), 1 / load<f64>(factors + <usize>r * DOUBLE));
  }
  packTriangle(overlaps, count, count, strips);
}
