import type { LoopWorkResult } from "../../src/experiments/loopWork.ts";
import { t } from "../messages/t.ts";
import type { Figure } from "./figure.ts";
import { lastFinite, lineLayout, sourceLabel, sourceLine } from "./lineLayout.ts";
import { paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

/** The smallest half-height of the axis, in k_BT₀. */
const FLOOR = 0.05;

/** The fraction of a path's length done at each of its points [P+1], by straight pieces. */
export function pathFraction(x: Float64Array, y: Float64Array): Float64Array {
  const fraction = new Float64Array(x.length);
  for (let i = 1; i < x.length; i++) {
    fraction[i] = fraction[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
  }
  const length = fraction[fraction.length - 1];
  return length > 0 ? fraction.map((value) => value / length) : fraction;
}

/** The work done so far on the way round the loop: back to zero at the end only for a conservative force. */
export function workAlongFigure(result: LoopWorkResult, theme: FigureTheme): Figure {
  const works = result.works.filter((work) => work.problem === null);
  const fraction = pathFraction(result.x, result.y);
  return {
    data: [
      {
        type: "scatter",
        mode: "lines",
        called: t`zero`,
        x: [0, 1],
        y: [0, 0],
        line: { color: theme.muted, width: 1 },
        hoverinfo: "skip",
      },
      ...works.map((work) =>
        sourceLine(work.source, fraction, work.cumulative, theme, t`%{x:.0%} of the way: %{y:+.3f}`),
      ),
    ],
    layout: lineLayout(
      { title: t`part of the way round`, range: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] },
      {
        title: t`work so far (${KT0})`,
        range: paddedRange([[-FLOOR, FLOOR], ...works.map((work) => work.cumulative)]),
      },
      theme,
      works.map((work) => sourceLabel(work.source, lastFinite(work.cumulative), theme)),
    ),
  };
}
