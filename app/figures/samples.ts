import type { LandscapeResult } from "../../src/experiments/landscape.ts";
import type { SamplesResult } from "../../src/experiments/samples.ts";
import type { Box } from "../../src/geometry.ts";
import { arrowReference, arrowTrace } from "./arrows.ts";
import type { Figure, Trace } from "./figure.ts";
import { mapLayout } from "./mapLayout.ts";
import { component, contourLines, sampleTrace } from "./mapTraces.ts";
import type { FigureTheme } from "./theme.ts";

/** The longest sample arrow, as a fraction of the box. */
const FULL_LENGTH = 0.09;

/**
 * The training set: what the models are given, over faint contours of the energy they are not given.
 * @param samples null where the overlay's handles stand for the samples.
 * @param landscape null while it is not there yet.
 */
export function samplesFigure(
  samples: SamplesResult | null,
  landscape: LandscapeResult | null,
  box: Box,
  theme: FigureTheme,
): Figure {
  const data = [
    ...(landscape === null ? [] : [contours(landscape, theme)]),
    ...(samples === null ? [] : [forceArrows(samples, box, theme), sampleTrace(samples.positions, theme, 7)]),
  ];
  return { data, layout: mapLayout(box, theme, { colorBar: false }) };
}

function contours({ x, y, energy, energyMinimum, displayRange }: LandscapeResult, theme: FigureTheme): Trace {
  const range = [energyMinimum, energyMinimum + displayRange] as const;
  return contourLines({ x, y, values: energy }, range, 8, theme.hairline);
}

function forceArrows(samples: SamplesResult, box: Box, theme: FigureTheme): Trace {
  const vectors = {
    x: component(samples.positions, 0),
    y: component(samples.positions, 1),
    u: component(samples.forces, 0),
    v: component(samples.forces, 1),
  };
  const arrows = arrowTrace(vectors, theme, {
    reference: arrowReference([{ u: component(samples.exactForces, 0), v: component(samples.exactForces, 1) }]),
    fullLength: FULL_LENGTH * Math.min(box.x1 - box.x0, box.y1 - box.y0),
    color: theme.accent,
  });
  // A sample's arrow starts where it was measured.
  return { ...arrows, anchor: "tail" };
}

/** Samples as points that carry the forces measured there, for a table. @param positions,forces [N×2] */
export function samplesWithForces(positions: Float64Array, forces: Float64Array, theme: FigureTheme): Trace {
  const inNumbers = { "<i>f</i>_x": component(forces, 0), "<i>f</i>_y": component(forces, 1) };
  return { ...sampleTrace(positions, theme), inNumbers };
}
