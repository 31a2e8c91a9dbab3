import { expansionError, logSlope, oneDirection, sphere } from "../../multipoles/fallOff.ts";
import { momentsAbout } from "../../multipoles/moments.ts";
import { EXPANSION_ORDERS, type ExpansionOrder, type Triple } from "../../multipoles/types.ts";
import { Problem } from "../../problem.ts";
import { logarithmicGrid } from "../../regression/hyperparameterGrid.ts";
import { sentence } from "../../sentence.ts";
import { requireFinite, requirePositive, requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { type ChargeChoice, chooseCharges, radiusOf } from "./charges.ts";

export interface MultipoleFallOffRequest {
  readonly charges: ChargeChoice;
  readonly origin: Triple | null;
  /** Along which the error is followed; averaged over a sphere (root mean square) where null. */
  readonly direction: Triple | null;
  readonly nearest: number;
  readonly farthest: number;
  readonly points: number;
}

export interface MultipoleFallOffResult {
  /** R from the origin, evenly in its logarithm [points]. */
  readonly distances: Float64Array;
  /** The size of the exact potential, in the direction or its root mean square over the sphere [points]. */
  readonly potential: Float64Array;
  readonly orders: readonly {
    readonly order: ExpansionOrder;
    /** [points]. */
    readonly errors: Float64Array;
    /** d ln error/d ln R over the farther half, from rounding apart; NaN where nothing is left out that could be measured. */
    readonly slope: number;
  }[];
  readonly radius: number;
}

/** Polar angles of the sphere: exact far out, good near. */
const POLAR = 16;

/** Errors below so much of the largest charge's own potential are rounding. */
const ROUNDING = 1e-14;

/** How the error of each order falls with distance, with its slope on logarithmic axes. @throws Problem "input", "cancelled" */
export async function multipoleFallOff(
  { charges, origin, direction, nearest, farthest, points }: MultipoleFallOffRequest,
  context: ExperimentContext,
): Promise<MultipoleFallOffResult> {
  const chosen = chooseCharges(charges, origin);
  requirePositive(farthest, 1e5, sentence`The farthest distance`, "farthest");
  requirePositive(nearest, farthest, sentence`The nearest distance`, "nearest");
  requireWhole(points, 4, 400, sentence`The number of points`, "points");
  requireFinite(direction ?? [], sentence`The direction’s components`, "direction");
  if (direction !== null && Math.hypot(...direction) === 0) {
    throw new Problem("input", sentence`A direction must have a length above zero.`, "direction");
  }
  const moments = momentsAbout(chosen, chosen.origin);
  const directions = direction === null ? sphere(POLAR) : oneDirection(direction);
  const distances = logarithmicGrid(nearest, farthest, points);
  const nothing = { origin: chosen.origin, charge: 0, dipole: new Float64Array(3), quadrupole: new Float64Array(9) };
  const follow = async (about: typeof moments, order: ExpansionOrder) => {
    const errors = new Float64Array(points);
    for (const [k, R] of distances.entries()) {
      errors[k] = expansionError(chosen, about, order, R, directions);
      if (k % 20 === 0) await context.checkpoint();
    }
    return errors;
  };
  const largest = Math.max(...chosen.charges.map(Math.abs));
  const orders = [];
  for (const order of EXPANSION_ORDERS) {
    const errors = await follow(moments, order);
    const kept = errors.map((error, k) =>
      k >= points / 2 && error > (1000 * ROUNDING * largest) / distances[k] ? error : 0,
    );
    orders.push({ order, errors, slope: logSlope(distances, kept) });
  }
  return { distances, potential: await follow(nothing, 0), orders, radius: radiusOf(chosen) };
}
