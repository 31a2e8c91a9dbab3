import { asPart } from "./asPart.ts";
import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { multiplyFactorised } from "./solve.ts";
import { createThinFactor, solveThin, type ThinFactor } from "./thinFactor.ts";

/** Smaller systems are factorised sooner than they are iterated on. */
const LEAST_SIZE = 300;
/** The preconditioner leaves out at most so much of λ on the kernel's diagonal. */
const LEFT_OUT = 0.01;
/** With a fifth of the rows it costs half of what a factorisation of all does. */
const MOST_ROWS = 0.2;
/** Enough for the norm of a matrix whose first eigenvalues lie apart: it need not be exact. */
const POWER_STEPS = 8;
/** Some seven are needed where the preconditioner is good. */
const MOST_ITERATIONS = 40;
/** The backward error that a solution may have, and that the iteration aims at, lest its own rounding leave more. */
const ALLOWED = Number.EPSILON;
const AIM = 0.1 * ALLOWED;
/** The part of the time until there is a preconditioner. */
const PREPARING = 0.3;
/** Times that the residual is computed anew, since what the iteration carries along drifts off by rounding. */
const MOST_RESTARTS = 3;

/**
 * Solves (K + λI) X = B by conjugate gradients, with a preconditioner from a part of Cholesky's rows, where K is smooth enough for
 * so few rows to leave out less than λ. Every product is with K + λI itself, so the solution is as exact as a factorisation's: its
 * backward error ‖b − (K + λI)x‖ / (‖K + λI‖ ‖x‖ + ‖b‖) is measured, and is at most one rounding.
 *
 * Source: Golub & Van Loan, Matrix Computations (4th ed.), §11.5; the preconditioner as in J. R. Gardner et al., NeurIPS 31 (2018),
 * arXiv:1809.11165.
 * @param a K + λI [n×n], of which only the lower triangle is read, and nothing is changed
 * @param right B, row-major [n×columns], overwritten by X where it succeeds
 * @returns whether it did: where not, nothing has changed, and a factorisation is the better way
 */
export function* solveByConjugateGradients(
  module: SimdModule,
  a: Region,
  n: number,
  ridge: number,
  right: Float64Array,
  columns: number,
): Generator<number, boolean> {
  // Where λ is above all that rounding does to an eigenvalue, a factorisation would succeed as well.
  if (n < LEAST_SIZE || !(ridge > n * Number.EPSILON * trace(a, n))) return false;
  const most = Math.floor(MOST_ROWS * n);
  const factor = yield* asPart(createThinFactor(module, a, n, ridge, LEFT_OUT * ridge, most), 0, PREPARING);
  if (factor === null) return false;
  let regions: Region[] = [];
  try {
    regions = module.heap.allocateAll([n, n, n, factor.count]);
    const norm = largestEigenvalue(module, factor);
    const solution = new Float64Array(right.length);
    for (let c = 0; c < columns; c++) {
      const b = Float64Array.from({ length: n }, (_, i) => right[i * columns + c]);
      const [from, to] = [c, c + 1].map((done) => PREPARING + ((1 - PREPARING) * done) / columns);
      const x = yield* asPart(solveColumn(module, a, factor, norm, b, regions), from, to);
      if (x === null) return false;
      for (let i = 0; i < n; i++) solution[i * columns + c] = x[i];
    }
    right.set(solution);
    return true;
  } finally {
    for (const region of regions) region.free();
    factor.free();
  }
}

/** Of RᵀR + λI, which are those of R Rᵀ + λI: from below, by the power method. */
function largestEigenvalue(module: SimdModule, { count, inner }: ThinFactor): number {
  const [x, image] = module.heap.allocateAll([count, count]);
  try {
    let norm = 0;
    x.doubles().fill(1 / Math.sqrt(count));
    for (let step = 0; step < POWER_STEPS; step++) {
      multiplyFactorised(module, inner, count, x, image);
      const y = image.doubles();
      norm = length(y);
      x.doubles().set(y.map((value) => value / norm));
    }
    return norm;
  } finally {
    x.free();
    image.free();
  }
}

/** An upper bound of the norm. */
function trace(a: Region, n: number): number {
  const entries = a.doubles();
  let sum = 0;
  for (let i = 0; i < n; i++) sum += entries[i * (n + 1)];
  return sum;
}

/** @returns null where the backward error stays above what is allowed */
function* solveColumn(
  module: SimdModule,
  a: Region,
  factor: ThinFactor,
  norm: number,
  b: Float64Array,
  [direction, image, corrected, projection]: readonly Region[],
): Generator<number, Float64Array | null> {
  const n = factor.size;
  const x = new Float64Array(n);
  const size = length(b);
  const errorOf = (residual: Float64Array) => length(residual) / (norm * length(x) + size);
  const apply = () => module.call.multiplySymmetric(a.address, n, n, direction.address, image.address);

  for (let restart = 0; restart < MOST_RESTARTS; restart++) {
    const residual = b.slice();
    if (restart > 0) {
      direction.doubles().set(x);
      apply();
      add(residual, -1, image.doubles());
      if (errorOf(residual) <= ALLOWED) return x;
    }
    // ρ = rᵀ M⁻¹ r.
    let before = Number.POSITIVE_INFINITY;
    for (let iteration = 0; iteration < MOST_ITERATIONS && errorOf(residual) > AIM; iteration++) {
      corrected.doubles().set(residual);
      solveThin(module, factor, corrected, projection);
      const rho = inner(residual, corrected.doubles());
      const p = direction.doubles();
      if (iteration === 0) p.fill(0);
      scaleAndAdd(p, rho / before, corrected.doubles());
      before = rho;
      apply();
      const step = rho / inner(direction.doubles(), image.doubles());
      add(x, step, direction.doubles());
      add(residual, -step, image.doubles());
      yield (restart + (iteration + 1) / MOST_ITERATIONS) / MOST_RESTARTS;
    }
  }
  return null;
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function length(a: Float64Array): number {
  return Math.sqrt(inner(a, a));
}

/** y ← y + s x. */
function add(y: Float64Array, s: number, x: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i] += s * x[i];
}

/** y ← s y + x. */
function scaleAndAdd(y: Float64Array, s: number, x: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i] = s * y[i] + x[i];
}
