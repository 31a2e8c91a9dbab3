import type { PairShapeResult } from "../../src/experiments/choosing/pairShape.ts";
import type { RepresentationCurves } from "../../src/experiments/choosing/representationCurvesResult.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace, Trace } from "./figure.ts";
import { quartiles } from "./learningCurve.ts";
import { bandTrace, type LineAxis, lineLayout } from "./lineLayout.ts";
import { logRange, paddedRange } from "./scales.ts";
import { seriesStyles } from "./seriesStyles.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

/** A pair potential over the distance, as one knows it. */
export function distanceFigure({ r, energy }: PairShapeResult, theme: FigureTheme): Figure {
  const x: LineAxis = { title: t`distance <i>r</i> (reduced length)`, range: paddedRange([r], 0.03) };
  return potentialFigure(r, energy, x, t`<i>r</i> = %{x:.2f}`, theme);
}

/** The same potential over r⁻ⁿ, as a model of that representation sees it. */
export function powerFigure({ r, energy }: PairShapeResult, n: number, theme: FigureTheme): Figure {
  const names = r.map((distance) => distance ** -n);
  const name = `<i>r</i><sup> −${n}</sup>`;
  const x: LineAxis = { title: t`name: ${name}`, range: paddedRange([names], 0.03) };
  return potentialFigure(names, energy, x, t`${name} = %{x:.3~g}`, theme);
}

function potentialFigure(
  x: Float64Array,
  energy: Float64Array,
  axis: LineAxis,
  hover: string,
  theme: FigureTheme,
): Figure {
  const { truth } = theme.sources;
  const line: ScatterTrace = {
    type: "scatter",
    mode: "lines",
    name: t`pair potential`,
    x,
    y: energy,
    line: { color: truth.color, width: theme.lineWidth },
    connectgaps: false,
    hovertemplate: t`${hover}: <i>U</i> = %{y:.3~f}<extra></extra>`,
  };
  const y: LineAxis = { title: t`energy <i>U</i> (${KT0})`, range: paddedRange([energy, [0]]) };
  return { data: [line], layout: lineLayout(axis, y, theme) };
}

/** What is learnt with one n, by one median error and its quartiles. */
export interface PowerErrors {
  readonly n: Float64Array;
  readonly lower: Float64Array;
  readonly median: Float64Array;
  readonly upper: Float64Array;
}

/** Errors at the scan's only N. */
export function powerErrors({ curves, repeats }: RepresentationCurves): PowerErrors {
  const each = curves.map(({ numbers }) => quartiles(numbers.rootMeanSquare, 1, repeats));
  return {
    n: Float64Array.from(curves, ({ id }) => Number(id)),
    lower: Float64Array.from(each, ({ lower }) => lower[0]),
    median: Float64Array.from(each, ({ median }) => median[0]),
    upper: Float64Array.from(each, ({ upper }) => upper[0]),
  };
}

/** Where the median error is least; null where there is none yet. */
export function bestPower({ n, median }: PowerErrors): number | null {
  const least = Math.min(...median.filter(Number.isFinite));
  return Number.isFinite(least) ? n[median.indexOf(least)] : null;
}

/** Error at one N against n, log: the least one marked, and the reader's n. */
export function scanFigure(result: RepresentationCurves, chosen: number, theme: FigureTheme): Figure {
  const errors = powerErrors(result);
  const { n, lower, median, upper } = errors;
  const style = seriesStyles(theme)[0];
  const range = logRange([lower, upper, median], 0.1);
  const best = bestPower(errors);
  const data: Trace[] = [
    { ...bandTrace(n, lower, upper, style.band), called: t`quartiles` },
    {
      type: "scatter",
      mode: "lines",
      name: t`your n`,
      x: [chosen, chosen],
      y: range.map((exponent) => 10 ** exponent),
      line: { color: theme.accent, width: 1.4, dash: "dot" },
      hoverinfo: "skip",
    },
    {
      type: "scatter",
      mode: "lines+markers",
      name: t`median`,
      x: n,
      y: median,
      line: { color: style.color, width: theme.lineWidth },
      marker: { symbol: style.marker, color: style.color, size: 6 },
      connectgaps: false,
      hovertemplate: t`<i>n</i> = %{x}: median %{y:.3~g}<extra></extra>`,
    },
  ];
  if (best !== null) {
    data.push({
      type: "scatter",
      mode: "markers",
      name: t`least`,
      x: [best],
      y: [median[n.indexOf(best)]],
      marker: { symbol: "circle-open", color: theme.warning, size: 15, line: { color: theme.warning, width: 2.4 } },
      hovertemplate: t`least at <i>n</i> = %{x}: %{y:.3~g}<extra></extra>`,
    });
  }
  return {
    data,
    layout: lineLayout(
      {
        title: t`power <i>n</i>`,
        range: paddedRange([n], 0.04),
        ticks: Array.from(n).filter((value) => value % 2 === 0),
      },
      { title: t`error at <i>N</i> = ${result.counts[0]} (${KT0})`, range, log: true },
      theme,
    ),
  };
}
