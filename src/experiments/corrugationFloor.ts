import { axis } from "../geometry.ts";
import type { LandscapeParameters } from "./lab.ts";
import { labPotential } from "./labPotential.ts";

/**
 * rms of f_true − f_smooth per component over the box, on a grid with its edges: the floor that no model of the smooth
 * part gets under. Needs no model, and 2·grid² forces.
 * @param grid points an axis
 */
export function corrugationFloor(landscape: LandscapeParameters, grid: number): number {
  const { box } = landscape;
  const { potential } = labPotential(landscape);
  const f = new Float64Array(4);
  let sum = 0;
  for (const y of axis(box.y0, box.y1, grid)) {
    for (const x of axis(box.x0, box.x1, grid)) {
      potential.force(x, y, f, 0);
      potential.smoothForce(x, y, f, 2);
      sum += (f[0] - f[2]) ** 2 + (f[1] - f[3]) ** 2;
    }
  }
  return Math.sqrt(sum / (2 * grid * grid));
}
