import { axis } from "../geometry.ts";
import type { LandscapeParameters } from "./lab.ts";
import { labPotential } from "./labPotential.ts";

/**
 * Points an axis at which forces are scored, in the middle of as many equal cells: the same ones whatever grid a picture is
 * drawn on, and by the midpoint rule, so that the walls count no more than the rest. The lecture's corrugation has as few as
 * 1.1 points to a wave there, so these do not resolve it, but its rms comes out within 1 % of the integral's.
 */
export const SCORED_POINTS = 80;

/**
 * rms of f_true − f_smooth per component over the box: the floor that no model of the smooth part gets under. Needs no
 * model, and 2·80² forces.
 */
export function corrugationFloor(landscape: LandscapeParameters): number {
  const { box } = landscape;
  const { potential } = labPotential(landscape);
  const f = new Float64Array(4);
  let sum = 0;
  for (const y of axis(box.y0, box.y1, SCORED_POINTS, "centres")) {
    for (const x of axis(box.x0, box.x1, SCORED_POINTS, "centres")) {
      potential.force(x, y, f, 0);
      potential.smoothForce(x, y, f, 2);
      sum += (f[0] - f[2]) ** 2 + (f[1] - f[3]) ** 2;
    }
  }
  return Math.sqrt(sum / (2 * SCORED_POINTS ** 2));
}
