import type { ClusterTrajectory } from "../../src/clusters/trajectory.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { type DirectLabel, lineLayout } from "./lineLayout.ts";
import { niceTicks, paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** What Noether’s theorem speaks of. */
export type Conserved = "momentum" | "angularMomentum" | "energy";

/** The least height of an axis: rounding stays a flat line. */
const FLOOR: Readonly<Record<Conserved, number>> = { momentum: 1, angularMomentum: 0.8, energy: 1 };

/** Units: lengths s, energies ε, masses m. The figure’s title says the name. */
const AXES: Readonly<Record<Conserved, { readonly title: string; readonly quantity: string }>> = {
  momentum: { title: "<i>P</i> (√(<i>m</i>ε))", quantity: t`momentum (√(mε))` },
  angularMomentum: { title: "<i>L</i> (<i>s</i>√(<i>m</i>ε))", quantity: t`angular momentum (s√(mε))` },
  energy: { title: "<i>E</i> (ε)", quantity: t`energy (ε)` },
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
    layout: lineLayout(timeAxis(trajectory.times), { ...AXES[quantity], range }, theme, labels),
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

const TIME = { title: t`time (s√(m/ε))` };

const timeAxis = (times: Float64Array) => ({
  ...TIME,
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

const CHANGES: Readonly<Record<Conserved, { readonly title: string; readonly quantity: string }>> = {
  momentum: { title: "Δ<i>P</i> (√(<i>m</i>ε))", quantity: t`change of momentum (√(mε))` },
  angularMomentum: { title: "Δ<i>L</i> (<i>s</i>√(<i>m</i>ε))", quantity: t`change of angular momentum (s√(mε))` },
  energy: { title: "Δ<i>E</i> (ε)", quantity: t`change of energy (ε)` },
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
      { ...TIME, range: [0, duration], ticks: niceTicks([0, duration], 4) },
      {
        ...CHANGES[quantity],
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
