import type { Annotation, Shape } from "plotly.js";
import type { ClusterTrajectory } from "../../src/clusters/trajectory.ts";
import type { Box } from "../../src/geometry.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { type DirectLabel, lineLayout } from "./lineLayout.ts";
import { mapLayout } from "./mapLayout.ts";
import { extent, niceTicks, paddedRange } from "./scales.ts";
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

/** What Noether’s theorem speaks of. */
export type Conserved = "momentum" | "angularMomentum" | "energy";

/** The least height of an axis: rounding stays a flat line. */
const FLOOR: Readonly<Record<Conserved, number>> = { momentum: 1, angularMomentum: 0.8, energy: 1 };

const AXES: Readonly<Record<Conserved, string>> = {
  momentum: t`momentum`,
  angularMomentum: t`ang. momentum`,
  energy: t`energy (ε)`,
};

/**
 * One of the three against time, and what it is with all symmetries in place.
 * @param whole that motion; null where it is not known
 */
export function conservedFigure(
  trajectory: ClusterTrajectory,
  whole: ClusterTrajectory | null,
  quantity: Conserved,
  theme: FigureTheme,
): Figure {
  const parts = PARTS[quantity].map(({ name, label, pick, dash }) => ({
    name,
    label,
    dash,
    values: pick(trajectory),
    still: whole && pick(whole),
  }));
  const range = atLeast(
    paddedRange(
      parts.flatMap(({ values, still }) => (still === null ? [values] : [values, still])),
      0.08,
    ),
    FLOOR[quantity],
  );
  const labels: DirectLabel[] = parts.map(({ label, values }) => ({
    text: label,
    color: theme.ink,
    y: values[values.length - 1],
  }));
  return {
    data: [
      ...parts.flatMap(({ name, values, still }): ScatterTrace[] =>
        still === null || whole === null || isSame(values, still)
          ? []
          : [
              {
                type: "scatter",
                mode: "lines",
                name: t`${name}, nothing broken`,
                x: whole.times,
                y: still,
                line: { color: theme.muted, width: 1.2, dash: "dot" },
                hoverinfo: "skip",
              },
            ],
      ),
      ...parts.map(
        ({ name, values, dash }): ScatterTrace => ({
          type: "scatter",
          mode: "lines",
          name,
          x: trajectory.times,
          y: values,
          line: { color: theme.ink, width: theme.lineWidth, dash },
          hovertemplate: `${name}, <i>t</i> %{x:.2f}: %{y:.4f}<extra></extra>`,
        }),
      ),
    ],
    layout: lineLayout(timeAxis(trajectory.times), { title: AXES[quantity], range }, theme, labels),
  };
}

/** Two motions part slowly where only rounding differs. */
const ROUNDING = 1e-6;

function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, k) => Math.abs(value - b[k]) < ROUNDING);
}

const component = (values: Float64Array, size: number, k: number): Float64Array =>
  Float64Array.from({ length: values.length / size }, (_, frame) => values[frame * size + k]);

interface Part {
  readonly name: string;
  readonly label: string;
  readonly dash: "solid" | "dash";
  readonly pick: (trajectory: ClusterTrajectory) => Float64Array;
}

/** In the plane momentum has two components, and angular momentum one that is not zero, the last. */
const PARTS: Readonly<Record<Conserved, readonly Part[]>> = {
  momentum: [
    {
      name: t`momentum along x`,
      label: "<i>P</i><sub>x</sub>",
      dash: "solid",
      pick: ({ momentum }) => component(momentum, 2, 0),
    },
    {
      name: t`momentum along y`,
      label: "<i>P</i><sub>y</sub>",
      dash: "dash",
      pick: ({ momentum }) => component(momentum, 2, 1),
    },
  ],
  angularMomentum: [
    {
      name: t`angular momentum`,
      label: "<i>L</i>",
      dash: "solid",
      pick: ({ angularMomentum }) => component(angularMomentum, 3, 2),
    },
  ],
  energy: [{ name: t`energy`, label: "<i>E</i>", dash: "solid", pick: ({ energy }) => energy }],
};

/** A range about its own middle, no shorter than this. */
function atLeast([low, high]: readonly [number, number], length: number): [number, number] {
  const missing = Math.max(0, length - (high - low)) / 2;
  return [low - missing, high + missing];
}

const timeAxis = (times: Float64Array) => ({
  title: t`time (reduced)`,
  range: [0, times[times.length - 1] || 1] as const,
});

/** A motion among others, with how it is drawn. */
export interface ComparedMotion {
  readonly name: string;
  readonly label: string;
  readonly color: string;
  /** For its name. */
  readonly textColor: string;
  readonly dash: "solid" | "dash" | "dashdot" | "longdash";
  /** As far as it is to be shown. */
  readonly trajectory: ClusterTrajectory;
}

const CHANGES: Readonly<Record<Conserved, string>> = {
  momentum: t`change of momentum`,
  angularMomentum: t`change of ang. mom.`,
  energy: t`change of energy (ε)`,
};

/** How far one of the three has moved from where it began, for several motions; what has no energy is left out. */
export function changeFigure(
  motions: readonly ComparedMotion[],
  quantity: Conserved,
  duration: number,
  theme: FigureTheme,
): Figure {
  const curves = motions.flatMap((motion) => {
    const values = changeOf(motion.trajectory, quantity);
    return values.some(Number.isFinite) ? [{ ...motion, values }] : [];
  });
  return {
    data: curves.map(
      ({ name, color, dash, trajectory, values }): ScatterTrace => ({
        type: "scatter",
        mode: "lines",
        name,
        x: trajectory.times,
        y: values,
        line: { color, width: theme.lineWidth, dash },
        hovertemplate: `${name}<br><i>t</i> %{x:.2f}: %{y:.3~g}<extra></extra>`,
      }),
    ),
    layout: lineLayout(
      { title: t`time (reduced)`, range: [0, duration], ticks: niceTicks([0, duration], 4) },
      {
        title: CHANGES[quantity],
        range: atLeast(paddedRange([[0], ...curves.map(({ values }) => values)], 0.08), 0.05),
      },
      theme,
      curves.map(({ label, textColor, values }) => ({
        text: label,
        color: textColor,
        y: values[values.length - 1] ?? 0,
      })),
    ),
  };
}

/** The length of the change of momentum; the change itself of what is one number. */
function changeOf({ momentum, angularMomentum, energy }: ClusterTrajectory, quantity: Conserved): Float64Array {
  if (quantity === "energy") return energy.map((value) => value - energy[0]);
  if (quantity === "angularMomentum")
    return component(angularMomentum, 3, 2).map((value) => value - angularMomentum[2]);
  const [x, y] = [component(momentum, 2, 0), component(momentum, 2, 1)];
  return x.map((value, frame) => Math.hypot(value - x[0], y[frame] - y[0]));
}
