import type { ConclusionsResult } from "../../src/experiments/conclusions/conclusions.ts";
import { holds, toSpare } from "../../src/experiments/conclusions/holds.ts";
import { conclusions } from "../../src/experiments/conclusions/list.ts";
import { digits } from "../format/numbers.ts";
import { t, translated } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { lineLayout } from "./lineLayout.ts";
import { fixedMargins } from "./mapLayout.ts";
import type { FigureTheme } from "./theme.ts";

/** What is shown, as powers of ten of what there is to spare: what is beyond stands at the edge. */
const RANGE = [-1, 5] as const;
/** A mark at the edge must not be cut in half. */
const MARGIN = 0.12;
/** How far apart the draws of one conclusion stand, in rows, all together. */
const SPREAD = 0.44;

/** Every draw of every conclusion, by how far on its side of the bound it is: to the right of the line it holds. */
export function conclusionStripFigure(result: ConclusionsResult | null, theme: FigureTheme): Figure {
  const all = (result?.rows ?? []).flatMap((row, at) => {
    const conclusion = conclusions[at];
    return Array.from(row.values.subarray(0, row.done), (value, draw) => ({ at, draw, value, conclusion }));
  });
  const known = all.filter(({ value }) => Number.isFinite(value));
  const draws = Math.max(1, result?.draws ?? 1);
  const trace = (name: string, points: typeof known, marker: NonNullable<ScatterTrace["marker"]>): ScatterTrace => ({
    type: "scatter",
    mode: "markers",
    name,
    x: points.map(({ conclusion, value }) => clipped(toSpare(conclusion, value))),
    y: points.map(({ at, draw }) => at + (draws === 1 ? 0 : SPREAD * (draw / (draws - 1) - 0.5))),
    marker: { size: 9, ...marker },
    customdata: points.map(({ conclusion, value }) => `${translated(conclusion.summary)}: ${digits(value, 2)}`),
    hovertemplate: "%{customdata}<extra></extra>",
    inNumbers: {
      [t`conclusion, from the top`]: points.map(({ at }) => at + 1),
      [t`draw`]: points.map(({ draw }) => draw + 1),
      [t`measured`]: points.map(({ value }) => value),
      [t`bound`]: points.map(({ conclusion }) => conclusion.bound),
    },
  });
  const kept = known.filter(({ conclusion, value }) => holds(conclusion, value));
  const lost = known.filter(({ conclusion, value }) => !holds(conclusion, value));
  const x = {
    title: t`to spare, as a factor: beyond 1 it holds`,
    range: [RANGE[0] - MARGIN, RANGE[1] + MARGIN] as const,
    log: true,
    ticks: [0.1, 1, 10, 100, 1000, 1e4, 1e5],
  };
  const layout = lineLayout(x, { title: "", quantity: t`conclusion`, range: [conclusions.length - 0.4, -0.6] }, theme);
  return {
    data: [
      trace(t`holds`, kept, { symbol: "circle", color: theme.accent }),
      trace(t`does not hold`, lost, { symbol: "x", color: theme.warning }),
    ],
    layout: {
      ...layout,
      margin: fixedMargins(theme, { left: 10, right: 1.4, top: 0.8, bottom: 3.5 }),
      yaxis: {
        ...layout.yaxis,
        tickmode: "array",
        tickvals: conclusions.map((_, at) => at),
        ticktext: conclusions.map(({ label }) => translated(label)),
        ticks: "",
      },
      shapes: [
        {
          type: "line",
          x0: 1,
          x1: 1,
          yref: "paper",
          y0: 0,
          y1: 1,
          line: { color: theme.ink, width: 1.5, dash: "dot" },
        },
      ],
    },
  };
}

function clipped(spare: number): number {
  return Math.min(10 ** RANGE[1], Math.max(10 ** RANGE[0], spare));
}
