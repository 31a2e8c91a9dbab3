import type { Annotation } from "plotly.js";
import { span } from "../format/spans.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { lineLayout } from "./lineLayout.ts";
import { fixedMargins } from "./mapLayout.ts";
import type { FigureTheme } from "./theme.ts";

/** What happens, and how long it takes, in seconds. */
const PROCESSES: readonly { readonly name: string; readonly from: number; readonly to: number }[] = [
  { name: t`a bond to hydrogen swings`, from: 9e-15, to: 12e-15 },
  { name: t`a molecule of liquid water turns`, from: 1e-12, to: 4e-12 },
  { name: t`a side chain of a protein turns`, from: 1e-11, to: 1e-8 },
  { name: t`parts of a protein move against each other`, from: 1e-6, to: 0.1 },
  { name: t`a small protein folds`, from: 1e-6, to: 1 },
];

/** How far something comes in the time that there is. */
export interface Reach {
  readonly id: string;
  readonly name: string;
  /** Of one step, in s. */
  readonly step: number;
  /** In s; not a number where it is not known yet. */
  readonly reach: number;
}

/** From a tenth of a femtosecond to ten seconds, as exponents of ten. */
const RANGE = [-16, 1] as const;
const TICKS = [1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 1] as const;

/** What happens when, and what can be reached, on one logarithmic axis: rows from the top down. */
export function timescaleFigure(reaches: readonly Reach[], theme: FigureTheme): Figure {
  const rows = PROCESSES.length + reaches.length;
  const layout = lineLayout(
    { title: t`time`, quantity: t`time (s)`, range: RANGE, log: true, ticks: TICKS },
    { title: "", quantity: t`row`, range: [-0.3, rows] },
    theme,
  );
  const lines = [
    ...PROCESSES.map(({ name, from, to }) => ({ name, from, to, color: theme.muted, said: "" })),
    ...reaches.map(({ name, step, reach }) => ({
      name,
      from: step,
      to: Number.isFinite(reach) ? Math.max(step, reach) : step,
      color: theme.accent,
      said: span(reach),
    })),
  ].map((line, k) => ({ ...line, y: rows - 1 - k }));
  return {
    data: lines.map(
      ({ name, from, to, color, y }): ScatterTrace => ({
        type: "scatter",
        // A time as short as a step is seen by its mark.
        mode: "lines+markers",
        name,
        x: [from, to],
        y: [y, y],
        line: { color, width: 9 },
        marker: { symbol: "line-ns", size: 8, line: { color, width: 2 } },
        hovertemplate: `${name}: ${span(from)} – ${span(to)}<extra></extra>`,
      }),
    ),
    layout: {
      ...layout,
      margin: fixedMargins(theme, { left: 1, right: 1, top: 0.4, bottom: 3.5 }),
      xaxis: { ...layout.xaxis, ticktext: ["fs", "ps", "ns", "µs", "ms", "s"] },
      yaxis: { ...layout.yaxis, showgrid: false, showticklabels: false, ticks: "", showline: false },
      annotations: lines.map(({ name, said, y, color }): Partial<Annotation> => {
        const isReach = said !== "";
        return {
          text: isReach ? t`${name}: <b>${said}</b>` : name,
          xref: "paper",
          yref: "y",
          x: 0,
          y: y + 0.2,
          xanchor: "left",
          yanchor: "bottom",
          showarrow: false,
          font: { size: theme.fontSize - 1, color: isReach ? color : theme.ink },
        };
      }),
    },
  };
}
