import { t } from "../../messages/t.ts";
import { type PointsOptions, type PointsSpec, pointsParameter } from "../../parameters/points.ts";

/** Where the neighbours of an atom, which is at the origin, may be. */
export interface Reach {
  /** From the atom. */
  readonly nearest: number;
  readonly farthest: number;
  /** Of each other. */
  readonly leastDistance: number;
}

/** Rounding must not refuse what a handle has just been let go at. */
const ROUNDING = 1e-9;

export function isWithin(points: PointsSpec["default"], { nearest, farthest, leastDistance }: Reach): boolean {
  return points.every(({ x, y }, i) => {
    const r = Math.hypot(x, y);
    const near = points.slice(0, i).some((other) => Math.hypot(x - other.x, y - other.y) < leastDistance - ROUNDING);
    return r >= nearest - ROUNDING && r <= farthest + ROUNDING && !near;
  });
}

/** The neighbours of an atom in the plane; "x,y_x,y…" in a link. */
export function neighboursParameter(
  options: Omit<PointsOptions, "places" | "against">,
  reach: Reach,
  places: PointsSpec["default"],
): PointsSpec {
  const { nearest, farthest, leastDistance } = reach;
  const against: PointsOptions["against"] = (points) =>
    points.length > 0 && isWithin(points, reach)
      ? null
      : t`${options.label} must be between one and ${options.most} places, ${nearest} to ${farthest} away from the atom and at least ${leastDistance} from each other.`;
  return pointsParameter({ ...options, places, against });
}
