import type { LandscapeResult } from "../../src/experiments/landscape.ts";
import type { SamplesResult } from "../../src/experiments/samples.ts";
import { arrowReference, arrowTrace } from "./arrows.ts";
import type { Figure, Trace } from "./figure.ts";
import { type MapOptions, mapLayout } from "./mapLayout.ts";
import { component, contourLines, sampleTrace } from "./mapTraces.ts";
import type { FigureTheme } from "./theme.ts";

/** The longest sample arrow, as a fraction of the box. */
const FULL_LENGTH = 0.09;

/**
 * The training set: what the models are given, over faint contours of the energy they are not given.
 * @param landscape null while it is not there yet.
 * @param dots false where the overlay's handles stand for the samples; the same for the arrows of their forces.
 */
export function samplesFigure(
  samples: SamplesResult,
  landscape: LandscapeResult | null,
  box: LandscapeResult["box"],
  theme: FigureTheme,
  options: MapOptions & { readonly dots?: boolean; readonly arrows?: boolean } = {},
): Figure {
  const data: Trace[] = [];
  if (landscape) {
    const { x, y, energy, energyMinimum, displayRange } = landscape;
    const range = [energyMinimum, energyMinimum + displayRange] as const;
    data.push(contourLines({ x, y, values: energy }, range, 8, theme.hairline));
  }
  const vectors = {
    x: component(samples.positions, 0),
    y: component(samples.positions, 1),
    u: component(samples.forces, 0),
    v: component(samples.forces, 1),
  };
  const fullLength = FULL_LENGTH * Math.min(box.x1 - box.x0, box.y1 - box.y0);
  const arrows = arrowTrace(vectors, theme, {
    reference: arrowReference([{ u: component(samples.exactForces, 0), v: component(samples.exactForces, 1) }]),
    fullLength,
    color: theme.accent,
  });
  // A sample's arrow starts where it was measured.
  if (options.arrows ?? true) data.push({ ...arrows, anchor: "tail" });
  if (options.dots ?? true) data.push(sampleTrace(samples.positions, theme, 7));
  return { data, layout: mapLayout(box, theme, { colorBar: false, ...options }) };
}
