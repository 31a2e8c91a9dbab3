import type { RepresentationCurves } from "../../src/experiments/choosing/representationCurvesResult.ts";
import { t } from "../messages/t.ts";
import type { Figure, Trace } from "./figure.ts";
import { type Quartiles, quartiles } from "./learningCurve.ts";
import { bandTrace, type DirectLabel, emptyLines, lastFinite, lineLayout } from "./lineLayout.ts";
import { logRange } from "./scales.ts";
import type { SeriesStyle } from "./seriesStyles.ts";
import type { FigureTheme } from "./theme.ts";

/** A representation's curve by name and look. */
export interface NamedSeries extends SeriesStyle {
  readonly label: string;
  /** The same broken over lines, for the end of a curve. */
  readonly shortLabel?: string;
}

/** A floor below this part of the target's spread is none: it is only how finely it was measured. */
const NO_FLOOR = 0.01;

/** The representation's floor where it has one that counts, else null. */
export function floorOf(result: RepresentationCurves, id: string): number | null {
  const floor = result.curves.find((curve) => curve.id === id)?.floor ?? null;
  return floor !== null && floor > NO_FLOOR * result.spread ? floor : null;
}

/** Root-mean-square errors of one representation over the sample sets, for every N. */
export function curveQuartiles(result: RepresentationCurves, id: string): Quartiles | null {
  const curve = result.curves.find((candidate) => candidate.id === id);
  return curve === undefined ? null : quartiles(curve.numbers.rootMeanSquare, result.counts.length, result.repeats);
}

/**
 * Errors against the number of samples, log–log: median and quartile band over the sample sets for each representation, and dashed
 * the floors of those that have one.
 * @param nameOf what a curve is called and how it looks; null leaves it out
 */
export function representationCurvesFigure(
  result: RepresentationCurves,
  nameOf: (id: string) => NamedSeries | null,
  theme: FigureTheme,
  /** The vertical axis' title, with its unit. */
  title: string,
): Figure {
  const { counts } = result;
  const xRange = logRange([counts], 0.03);
  const curves = result.curves.flatMap(({ id }) => {
    const [series, values] = [nameOf(id), curveQuartiles(result, id)];
    return series === null || values === null ? [] : [{ series, values, floor: floorOf(result, id) }];
  });
  if (!curves.some(({ values }) => values.median.some(Number.isFinite))) return emptyLines(theme);
  const data: Trace[] = curves.map(({ series, values }) => ({
    ...bandTrace(counts, values.lower, values.upper, series.band),
    called: t`${series.label} (band)`,
  }));
  const labels: DirectLabel[] = [];
  for (const { series, floor } of curves) {
    if (floor === null) continue;
    data.push({
      type: "scatter",
      mode: "lines",
      name: t`${series.label} (floor)`,
      x: xRange.map((exponent) => 10 ** exponent),
      y: [floor, floor],
      line: { color: series.color, width: 1.2, dash: "dash" },
      hovertemplate: t`${series.label}: floor ${floor.toPrecision(2)}<extra></extra>`,
    });
  }
  for (const { series, values } of curves) {
    const { color, dash, marker, label, shortLabel } = series;
    data.push({
      type: "scatter",
      mode: "lines+markers",
      name: label,
      x: counts,
      y: values.median,
      line: { color, width: theme.lineWidth, dash },
      marker: { symbol: marker, color, size: 7 },
      connectgaps: false,
      hovertemplate: t`${label}<br><i>N</i> = %{x}: median %{y:.3~g}<extra></extra>`,
    });
    labels.push({ text: shortLabel ?? label, color, y: lastFinite(values.median) });
  }
  const shown = curves.flatMap(({ values, floor }) => [values.lower, values.upper, floor === null ? [] : [floor]]);
  return {
    data,
    layout: lineLayout(
      { title: t`number of samples <i>N</i>`, range: xRange, log: true },
      { title, range: logRange(shown), log: true },
      theme,
      labels,
    ),
  };
}
