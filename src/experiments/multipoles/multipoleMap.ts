import { axis } from "../../geometry.ts";
import { momentsAbout } from "../../multipoles/moments.ts";
import { exactPotential, expandedPotential } from "../../multipoles/potential.ts";
import { EXPANSION_ORDERS, type ExpansionOrder, type Moments, type Triple } from "../../multipoles/types.ts";
import { sentence } from "../../sentence.ts";
import { requireFinite, requirePositive, requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { type ChargeChoice, chooseCharges, radiusOf } from "./charges.ts";

export interface MultipoleMapRequest {
  readonly charges: ChargeChoice;
  /** The centre of the charges where null. */
  readonly origin: Triple | null;
  /** The plane of the map: its two axes, and where it stands on the third. */
  readonly plane: "xy" | "xz" | "yz";
  readonly height: number;
  /** Half the side of the map, about the plane's own origin (0, 0). */
  readonly halfWidth: number;
  readonly points: number;
}

/** Potentials in elementary charges per Å. */
export interface MultipoleMapResult {
  /** Coordinates of both axes [points]. */
  readonly axis: Float64Array;
  /** [points×points], the second axis as the row; infinite on a charge. */
  readonly exact: Float64Array;
  /** For each order, 0, 1, 2 and as printed, the expansion and its error, expansion − exact. */
  readonly expansions: readonly {
    readonly order: ExpansionOrder;
    readonly values: Float64Array;
    readonly errors: Float64Array;
  }[];
  readonly moments: Moments;
  /** The charges, as taken. */
  readonly positions: Float64Array;
  readonly charges: Float64Array;
  readonly symbols: readonly string[];
  /** Largest distance of a charge from the origin: within it the expansion need not converge. */
  readonly radius: number;
}

const PLANES = { xy: [0, 1, 2], xz: [0, 2, 1], yz: [1, 2, 0] } as const;

/** The exact potential on a plane beside its expansion to each order. @throws Problem "input", "cancelled" */
export async function multipoleMap(
  { charges, origin, plane, height, halfWidth, points }: MultipoleMapRequest,
  context: ExperimentContext,
): Promise<MultipoleMapResult> {
  const chosen = chooseCharges(charges, origin);
  requirePositive(halfWidth, 1000, sentence`Half the map’s side`, "halfWidth");
  requireWhole(points, 2, 401, sentence`The number of points a side`, "points");
  requireFinite([height], sentence`The plane’s height`, "height");
  const moments = momentsAbout(chosen, chosen.origin);
  const along = axis(-halfWidth, halfWidth, points);
  const empty = () => new Float64Array(points * points);
  const exact = empty();
  const expansions = EXPANSION_ORDERS.map((order) => ({ order, values: empty(), errors: empty() }));
  const [first, second, third] = PLANES[plane];
  const place: [number, number, number] = [0, 0, 0];
  place[third] = height;
  for (let row = 0; row < points; row++) {
    place[second] = along[row];
    for (let column = 0; column < points; column++) {
      place[first] = along[column];
      const at = row * points + column;
      exact[at] = exactPotential(chosen, ...place);
      for (const { order, values, errors } of expansions) {
        values[at] = expandedPotential(moments, order, ...place);
        errors[at] = values[at] - exact[at];
      }
    }
    if (row % 20 === 0) await context.checkpoint();
  }
  const { positions, charges: sizes, symbols } = chosen;
  return { axis: along, exact, expansions, moments, positions, charges: sizes, symbols, radius: radiusOf(chosen) };
}
