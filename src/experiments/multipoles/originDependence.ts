import { axis } from "../../geometry.ts";
import { expansionError, sphere } from "../../multipoles/fallOff.ts";
import { momentsAbout, shiftMoments } from "../../multipoles/moments.ts";
import type { Triple } from "../../multipoles/types.ts";
import { sentence } from "../../sentence.ts";
import { requireFinite, requirePositive, requireWhole } from "../checks.ts";
import { type ChargeChoice, chooseCharges } from "./charges.ts";

export interface OriginDependenceRequest {
  readonly charges: ChargeChoice;
  /** From here (the centre of the charges where null) the origin moves along ±the direction, so far. */
  readonly origin: Triple | null;
  readonly direction: Triple;
  readonly farthest: number;
  readonly points: number;
  /** Distance from the moving origin at which the error is measured, over a sphere. */
  readonly distance: number;
}

export interface OriginDependenceResult {
  /** Displacement of the origin along the direction [points]. */
  readonly shifts: Float64Array;
  /** q; the same everywhere. */
  readonly charge: number;
  /** μ [points×3] and Θ [points×9] about each origin, from the moments about the first alone. */
  readonly dipoles: Float64Array;
  readonly quadrupoles: Float64Array;
  /** Root-mean-square error of the expansion to the quadrupole about each origin [points]. */
  readonly errors: Float64Array;
}

/** How moments, and what an expansion is worth, depend on the origin they are taken about. @throws Problem "input" */
export function originDependence({
  charges,
  origin,
  direction,
  farthest,
  points,
  distance,
}: OriginDependenceRequest): OriginDependenceResult {
  const chosen = chooseCharges(charges, origin);
  requireFinite(direction, sentence`The direction’s components`, "direction");
  requirePositive(Math.hypot(...direction), 1e6, sentence`The direction’s length`, "direction");
  requirePositive(farthest, 100, sentence`The farthest displacement`, "farthest");
  requirePositive(distance, 1e4, sentence`The distance`, "distance");
  requireWhole(points, 2, 400, sentence`The number of points`, "points");
  const shifts = axis(-farthest, farthest, points);
  const length = Math.hypot(...direction);
  const first = momentsAbout(chosen, chosen.origin);
  const directions = sphere(12);
  const [dipoles, quadrupoles] = [new Float64Array(3 * points), new Float64Array(9 * points)];
  const errors = shifts.map((shift, k) => {
    const [x, y, z] = direction.map((component) => (shift * component) / length);
    const moments = shiftMoments(first, [x, y, z]);
    dipoles.set(moments.dipole, 3 * k);
    quadrupoles.set(moments.quadrupole, 9 * k);
    return expansionError(chosen, moments, 2, distance, directions);
  });
  return { shifts, charge: first.charge, dipoles, quadrupoles, errors };
}
