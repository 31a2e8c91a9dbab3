import type { Box } from "../geometry.ts";
import { axis } from "../geometry.ts";
import type { Well } from "../potentials/types.ts";

/** Where a well's minimum is. */
type Minimum = Pick<Well, "x" | "y">;

/** The index of the well whose minimum is nearest to (x, y). */
export function nearestWell(wells: readonly Minimum[], x: number, y: number): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < wells.length; i++) {
    const distance = Math.hypot(x - wells[i].x, y - wells[i].y);
    if (distance < least) {
      least = distance;
      nearest = i;
    }
  }
  return nearest;
}

/**
 * The radius round a minimum that counts as being truly in that well: a quarter of the distance between the two closest
 * minima, so that cores never touch. Infinity where there are fewer than two.
 */
export function coreRadius(wells: readonly Minimum[]): number {
  let closest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < wells.length; i++) {
    for (let j = 0; j < i; j++) {
      closest = Math.min(closest, Math.hypot(wells[i].x - wells[j].x, wells[i].y - wells[j].y));
    }
  }
  return closest / 4;
}

/**
 * Updates which well each walker was last in, in place, and returns how many changed.
 *
 * A walker changes its well only on reaching the core of another, so that one dithering on the ridge between two wells
 * does not count as crossing again and again (milestoning).
 * @param positions [W×2]
 * @param well [W], index of each walker's well
 */
export function followWells(
  positions: Float64Array,
  wells: readonly Minimum[],
  radius: number,
  well: Int32Array,
): number {
  const squaredRadius = radius * radius;
  let transitions = 0;
  for (let w = 0; w < well.length; w++) {
    const x = positions[2 * w];
    const y = positions[2 * w + 1];
    for (let i = 0; i < wells.length; i++) {
      const dx = x - wells[i].x;
      const dy = y - wells[i].y;
      if (i === well[w] || dx * dx + dy * dy > squaredRadius) continue;
      well[w] = i;
      transitions++;
      break;
    }
  }
  return transitions;
}

/**
 * The share of a density that lies in each well, a cell belonging to the minimum nearest to its centre.
 * @param density visits or probabilities [bins×bins], row-major with y as the row
 * @returns fractions [wells]; NaN before anything has been counted
 */
export function wellPopulations(density: Float64Array, box: Box, bins: number, wells: readonly Well[]): Float64Array {
  const x = axis(box.x0, box.x1, bins, "centres");
  const y = axis(box.y0, box.y1, bins, "centres");
  const populations = new Float64Array(wells.length);
  let total = 0;
  for (let cell = 0; cell < density.length; cell++) {
    populations[nearestWell(wells, x[cell % bins], y[Math.floor(cell / bins)])] += density[cell];
    total += density[cell];
  }
  return populations.map((population) => population / total);
}
