import type { Annotation, Shape } from "plotly.js";
import type { ClusterTrajectory } from "../../src/clusters/trajectory.ts";
import type { Box } from "../../src/geometry.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { mapLayout } from "./mapLayout.ts";
import { extent } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** Width over height of the window onto a cluster. */
export const CLUSTER_ASPECT = 1.25;
/** Beyond the middles of the outermost atoms, in diameters. */
const ROOM = 0.8;

/** The smallest window of that shape that holds all atoms, of all these motions [n × 2 a frame], at all times. */
export function clusterBox(trajectories: readonly Pick<ClusterTrajectory, "positions">[]): Box {
  const along = (axis: 0 | 1) => {
    const ends = trajectories.map(({ positions }) => extent(positions.filter((_, k) => k % 2 === axis)));
    const [low, high] = [Math.min(...ends.map(([least]) => least)), Math.max(...ends.map(([, most]) => most))];
    return low > high ? ([0, 1] as const) : ([(low + high) / 2, (high - low) / 2 + ROOM] as const);
  };
  const [[x, width], [y, height]] = [along(0), along(1)];
  const half = Math.max(width / CLUSTER_ASPECT, height);
  return { x0: x - CLUSTER_ASPECT * half, x1: x + CLUSTER_ASPECT * half, y0: y - half, y1: y + half };
}

/** The middle of all atoms, frame by frame. */
export function centresOf({ times, positions }: Pick<ClusterTrajectory, "times" | "positions">): {
  readonly x: Float64Array;
  readonly y: Float64Array;
} {
  const atoms = positions.length / times.length / 2;
  const mean = (frame: number, axis: 0 | 1) => {
    let sum = 0;
    for (let i = 0; i < atoms; i++) sum += positions[2 * (frame * atoms + i) + axis];
    return sum / atoms;
  };
  return {
    x: Float64Array.from(times, (_, frame) => mean(frame, 0)),
    y: Float64Array.from(times, (_, frame) => mean(frame, 1)),
  };
}

/** What stands in the cluster’s way. */
export interface Surroundings {
  /** x of a wall, or null. */
  readonly wall: number | null;
  /** Of a uniform field along x. */
  readonly field: number;
}

/** The paths of all atoms of a cluster in the plane, and of their middle. The atoms themselves move over it. */
export function clusterMotionFigure(
  trajectory: Pick<ClusterTrajectory, "times" | "positions">,
  { wall, field }: Surroundings,
  box: Box,
  theme: FigureTheme,
): Figure {
  const { times, positions } = trajectory;
  const atoms = positions.length / Math.max(1, times.length) / 2;
  const paths = Array.from({ length: atoms }, (_, i): ScatterTrace => {
    const along = (axis: 0 | 1) => Float64Array.from(times, (_, frame) => positions[2 * (frame * atoms + i) + axis]);
    return {
      type: "scatter",
      mode: "lines",
      called: t`atom ${i + 1}`,
      x: along(0),
      y: along(1),
      line: { color: theme.muted, width: 0.8 },
      opacity: 0.6,
      hoverinfo: "skip",
      inNumbers: { [t`time`]: times, x: along(0), y: along(1) },
    };
  });
  const centre = centresOf(trajectory);
  const layout = mapLayout(box, theme, { colorBar: false });
  return {
    data: [
      ...paths,
      {
        type: "scatter",
        mode: "lines",
        called: t`middle`,
        ...centre,
        line: { color: theme.ink, width: theme.lineWidth },
        hoverinfo: "skip",
      },
    ],
    layout: {
      ...layout,
      // Few enough for their numbers to stay clear of the title.
      yaxis: { ...layout.yaxis, nticks: 4 },
      shapes: wall === null ? [] : [wallShape(wall, theme)],
      annotations: field === 0 ? [] : [fieldNote(field, theme)],
    },
  };
}

function wallShape(wall: number, theme: FigureTheme): Partial<Shape> {
  return {
    type: "rect",
    xref: "x",
    x0: wall,
    x1: wall + 1e3,
    yref: "paper",
    y0: 0,
    y1: 1,
    fillcolor: theme.muted,
    opacity: 0.18,
    line: { width: 0 },
    layer: "below",
  };
}

function fieldNote(field: number, theme: FigureTheme): Partial<Annotation> {
  return {
    text: field > 0 ? t`field →` : t`← field`,
    xref: "paper",
    yref: "paper",
    x: 0.02,
    y: 0.98,
    xanchor: "left",
    yanchor: "top",
    showarrow: false,
    font: { size: theme.fontSize, color: theme.ink },
  };
}
