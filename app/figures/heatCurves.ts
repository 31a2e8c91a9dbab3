import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { lastFinite, lineLayout } from "./lineLayout.ts";
import type { NamedSeries } from "./representationCurves.ts";
import { logRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** A quantity at each temperature. */
export interface HeatSeries extends NamedSeries {
  /** NaN where not known. */
  readonly values: Float64Array;
}

/** Errors against the temperature of the geometries tested on, both axes logarithmic; the temperature trained at is marked. */
export function heatFigure(
  temperatures: Float64Array,
  series: readonly HeatSeries[],
  { trainedAt, title }: { readonly trainedAt: number | null; readonly title: string },
  theme: FigureTheme,
): Figure {
  const known = series.filter(({ values }) => values.some((value) => value > 0));
  const range =
    known.length === 0 ? ([0, 1] as const) : logRange(known.map(({ values }) => values.filter((v) => v > 0)));
  const mark: ScatterTrace[] =
    trainedAt === null
      ? []
      : [
          {
            type: "scatter",
            mode: "lines",
            name: t`temperature trained at`,
            x: [trainedAt, trainedAt],
            y: [10 ** range[0], 10 ** range[1]],
            line: { color: theme.muted, width: 1.2, dash: "dash" },
            hovertemplate: t`trained at ${trainedAt} K<extra></extra>`,
          },
        ];
  return {
    data: [
      ...mark,
      ...known.map(
        ({ label, color, dash, marker, values }): ScatterTrace => ({
          type: "scatter",
          mode: "lines+markers",
          name: label,
          x: temperatures,
          y: values,
          line: { color, width: theme.lineWidth, dash },
          marker: { symbol: marker, color, size: 6 },
          hovertemplate: `${label}<br>%{x} K: %{y:.3~g}<extra></extra>`,
        }),
      ),
    ],
    layout: lineLayout(
      { title: t`temperature (K)`, range: logRange([temperatures], 0.04), log: true },
      { title, range, log: true },
      theme,
      known.map(({ label, shortLabel, color, values }) => ({
        text: shortLabel ?? label,
        color,
        y: lastFinite(values),
      })),
    ),
  };
}
