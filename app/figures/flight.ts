import type { Shape } from "plotly.js";
import type { Flight, LineFlightResult } from "../../src/experiments/kernelRidge/lineFlight.ts";
import { PAIR_RANGE } from "../../src/pairPotentials/types.ts";
import { t } from "../messages/t.ts";
import type { Figure, Trace } from "./figure.ts";
import { learnedLabel, learnedTrace } from "./learnedLine.ts";
import { type DirectLabel, lastFinite, lineLayout, sourceLabel, sourceLine } from "./lineLayout.ts";
import type { FigureTheme } from "./theme.ts";

const HOVER = "<i>t</i> %{x:.2f}: <i>r</i> %{y:.2f}";
/** Distance shown beyond both ends. */
const MARGIN = 0.1;

/** How long the longer of both flights takes; 1 where both are over as they begin, so that there is an axis. */
export function durationOf({ truth, learned }: LineFlightResult): number {
  return Math.max(...[truth, learned].map((flight) => flight?.time.at(-1) ?? 0)) || 1;
}

/**
 * Distance against time, in the true potential and in the learnt one.
 * @param window the distances that training saw; the others are tinted.
 */
export function flightFigure(
  result: LineFlightResult,
  window: { readonly from: number; readonly to: number },
  theme: FigureTheme,
): Figure {
  const { truth, learned } = result;
  const data: Trace[] = [sourceLine("truth", truth.time, truth.r, theme, HOVER)];
  const labels: DirectLabel[] = [sourceLabel("truth", lastFinite(truth.r), theme)];
  if (learned !== null) {
    data.push(learnedTrace(learned.time, learned.r, theme, HOVER));
    labels.push(learnedLabel(lastFinite(learned.r), theme));
  }
  const [bottom, top] = [PAIR_RANGE.from - MARGIN, PAIR_RANGE.to + MARGIN];
  const unseen = [
    [bottom, Math.min(top, window.from)],
    [Math.max(bottom, window.to), top],
  ] as const;
  const layout = lineLayout(
    { title: t`time (reduced)`, range: [0, durationOf(result)] },
    { title: t`distance <i>r</i>`, range: [bottom, top] },
    theme,
    labels,
  );
  return { data, layout: { ...layout, shapes: unseen.map(([y0, y1]) => tint(y0, y1, theme)) } };
}

function tint(y0: number, y1: number, theme: FigureTheme): Partial<Shape> {
  return {
    type: "rect",
    xref: "paper",
    x0: 0,
    x1: 1,
    y0,
    y1,
    fillcolor: theme.muted,
    opacity: 0.1,
    line: { width: 0 },
    layer: "below",
  };
}

/** Linear interpolation between frames; a flight that is over stays where it ended. */
export function frameAt(flight: Flight, values: Float64Array, time: number): number {
  const { time: times } = flight;
  let low = 0;
  let high = times.length - 1;
  if (time >= times[high]) return values[high];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle;
    else high = middle;
  }
  const step = times[high] - times[low];
  const t = step > 0 ? Math.max(0, (time - times[low]) / step) : 0;
  return values[low] + t * (values[high] - values[low]);
}
