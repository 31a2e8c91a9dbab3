import { type Cluster, distanceIn } from "../../src/clusters/types.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { type LineAxis, lineLayout } from "./lineLayout.ts";
import { paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { widened } from "./widened.ts";

/** Half of what is seen of the plane, in the unit of lengths. */
const REACH = 1.75;
/** How far below the middle of the picture the atom is. */
const DOWN = 0.6;
/** Radius of the arc that marks the angle. */
const ARC = 0.42;
/** How far from its bond a length is written, below it. */
const BESIDE = 0.32;
/** The least that the energy's axis spans, in its unit. */
const LEAST_SPAN = 0.1;

/** An atom with two neighbours: bonds with their lengths, and the angle between them. */
export function neighboursFigure(cluster: Cluster, degrees: number, color: string, theme: FigureTheme): Figure {
  const [x0, y0, x1, y1, x2, y2] = cluster.positions;
  const half = (degrees * Math.PI) / 360;
  const turns = Array.from({ length: 41 }, (_, i) => -half + (half * i) / 20);
  const arc: ScatterTrace = {
    type: "scatter",
    mode: "lines",
    name: t`angle`,
    x: turns.map((turn) => x0 + ARC * Math.sin(turn)),
    y: turns.map((turn) => y0 + ARC * Math.cos(turn)),
    line: { color, width: theme.lineWidth },
    hoverinfo: "skip",
  };
  const bonds: ScatterTrace = {
    type: "scatter",
    mode: "lines",
    name: t`bonds`,
    x: [x1, x0, x2],
    y: [y1, y0, y2],
    line: { color: theme.muted, width: 3 * theme.lineWidth },
    hoverinfo: "skip",
  };
  const atoms: ScatterTrace = {
    type: "scatter",
    mode: "markers",
    name: t`atoms`,
    x: [x0, x1, x2],
    y: [y0, y1, y2],
    marker: {
      color: [theme.ink, theme.paper, theme.paper],
      size: 26,
      line: { color: theme.ink, width: 2 },
    },
    hovertemplate: "%{x:.2f}, %{y:.2f}<extra></extra>",
  };
  const axis = (name: string, shift: number): LineAxis => ({ title: name, range: [shift - REACH, shift + REACH] });
  const layout = lineLayout(axis(t`<i>x</i> (reduced length)`, 0), axis(t`<i>y</i> (reduced length)`, DOWN), theme);
  const note = (text: string, x: number, y: number) => ({
    text,
    x,
    y,
    showarrow: false,
    font: { size: theme.fontSize, color: theme.ink },
  });
  const length = distanceIn(cluster, 0, 1).toFixed(2);
  const notes = [
    note(t`${Math.round(degrees)}°`, x0, y0 + ARC + 0.2),
    ...[
      [x1, y1],
      [x2, y2],
    ].map(([x, y]) =>
      note(length, (x0 + x) / 2 + BESIDE * Math.cos(half) * Math.sign(x), (y0 + y) / 2 - BESIDE * Math.sin(half)),
    ),
  ];
  return { data: [arc, bonds, atoms], layout: { ...layout, annotations: notes } };
}

/** An angle, and what energy it means. */
export interface MarkedAngle {
  readonly degrees: number;
  readonly energy: number;
  readonly color: string;
  readonly symbol: "circle" | "square";
}

/** The energy against the angle with both distances kept, and the two angles that are drawn. */
export function angleEnergyFigure(
  degrees: Float64Array,
  energy: Float64Array,
  marked: readonly MarkedAngle[],
  unit: string,
  theme: FigureTheme,
): Figure {
  const { truth } = theme.sources;
  return {
    data: [
      {
        type: "scatter",
        mode: "lines",
        name: t`energy`,
        x: degrees,
        y: energy,
        line: { color: truth.color, width: theme.lineWidth },
        hovertemplate: t`%{x:.0f}°: %{y:.3~f} ${unit}<extra></extra>`,
      },
      {
        type: "scatter",
        mode: "markers",
        name: t`left and right`,
        x: marked.map((each) => each.degrees),
        y: marked.map((each) => each.energy),
        marker: {
          symbol: marked.map(({ symbol }) => symbol),
          color: marked.map(({ color }) => color),
          size: 12,
          line: { color: theme.paper, width: 1.5 },
        },
        hovertemplate: t`%{x:.0f}°: %{y:.3~f} ${unit}<extra></extra>`,
      },
    ],
    layout: lineLayout(
      { title: t`angle (°)`, range: paddedRange([degrees], 0.03), ticks: [60, 90, 120, 150, 180] },
      { title: t`energy of the atom (${unit})`, range: widened(paddedRange([energy], 0.08), LEAST_SPAN) },
      theme,
    ),
  };
}
