import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { lastFinite, lineLayout } from "./lineLayout.ts";
import type { NamedSeries } from "./representationCurves.ts";
import { niceTicks, paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** One quantity along one motion. */
export interface MotionTrace extends NamedSeries {
  /** Of its frames, as far as it is shown. */
  readonly values: Float64Array;
  /** What the numbers are, where that is another thing than for the others. */
  readonly note?: string;
}

export interface MotionAxes {
  /** The quantity with its unit. */
  readonly title: string;
  /** Half the height of the axis is no less than `least`, so that rounding stays a flat line, and no more than `most`: what leaves it, leaves it. */
  readonly least: number;
  readonly most: number;
  /** ps. */
  readonly duration: number;
}

/** A quantity against time for several motions from one start, time in ps. @param times fs [F] */
export function motionTracesFigure(
  times: Float64Array,
  traces: readonly MotionTrace[],
  { title, least, most, duration }: MotionAxes,
  theme: FigureTheme,
): Figure {
  // What leaves the picture must not stretch the other side of it.
  const shown = traces.map(({ values }) =>
    values.filter(Number.isFinite).map((v) => Math.min(most, Math.max(-most, v))),
  );
  const [low, high] = paddedRange([[-least, least], ...shown], 0.05);
  const inPicoseconds = times.map((time) => time / 1000);
  return {
    data: traces.map(
      ({ label, note, color, dash, values }): ScatterTrace => ({
        type: "scatter",
        mode: "lines",
        name: note === undefined ? label : t`${label} (${note})`,
        x: inPicoseconds.subarray(0, values.length),
        y: values,
        line: { color, width: theme.lineWidth, dash },
        hovertemplate: `${label}<br>%{x:.3f} ps: %{y:.3~g}<extra></extra>`,
      }),
    ),
    layout: lineLayout(
      { title: t`time (ps)`, range: [0, duration], ticks: niceTicks([0, duration], 5) },
      { title, range: [low, high] },
      theme,
      traces.map(({ label, shortLabel, color, values }) => ({
        text: shortLabel ?? label,
        color,
        y: Math.min(high, Math.max(low, lastFinite(values))),
      })),
    ),
  };
}
