import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { lineLayout } from "./lineLayout.ts";
import { logRange, niceTicks } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** The error that a model expects of itself along a motion, and the most of it where it was trained; both in one unit. */
export interface DoubtTrace {
  /** [F]. */
  readonly energyDeviation: Float64Array;
  readonly usualDeviation: number;
}

export interface DoubtAxes {
  /** ps. */
  readonly duration: number;
  /** How many times the usual is a warning, and an alarm. */
  readonly warning: number;
  readonly alarm: number;
}

/** Nothing is to be seen below this part of the usual. */
const LEAST = 0.01;

/** The expected error against time, in units of the largest at the training temperature. @param times fs, of at least as many frames */
export function doubtFigure(
  times: Float64Array,
  { energyDeviation, usualDeviation }: DoubtTrace,
  { duration, warning, alarm }: DoubtAxes,
  theme: FigureTheme,
): Figure {
  const shares = energyDeviation.map((value) => value / usualDeviation);
  const level = (height: number, name: string, color: string): ScatterTrace => ({
    type: "scatter",
    mode: "lines",
    name,
    x: [0, duration],
    y: [height, height],
    line: { color, width: 1.2, dash: "dash" },
    hovertemplate: `${name}<extra></extra>`,
  });
  return {
    data: [
      level(warning, t`warning`, theme.sources.independent.color),
      level(alarm, t`alarm`, theme.sources.asPrinted.color),
      {
        type: "scatter",
        mode: "lines",
        name: t`expected error, in units of the usual`,
        x: times.subarray(0, shares.length).map((time) => time / 1000),
        y: shares,
        line: { color: theme.accent, width: theme.lineWidth },
        hovertemplate: `%{x:.3f} ps: %{y:.2~g}<extra></extra>`,
      },
    ],
    layout: lineLayout(
      { title: t`time (ps)`, range: [0, duration], ticks: niceTicks([0, duration], 5) },
      {
        title: t`expected error / usual`,
        range: logRange([shares.filter((share) => share > LEAST), [LEAST, 2 * alarm]]),
        log: true,
      },
      theme,
      [
        { text: t`warning`, color: theme.sources.independent.textColor, y: warning },
        { text: t`alarm`, color: theme.sources.asPrinted.textColor, y: alarm },
      ],
    ),
  };
}
