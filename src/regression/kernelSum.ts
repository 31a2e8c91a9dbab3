import type { MatrixKernel } from "../matrixKernels/types.ts";
import type { Representation } from "../representations/types.ts";
import type { Features } from "./features.ts";

/** A model's sums over its samples, for one point at a time. */
export interface KernelSums {
  /** g [m], where f(r) = J(r)ᵀ g; f itself [2], where the kernel ignores the Jacobian. */
  readonly g: Float64Array;
  /** ∂g/∂q, row-major [m×m]; ∂f/∂q [2×m], where the kernel ignores the Jacobian. */
  readonly slopes: Float64Array;
  /** Fills in g at r = (x, y), and the slopes where asked. */
  readonly moveTo: (x: number, y: number, withSlopes: boolean) => void;
  /** E where `moveTo` went last; null where there is none. */
  readonly energyHere: (() => number) | null;
  /** E(r); null where there is none. */
  readonly energy: ((x: number, y: number) => number) | null;
}

/**
 * Sums any kernel. The arrays that every prediction reuses are made once: a call allocates nothing.
 *
 * @param weights w as `sampleWeights` gives it
 */
export function createKernelSums(
  kernel: MatrixKernel,
  usesJacobian: boolean,
  representation: Representation,
  features: Features,
  weights: Float64Array,
): KernelSums {
  const { count, dimension: m, values } = features;
  const samples = components(values, m);
  const row = () => new Float64Array(count);
  const d = samples.map(row);
  const s = row();
  const w = components(weights, usesJacobian ? m : 2);
  const dw = row();
  const q = new Float64Array(m);
  const sum = { d, s, w, dw, value: row(), first: row(), second: row(), third: row() };
  const g = new Float64Array(w.length);
  const slopes = new Float64Array(w.length * m);
  const { energy } = kernel;

  /** Fills in the distances of r to all samples. */
  const measure = (x: number, y: number): void => {
    representation.map(x, y, q, 0);
    if (m === 2) {
      subtractBoth(q, samples, d, s);
      if (usesJacobian) multiplyBoth(d, w, dw);
      return;
    }
    s.fill(0);
    for (let i = 0; i < m; i++) subtract(q[i], samples[i], d[i], s);
    if (!usesJacobian) return;
    dw.fill(0);
    for (let i = 0; i < m; i++) addProduct(d[i], w[i], dw);
  };

  return {
    g,
    slopes,
    moveTo: (x, y, withSlopes) => {
      measure(x, y);
      kernel.force(sum, g);
      if (withSlopes) kernel.forceDerivative(sum, slopes);
    },
    energyHere: energy && (() => energy(sum)),
    energy:
      energy &&
      ((x, y) => {
        measure(x, y);
        return energy(sum);
      }),
  };
}

/** d = q − samples, and adds d² to s: one component, all samples. */
function subtract(q: number, samples: Float64Array, d: Float64Array, s: Float64Array): void {
  for (let j = 0; j < d.length; j++) {
    const difference = q - samples[j];
    d[j] = difference;
    s[j] += difference * difference;
  }
}

function addProduct(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let j = 0; j < out.length; j++) out[j] += a[j] * b[j];
}

/**
 * The same for both components of a two-dimensional q in one pass, which saves about a tenth of a prediction's time.
 */
function subtractBoth(
  [qx, qy]: Float64Array,
  [x, y]: readonly Float64Array[],
  [dx, dy]: readonly Float64Array[],
  s: Float64Array,
): void {
  for (let j = 0; j < s.length; j++) {
    const differenceX = qx - x[j];
    const differenceY = qy - y[j];
    dx[j] = differenceX;
    dy[j] = differenceY;
    s[j] = differenceX * differenceX + differenceY * differenceY;
  }
}

function multiplyBoth([ax, ay]: readonly Float64Array[], [bx, by]: readonly Float64Array[], out: Float64Array): void {
  for (let j = 0; j < out.length; j++) out[j] = ax[j] * bx[j] + ay[j] * by[j];
}

/** Point-major [N×m] → component by component [m][N]. */
function components(points: Float64Array, m: number): Float64Array[] {
  const count = points.length / m;
  return Array.from({ length: m }, (_, i) => new Float64Array(count).map((_, j) => points[j * m + i]));
}
