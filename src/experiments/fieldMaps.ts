import { differenceJacobian } from "../diagnostics/forceJacobian.ts";
import { rootMeanSquare } from "../diagnostics/rmse.ts";
import type { ForceField } from "../geometry.ts";
import { runWithPauses } from "../linalg/steps.ts";
import type { Potential } from "../potentials/types.ts";
import type { FittedModel } from "../regression/types.ts";
import { emptySlopes, type ForceMap, type GridSlopes } from "../simd/gridPrediction.ts";
import type { ExperimentContext } from "./context.ts";
import type { SourceId } from "./lab.ts";
import { errorsRound, type Neighbourhoods } from "./neighbourhoods.ts";

/** A force field on the grid, row-major with y as the row. */
export interface FieldMap extends ForceMap {
  readonly source: SourceId;
  /** Root-mean-square of |f − f_true| over the neighbourhood of each grid point, 6 % of the box wide; zeros for the truth. */
  readonly error: Float64Array;
  readonly curl: Float64Array;
  readonly divergence: Float64Array;
  /** Energy in k_BT₀, a model's with the true mean over the training points; null where there is none. */
  readonly energy: Float64Array | null;
  readonly curlRms: number;
  /** rms of the entries ∂f_a/∂r_b: the scale against which a curl is called zero. */
  readonly gradientRms: number;
}

/** Step of the differences that measure the truth's own curl and divergence; models have exact derivatives. */
const DIFFERENCE_STEP = 1e-4;

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

/** Maps the true force, curl, divergence and energy. */
export async function mapTruth(
  { force, energy }: Potential,
  x: Float64Array,
  y: Float64Array,
  context: ExperimentContext,
): Promise<FieldMap> {
  const map = () => new Float64Array(x.length * y.length);
  const forces = await mapForce(force, x, y, context);
  const energies = map();
  const slopes = emptySlopes(map, false);
  const jacobian = differenceJacobian(force, DIFFERENCE_STEP);
  const gradient = new Float64Array(4);
  for (let j = 0; j < y.length; j++) {
    for (let i = 0; i < x.length; i++) {
      const at = j * x.length + i;
      jacobian(x[i], y[j], gradient, 0);
      [slopes.xx[at], slopes.xy[at], slopes.yx[at], slopes.yy[at]] = gradient;
      energies[at] = energy(x[i], y[j]);
    }
    await context.checkpoint();
  }
  return fieldMap("truth", forces, slopes, energies, map());
}

/**
 * Maps a model's force, error, curl ∂f_y/∂x − ∂f_x/∂y, divergence and energy.
 * @param constant what to add to the model's energy
 * @param truth what the error is measured against
 */
export async function mapModel(
  id: SourceId,
  model: FittedModel,
  constant: number,
  x: Float64Array,
  y: Float64Array,
  truth: Neighbourhoods,
  context: ExperimentContext,
): Promise<FieldMap> {
  const { slopes, energy, ...forces } = await runWithPauses(model.mapOn(x, y, true), context.checkpoint);
  if (slopes === null) throw new Error("The slopes asked for were not given.");
  if (energy !== null) for (let i = 0; i < energy.length; i++) energy[i] += constant;
  return fieldMap(id, forces, slopes, energy, errorsRound(truth, forces, slopes));
}

function fieldMap(
  source: SourceId,
  { forceX, forceY }: ForceMap,
  { xx, xy, yx, yy }: GridSlopes,
  energy: Float64Array | null,
  error: Float64Array,
): FieldMap {
  const curl = new Float64Array(xx.length);
  const divergence = new Float64Array(xx.length);
  for (let at = 0; at < curl.length; at++) {
    curl[at] = yx[at] - xy[at];
    divergence[at] = xx[at] + yy[at];
  }
  return {
    source,
    forceX,
    forceY,
    error,
    curl,
    divergence,
    energy,
    curlRms: rootMeanSquare(curl),
    gradientRms: Math.hypot(...[xx, xy, yx, yy].map(rootMeanSquare)) / 2,
  };
}
