import type { ScalarField } from "../geometry.ts";
import type { AllowedRegion } from "./allowedRegion.ts";

/** The lattice has BLOCKS × BLOCKS blocks of BLOCK × BLOCK points. */
const BLOCKS = 10;
const BLOCK = 20;

/** Halvings of the lattice spacing with which the search ends. */
const HALVINGS = 12;

/**
 * The lowest energy found in the region: the best point of each block of a 200×200 lattice, followed downhill by a
 * compass search that stays in the region.
 */
export function lowestEnergy(energy: ScalarField, region: AllowedRegion): number {
  const points = BLOCKS * BLOCK;
  const point = new Float64Array(2);
  const best = new Float64Array(2);
  let lowest = Number.POSITIVE_INFINITY;
  for (let block = 0; block < BLOCKS * BLOCKS; block++) {
    let lowestOfBlock = Number.POSITIVE_INFINITY;
    for (let k = 0; k < BLOCK * BLOCK; k++) {
      const column = (block % BLOCKS) * BLOCK + (k % BLOCK);
      const row = Math.floor(block / BLOCKS) * BLOCK + Math.floor(k / BLOCK);
      region.place((column + 0.5) / points, (row + 0.5) / points, point, 0);
      const value = energy(point[0], point[1]);
      if (value < lowestOfBlock) {
        lowestOfBlock = value;
        best.set(point);
      }
    }
    lowest = Math.min(lowest, compassSearch(energy, region, best, lowestOfBlock));
  }
  return lowest;
}

/** Steps along ±x and ±y while that goes down; halves the step when it does not. */
function compassSearch(energy: ScalarField, region: AllowedRegion, start: Float64Array, startEnergy: number): number {
  const { x0, x1, y0, y1 } = region.box;
  let [x, y] = start;
  let lowest = startEnergy;
  for (let halving = 0; halving <= HALVINGS; halving++) {
    const step = 2 ** -halving / (BLOCKS * BLOCK);
    const [dx, dy] = [step * (x1 - x0), step * (y1 - y0)];
    for (let improved = true; improved; ) {
      improved = false;
      for (const [tryX, tryY] of [
        [x + dx, y],
        [x - dx, y],
        [x, y + dy],
        [x, y - dy],
      ]) {
        if (tryX < x0 || tryX > x1 || tryY < y0 || tryY > y1 || !region.allows(tryX, tryY)) continue;
        const value = energy(tryX, tryY);
        if (value < lowest) {
          [x, y, lowest, improved] = [tryX, tryY, value, true];
          break;
        }
      }
    }
  }
  return lowest;
}
