import type { VectorCurveResult } from "../../src/experiments/covariant/curveSets.ts";
import { t } from "../messages/t.ts";
import type { Figure, Trace } from "./figure.ts";
import { quartiles } from "./learningCurve.ts";
import { bandTrace, lastFinite, lineLayout } from "./lineLayout.ts";
import type { NamedSeries } from "./representationCurves.ts";
import { logRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** What learning curves are drawn against. */
export interface CurvesAgainst {
  /** The horizontal axis' title, with its unit. */
  readonly title: string;
  /** Of a curve, for every N. */
  readonly of: (id: string) => ArrayLike<number>;
}

/**
 * Errors against the number of samples, or what they cost, log–log: median and quartile band over the sample sets for each curve; a thin
 * line is what a model errs by that knows the mean alone.
 * @param nameOf what a curve is called and how it looks; null leaves it out
 */
export function vectorCurvesFigure(
  { counts, repeats, curves: all }: VectorCurveResult,
  nameOf: (id: string) => NamedSeries | null,
  against: CurvesAgainst,
  theme: FigureTheme,
  /** The vertical axis' title, with its unit. */
  title: string,
  /** Of the vertical axis, as exponents of ten, where several figures share it; else what the curves take. */
  range?: readonly [number, number],
): Figure {
  const curves = all.flatMap(({ id, errors, spread }) => {
    const series = nameOf(id);
    const x = Float64Array.from(against.of(id));
    return series === null ? [] : [{ series, x, values: quartiles(errors, counts.length, repeats), spread }];
  });
  const xRange = logRange(
    curves.map(({ x }) => x),
    0.03,
  );
  const spreads = [...new Set(curves.map(({ spread }) => spread))];
  const data: Trace[] = spreads.map((spread) => ({
    type: "scatter",
    mode: "lines",
    name: t`no model`,
    x: xRange.map((exponent) => 10 ** exponent),
    y: [spread, spread],
    line: { color: theme.muted, width: 1 },
    hovertemplate: t`no model: ${spread.toPrecision(3)}<extra></extra>`,
  }));
  for (const { series, x, values } of curves) {
    data.push({ ...bandTrace(x, values.lower, values.upper, series.band), called: t`${series.label} (band)` });
  }
  for (const { series, x, values } of curves) {
    const { color, dash, marker, label } = series;
    data.push({
      type: "scatter",
      mode: "lines+markers",
      name: label,
      x,
      y: values.median,
      line: { color, width: theme.lineWidth, dash },
      marker: { symbol: marker, color, size: 7 },
      connectgaps: false,
      hovertemplate: t`${label}<br>%{x}: median %{y:.3~g}<extra></extra>`,
    });
  }
  const shown = curves.flatMap(({ values, spread }) => [values.lower, values.upper, [spread]]);
  return {
    data,
    layout: lineLayout(
      { title: against.title, range: xRange, log: true },
      { title, range: range ?? logRange(shown), log: true },
      theme,
      curves.map(({ series, values }) => ({
        text: series.shortLabel ?? series.label,
        color: series.color,
        y: lastFinite(values.median),
      })),
    ),
  };
}
