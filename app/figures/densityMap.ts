import type { Box } from "../../src/geometry.ts";
import { t } from "../messages/t.ts";
import type { ColorOptions, ScalarMap } from "./mapTraces.ts";
import type { FigureTheme } from "./theme.ts";

/** The area of one of the cells [bins×bins] of the box. */
function cellArea(box: Box, bins: number): number {
  return ((box.x1 - box.x0) * (box.y1 - box.y0)) / (bins * bins);
}

/** Visits or cell probabilities as a probability density, normalised to 1 over the box; all zero where there are none. */
export function densityMap(cells: Float64Array, x: Float64Array, y: Float64Array, box: Box): ScalarMap {
  const total = cells.reduce((sum, value) => sum + value, 0);
  const factor = total > 0 ? 1 / (total * cellArea(box, x.length)) : 0;
  return { x, y, values: cells.map((value) => value * factor) };
}

/** Densities shown side by side share one range: 0 to the reference's peak. */
export function densityRange(reference: ScalarMap): readonly [number, number] {
  const peak = reference.values.reduce((most, value) => Math.max(most, value), 0);
  return [0, peak > 0 ? peak : 1];
}

/** How densities are coloured: also what a shared `<ColorBar>` shows. */
export function densityColors(range: readonly [number, number], theme: FigureTheme): ColorOptions {
  return { scale: theme.densityScale, range, title: t`probability density`, hover: ["<i>p</i>", ".4f"] };
}
