import type { ForceField } from "../geometry.ts";
import type { ExperimentContext } from "./context.ts";
import type { SourceId } from "./lab.ts";
import type { Source } from "./session.ts";

/** A force field on the grid, row-major with y as the row. */
export interface FieldMap {
  readonly source: SourceId;
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
  /** Root-mean-square of |f − f_true| over the cell round each grid point; zeros for the truth. */
  readonly error: Float64Array;
  readonly curl: Float64Array;
  readonly divergence: Float64Array;
  /** Energy in k_BT₀ with the constant fixed as §4.3 says; null where there is none. */
  readonly energy: Float64Array | null;
  readonly curlRms: number;
  /** rms of the entries ∂f_a/∂r_b: the scale against which a curl is called zero. */
  readonly gradientRms: number;
}

/** Step of the central differences that measure the truth's own curl and divergence; models have exact derivatives. */
const DIFFERENCE_STEP = 1e-5;

/** The two components of a force on a grid, row-major with y as the row. */
export interface ForceMap {
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
}

/** Maps a force on the tensor grid of two axes [ny×nx], row by row, letting messages in between rows. */
export async function mapForce(
  force: ForceField,
  x: Float64Array,
  y: Float64Array,
  context: ExperimentContext,
): Promise<ForceMap> {
  const forceX = new Float64Array(x.length * y.length);
  const forceY = new Float64Array(x.length * y.length);
  const f = new Float64Array(2);
  for (let j = 0; j < y.length; j++) {
    for (let i = 0; i < x.length; i++) {
      force(x[i], y[j], f, 0);
      forceX[j * x.length + i] = f[0];
      forceY[j * x.length + i] = f[1];
    }
    await context.checkpoint();
  }
  return { forceX, forceY };
}

/** Points an axis at which a cell's error is taken: the corrugation has several waves in a cell of the map. */
const CELL_POINTS = 3;

/** The true force at points spread evenly over the cell round each grid point. */
export interface CellForces {
  /** Their offsets from the grid point: CELL_POINTS² pairs (x, y). */
  readonly offsets: Float64Array;
  /** [ny×nx×CELL_POINTS²×2]. */
  readonly forces: Float64Array;
}

/** Samples a force inside every cell of a grid, letting messages in between rows. */
export async function cellForces(
  force: ForceField,
  x: Float64Array,
  y: Float64Array,
  context: ExperimentContext,
): Promise<CellForces> {
  const points = CELL_POINTS ** 2;
  const offset = (k: number, axis: Float64Array) => ((k + 0.5) / CELL_POINTS - 0.5) * (axis[1] - axis[0]);
  const offsets = new Float64Array(2 * points);
  for (let k = 0; k < points; k++) {
    offsets[2 * k] = offset(k % CELL_POINTS, x);
    offsets[2 * k + 1] = offset(Math.floor(k / CELL_POINTS), y);
  }
  const forces = new Float64Array(x.length * y.length * points * 2);
  let at = 0;
  for (let j = 0; j < y.length; j++) {
    for (let i = 0; i < x.length; i++) {
      for (let k = 0; k < points; k++, at += 2) force(x[i] + offsets[2 * k], y[j] + offsets[2 * k + 1], forces, at);
    }
    await context.checkpoint();
  }
  return { offsets, forces };
}

/** The rms distance of a model, taken as linear within the cell, from the true forces in one cell. */
function cellError(truth: CellForces, cell: number, fx: number, fy: number, gradient: Float64Array): number {
  const points = truth.offsets.length / 2;
  let sum = 0;
  for (let k = 0; k < points; k++) {
    const dx = truth.offsets[2 * k];
    const dy = truth.offsets[2 * k + 1];
    const at = 2 * (cell * points + k);
    sum += (fx + gradient[0] * dx + gradient[1] * dy - truth.forces[at]) ** 2;
    sum += (fy + gradient[2] * dx + gradient[3] * dy - truth.forces[at + 1]) ** 2;
  }
  return Math.sqrt(sum / points);
}

/**
 * Maps a source's force, error, curl ∂f_y/∂x − ∂f_x/∂y, divergence and energy.
 * @param jacobian ∂f_a/∂r_b, row-major [2×2].
 * @param truth what the error is measured against; null for the truth itself.
 */
export async function mapField(
  source: Source,
  jacobian: ForceField,
  x: Float64Array,
  y: Float64Array,
  truth: CellForces | null,
  context: ExperimentContext,
): Promise<FieldMap> {
  const { forceX, forceY } = await mapForce(source.force, x, y, context);
  const size = forceX.length;
  const error = new Float64Array(size);
  const curl = new Float64Array(size);
  const divergence = new Float64Array(size);
  const energy = source.energy === null ? null : new Float64Array(size);
  const gradient = new Float64Array(4);
  let gradientSum = 0;
  for (let j = 0; j < y.length; j++) {
    for (let i = 0; i < x.length; i++) {
      const at = j * x.length + i;
      jacobian(x[i], y[j], gradient, 0);
      curl[at] = gradient[2] - gradient[1];
      divergence[at] = gradient[0] + gradient[3];
      for (const entry of gradient) gradientSum += entry * entry;
      if (truth !== null) error[at] = cellError(truth, at, forceX[at], forceY[at], gradient);
      if (energy !== null && source.energy !== null) energy[at] = source.energy(x[i], y[j]);
    }
    await context.checkpoint();
  }
  return {
    source: source.id,
    forceX,
    forceY,
    error,
    curl,
    divergence,
    energy,
    curlRms: Math.sqrt(curl.reduce((sum, value) => sum + value * value, 0) / size),
    gradientRms: Math.sqrt(gradientSum / (4 * size)),
  };
}

/** ∂f_a/∂r_b by central differences, row-major [2×2]. */
export function differenceJacobian(force: ForceField): ForceField {
  const plus = new Float64Array(2);
  const minus = new Float64Array(2);
  const h = DIFFERENCE_STEP;
  return (x, y, out, offset) => {
    force(x + h, y, plus, 0);
    force(x - h, y, minus, 0);
    out[offset] = (plus[0] - minus[0]) / (2 * h);
    out[offset + 2] = (plus[1] - minus[1]) / (2 * h);
    force(x, y + h, plus, 0);
    force(x, y - h, minus, 0);
    out[offset + 1] = (plus[0] - minus[0]) / (2 * h);
    out[offset + 3] = (plus[1] - minus[1]) / (2 * h);
  };
}

/** Root-mean-square difference per force component over the grid; against null, the rms of the force itself. */
export function rmsDifference(a: ForceMap, b: ForceMap | null): number {
  let sum = 0;
  for (let i = 0; i < a.forceX.length; i++) {
    sum += (a.forceX[i] - (b?.forceX[i] ?? 0)) ** 2 + (a.forceY[i] - (b?.forceY[i] ?? 0)) ** 2;
  }
  return Math.sqrt(sum / (2 * a.forceX.length));
}

/** Root-mean-square difference of two energies after removing the constant that makes it least. */
export function rmseAfterOffset(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = a[i] - b[i];
    sum += difference;
    squares += difference * difference;
  }
  const mean = sum / a.length;
  return Math.sqrt(Math.max(0, squares / a.length - mean * mean));
}
