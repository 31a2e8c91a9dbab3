import type { Box } from "../geometry.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { type AllowedRegion, createAllowedRegion } from "./allowedRegion.ts";
import { checkCount } from "./checkCount.ts";
import type { SamplingScheme } from "./types.ts";

/** Grid points that may be looked at while searching for the one to fit beside a missing region. */
const SEARCH_BUDGET = 3_000_000;

/**
 * Points in rows, each in the middle of its cell, with cells as nearly square as can be; nothing random.
 *
 * The rows number √(N·height/width), rounded, and N is dealt over them as evenly as it goes. So n² points in a square box
 * make the n×n grid, 20 make 4 rows of 5, and 50 make 6 rows of 7 and one of 8: there are always N.
 *
 * With a missing region, the grid is refined until N points lie outside it; where no size gives exactly N, the few too
 * many are left out at even intervals.
 * @throws Problem "input" also where the region leaves only strips that a grid would have to be absurdly fine to meet.
 */
export const grid = {
  id: "grid",
  label: "regular grid",
  summary: "Points in even rows and columns; the seed makes no difference.",
  sample: ({ count, box, missing }) => {
    checkCount(count);
    const region = createAllowedRegion(box, missing);
    const outside: (readonly [number, number])[] = [];
    visitGrid(gridSize(count, region), box, (x, y) => {
      if (region.allows(x, y)) outside.push([x, y]);
    });
    const kept = (i: number) => outside[Math.floor(((i + 0.5) * outside.length) / count)];
    return Float64Array.from(Array.from({ length: count }, (_, i) => kept(i)).flat());
  },
} as const satisfies SamplingScheme;

/** Calls `visit` for each of `size` cell centres, row by row from below. */
function visitGrid(size: number, { x0, x1, y0, y1 }: Box, visit: (x: number, y: number) => void): void {
  const ideal = Math.round(Math.sqrt((size * (y1 - y0)) / (x1 - x0)));
  const rows = Math.min(size, Math.max(1, ideal));
  for (let row = 0; row < rows; row++) {
    const columns = Math.floor(((row + 1) * size) / rows) - Math.floor((row * size) / rows);
    const y = y0 + ((row + 0.5) / rows) * (y1 - y0);
    for (let column = 0; column < columns; column++) {
      visit(x0 + ((column + 0.5) / columns) * (x1 - x0), y);
    }
  }
}

/**
 * The grid that has `count` points outside the missing region, or else the one with the least surplus there, among sizes
 * rising by a hundredth from somewhat below count/fraction.
 */
function gridSize(count: number, region: AllowedRegion): number {
  let [best, leastSurplus, looked] = [0, Number.POSITIVE_INFINITY, 0];
  let size = Math.max(count, Math.round((0.8 * count) / region.fraction));
  while (looked + size <= SEARCH_BUDGET) {
    let surplus = -count;
    visitGrid(size, region.box, (x, y) => {
      if (region.allows(x, y)) surplus++;
    });
    if (surplus === 0) return size;
    if (surplus > 0 && surplus < leastSurplus) [best, leastSurplus] = [size, surplus];
    if (surplus > count) break;
    looked += size;
    size += Math.max(1, Math.floor(size / 100));
  }
  if (best === 0) {
    throw new Problem(
      "input",
      sentence`The missing region leaves too little room for a regular grid; make it smaller or choose another scheme.`,
      "missing",
    );
  }
  return best;
}
