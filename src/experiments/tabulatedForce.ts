import { type BicubicTable, createBicubicTable, type TableSize } from "../dynamics/bicubicTable.ts";
import { type Box, isSameBox } from "../geometry.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import type { FittedModel } from "../regression/types.ts";

/** How far a table's force is from the model's, over places spread evenly in the box, relative to the force's rms. */
export interface ForceError {
  readonly rms: number;
  readonly max: number;
}

export interface TabulatedForce {
  readonly table: BicubicTable;
  readonly error: ForceError;
}

/**
 * Cells a length scale of the model. An energy of the Gaussian's class has ⟨(∂⁴E)²⟩ = 105 ⟨|∂E|²⟩/σ⁶ along an axis, and a cubic's
 * slope is off by at most (√3/216) h³ |∂⁴E|: with h = σ/16 typically by 2e-5 of the force.
 */
const CELLS_A_LENGTH = 16;
/** Coarser is not worth while; finer would take seconds to fill in. */
const FEWEST_CELLS = 64;
const MOST_CELLS = 256;

/** Places at which the error is measured. */
const PLACES = 1000;

const tables = new WeakMap<FittedModel, TabulatedForce & { readonly box: Box }>();

/**
 * The bicubic table of a model's energy over the box, with its measured error; made once a model.
 * @param pause called now and then with the part done; what it throws ends the work
 * @returns null for a model without an energy
 */
export async function tabulatedForce(
  model: FittedModel,
  box: Box,
  pause: (fraction: number) => Promise<void>,
): Promise<TabulatedForce | null> {
  const { energy, force, forceJacobian } = model;
  if (energy === null) return null;
  const known = tables.get(model);
  if (known !== undefined && isSameBox(known.box, box)) return known;
  const table = await createBicubicTable({ energy, force, forceJacobian }, box, tableSize(model, box), pause);
  const made = { table, error: measureError(table, model, box), box };
  tables.set(model, made);
  return made;
}

/** Fine enough for the shortest length over which the model's energy changes: σ, shortened where q = q(r) stretches the plane. */
export function tableSize({ settings: { lengthScale, representation } }: FittedModel, box: Box): TableSize {
  const jacobian = new Float64Array(2 * representation.dimension);
  representation.jacobian((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, jacobian, 0);
  const spacing = lengthScale / largestSingularValue(jacobian) / CELLS_A_LENGTH;
  const cells = (length: number) => Math.min(MOST_CELLS, Math.max(FEWEST_CELLS, Math.ceil(length / spacing)));
  return { columns: cells(box.x1 - box.x0), rows: cells(box.y1 - box.y0) };
}

/** Of J [m×2]: the root of the larger eigenvalue of JᵀJ. */
function largestSingularValue(jacobian: Float64Array): number {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < jacobian.length; i += 2) {
    xx += jacobian[i] ** 2;
    xy += jacobian[i] * jacobian[i + 1];
    yy += jacobian[i + 1] ** 2;
  }
  return Math.sqrt((xx + yy) / 2 + Math.hypot((xx - yy) / 2, xy));
}

function measureError(table: BicubicTable, model: FittedModel, { x0, x1, y0, y1 }: Box): ForceError {
  const { uniform } = createGenerator(1);
  const f = new Float64Array(4);
  let squares = 0;
  let squaredErrors = 0;
  let largest = 0;
  for (let place = 0; place < PLACES; place++) {
    const x = x0 + uniform() * (x1 - x0);
    const y = y0 + uniform() * (y1 - y0);
    model.force(x, y, f, 0);
    table.force(x, y, f, 2);
    const error = Math.hypot(f[2] - f[0], f[3] - f[1]);
    squares += f[0] ** 2 + f[1] ** 2;
    squaredErrors += error ** 2;
    largest = Math.max(largest, error);
  }
  // A force that is zero everywhere is tabulated without error.
  if (squaredErrors === 0) return { rms: 0, max: 0 };
  return { rms: Math.sqrt(squaredErrors / squares), max: largest / Math.sqrt(squares / PLACES) };
}
