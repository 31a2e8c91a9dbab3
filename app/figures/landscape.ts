import type { LandscapeResult } from "../../src/experiments/landscape.ts";
import { arrowReference, arrowTrace } from "./arrows.ts";
import type { Figure, Trace } from "./figure.ts";
import { type MapOptions, mapLayout } from "./mapLayout.ts";
import { bandedTrace, type ColorOptions, contourTrace, heatmapTrace, type ScalarMap, valueAt } from "./mapTraces.ts";
import { extent } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

export const ENERGY_TITLE = "<i>V</i>/<i>k</i><sub>B</sub><i>T</i>";

/** The energies that are told apart: up to the display range above the lowest, or to the highest where that is less, as in a small window. */
export function energySpan({ energy, energyMinimum, displayRange }: LandscapeResult): readonly [number, number] {
  const [, highest] = extent(energy);
  const top = energyMinimum + displayRange;
  return [energyMinimum, highest > energyMinimum ? Math.min(highest, top) : top];
}

/** Whether the window holds more than is told apart. */
export function isCutOff(result: LandscapeResult): boolean {
  return extent(result.energy)[1] > energySpan(result)[1];
}

export interface LandscapeOptions extends MapOptions {
  /** A heat map instead of contours: while a slider moves. */
  readonly coarse?: boolean;
  readonly arrows?: boolean;
}

/** Contour bands of the landscape: enough to see the wells' shape, few enough to count. */
const BANDS = 10;
/** On finer grids than this, points an axis, tracing contours would hold the page up. */
const TRACED_AT_MOST = 120;

/** V/k_BT as filled contours, cut off at the display range, with the force field as arrows over it. */
export function landscapeFigure(result: LandscapeResult, theme: FigureTheme, options: LandscapeOptions = {}): Figure {
  const { coarse = false, arrows = true, colorBar = true } = options;
  const map = { x: result.x, y: result.y, values: result.energy };
  const colors = {
    scale: theme.energyScale,
    range: energySpan(result),
    title: ENERGY_TITLE,
    hover: [ENERGY_TITLE, ".2f"] as const,
    colorBar,
  };
  const data: Trace[] = [background(map, theme, colors, coarse)];
  if (arrows) data.push(forceArrows(result, theme));
  return { data, layout: mapLayout(result.box, theme, options) };
}

function background(map: ScalarMap, theme: FigureTheme, colors: ColorOptions, coarse: boolean): Trace {
  if (coarse) return heatmapTrace(map, theme, colors);
  if (map.x.length > TRACED_AT_MOST) return bandedTrace(map, theme, colors, BANDS);
  const clipped = map.values.map((energy) => Math.min(energy, colors.range[1]));
  return contourTrace({ ...map, values: clipped }, theme, colors, BANDS);
}

function forceArrows(result: LandscapeResult, theme: FigureTheme) {
  const across = result.arrowX.length;
  const vectors = {
    x: Float64Array.from(result.forceX, (_, k) => result.arrowX[k % across]),
    y: Float64Array.from(result.forceX, (_, k) => result.arrowY[Math.floor(k / across)]),
    u: result.forceX,
    v: result.forceY,
  };
  const spacing = Math.min(
    (result.box.x1 - result.box.x0) / across,
    (result.box.y1 - result.box.y0) / result.arrowY.length,
  );
  const map = { x: result.x, y: result.y, values: result.energy };
  return arrowTrace(vectors, theme, {
    reference: arrowReference([vectors]),
    fullLength: 0.95 * spacing,
    note: (i) => `<br>${ENERGY_TITLE} ${valueAt(map, vectors.x[i], vectors.y[i]).toFixed(2)}`.replace("-", "−"),
  });
}
