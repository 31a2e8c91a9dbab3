import type { Box } from "../geometry.ts";

/** The index of the cell that (x, y) falls in, row-major with y as the row; points on the outer edge belong to it. */
export function cellIndex(box: Box, bins: number, x: number, y: number): number {
  const column = Math.floor((x - box.x0) * (bins / (box.x1 - box.x0)));
  const row = Math.floor((y - box.y0) * (bins / (box.y1 - box.y0)));
  return Math.min(bins - 1, Math.max(0, row)) * bins + Math.min(bins - 1, Math.max(0, column));
}

/**
 * Adds one visit for each walker to the histogram, in place.
 * @param positions [W×2], inside the box
 * @param histogram [bins×bins], row-major with y as the row
 */
export function countVisits(positions: Float64Array, box: Box, bins: number, histogram: Float64Array): void {
  for (let i = 0; i < positions.length; i += 2) histogram[cellIndex(box, bins, positions[i], positions[i + 1])]++;
}
