import type { LineScores, LineScoresResult } from "../../src/experiments/kernelRidge/lineScores.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace, Trace } from "./figure.ts";
import { type DirectLabel, lastFinite, lineLayout } from "./lineLayout.ts";
import { logRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

/** The three errors of a fit. */
export type ErrorKind = "trainingError" | "leaveOneOut" | "trueError";

/** Training errors this far below the best of the others are off the figure: how near to zero they are says nothing. */
const SHOWN_BELOW = 10;

interface ErrorStyle {
  readonly kind: ErrorKind;
  readonly name: string;
  readonly label: string;
  readonly color: string;
  readonly dash: "solid" | "dash" | "dashdot";
  readonly marker: "circle" | "square" | "diamond";
}

function stylesOf(theme: FigureTheme): readonly ErrorStyle[] {
  return [
    {
      kind: "trainingError",
      name: t`error at the samples`,
      label: t`at the<br>samples`,
      color: theme.muted,
      dash: "dash",
      marker: "square",
    },
    {
      kind: "leaveOneOut",
      name: t`leave-one-out error`,
      label: t`leave-<br>one-out`,
      color: theme.accent,
      dash: "dashdot",
      marker: "diamond",
    },
    { kind: "trueError", name: t`true error`, label: t`true error`, color: theme.ink, dash: "solid", marker: "circle" },
  ];
}

/**
 * What is known of a model's errors, and what is true of them, along σ at the present λ, log–log; the present σ is marked.
 * @param sigma as it is set now
 * @param noise of the samples: an error at the samples below it means that the noise was learnt
 */
export function lineErrorsFigure(result: LineScoresResult, sigma: number, noise: number, theme: FigureTheme): Figure {
  const { lengthScales, leaveOneOut, trueError, trainingError, now } = result;
  const [low] = logRange([leaveOneOut, trueError], 0);
  const floor = 10 ** low / SHOWN_BELOW;
  const yRange = logRange(
    [leaveOneOut, trueError, trainingError.map((error) => Math.max(error, floor)), [noise]],
    0.04,
  );
  const data: Trace[] = [verticalLine(sigma, yRange, theme)];
  const labels: DirectLabel[] = [];
  if (noise > 0) {
    data.push({
      type: "scatter",
      mode: "lines",
      called: t`noise on the samples`,
      x: [lengthScales[0], lengthScales[lengthScales.length - 1]],
      y: [noise, noise],
      line: { color: theme.muted, width: 1 },
      hovertemplate: t`noise on the samples: ${noise}<extra></extra>`,
    });
    labels.push({ text: t`noise`, color: theme.muted, y: noise });
  }
  for (const style of stylesOf(theme)) {
    const values = result[style.kind];
    data.push({
      type: "scatter",
      mode: "lines",
      name: style.name,
      x: lengthScales,
      y: values,
      line: { color: style.color, width: theme.lineWidth, dash: style.dash },
      hovertemplate: `${style.name}<br><i>σ</i> = %{x:.3~g}: %{y:.3~g}<extra></extra>`,
    });
    if (now !== null) data.push(presentMark(now, style, theme));
    if (Math.log10(lastFinite(values)) > yRange[0]) {
      labels.push({ text: style.label, color: style.color, y: lastFinite(values) });
    }
  }
  return {
    data,
    layout: lineLayout(
      { title: t`length scale <i>σ</i>`, range: logRange([lengthScales], 0.02), log: true },
      { title: t`error, rms (${KT0})`, range: yRange, log: true },
      theme,
      labels,
    ),
  };
}

function presentMark(now: LineScores, { kind, name, color, marker }: ErrorStyle, theme: FigureTheme): ScatterTrace {
  return {
    type: "scatter",
    mode: "markers",
    called: t`${name} now`,
    x: [now.lengthScale],
    y: [now[kind]],
    marker: { symbol: marker, color, size: 9, line: { color: theme.paper, width: 1.5 } },
    hovertemplate: t`${name} now: %{y:.3~g}<extra></extra>`,
  };
}

/** Where σ is now. */
function verticalLine(sigma: number, [from, to]: readonly [number, number], theme: FigureTheme): ScatterTrace {
  return {
    type: "scatter",
    mode: "lines",
    called: t`σ now`,
    x: [sigma, sigma],
    y: [10 ** from, 10 ** to],
    line: { color: theme.hairline, width: 2 },
    hoverinfo: "skip",
  };
}
