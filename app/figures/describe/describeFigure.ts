import type { Figure, QuiverTrace, ScatterTrace } from "../figure.ts";
import { wordAxes } from "./axes.ts";
import { describeArrows } from "./describeArrows.ts";
import { curvesOf, describeCurves, describePoints } from "./describeLines.ts";
import { describeMap } from "./describeMap.ts";
import { isMap } from "./mapGrid.ts";

const described = new WeakMap<Figure, readonly string[]>();

/**
 * What is in a figure now, in whole sentences, from its traces and axes alone: of maps the range, and where its ends lie, of energies
 * the minima and passes, of fields how they turn and flow, of curves their course and crossings. Some milliseconds for a large map.
 */
export function describeFigure(figure: Figure): readonly string[] {
  const known = described.get(figure);
  if (known !== undefined) return known;
  const axes = wordAxes(figure);
  const scatter = figure.data.filter((trace): trace is ScatterTrace => trace.type === "scatter");
  const arrows = figure.data.filter((trace): trace is QuiverTrace => trace.type === "quiver");
  const sentences = [
    ...figure.data.filter(isMap).flatMap((trace) => describeMap(trace, axes, figure.layout)),
    ...arrows.flatMap((trace) => describeArrows(trace, axes)),
    ...describeCurves(curvesOf(scatter), axes),
    ...describePoints(scatter, axes),
  ];
  described.set(figure, sentences);
  return sentences;
}
