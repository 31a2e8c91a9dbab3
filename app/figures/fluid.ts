import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { emptyLines, lineLayout } from "./lineLayout.ts";
import { mapLayout } from "./mapLayout.ts";
import { paddedRange, quantile } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** What was measured of a fluid, moment by moment; energies are those of one particle, in ε. */
export interface FluidTimes {
  readonly moments: readonly {
    readonly time: number;
    readonly temperature: number;
    /** What the thermostat held; NaN without one. */
    readonly held: number;
    readonly potential: number;
    readonly total: number;
    readonly pressure: number;
  }[];
}

/** g(r) at present, and its mean over some pictures. */
export interface FluidCurves {
  readonly r: Float64Array;
  readonly now: Float64Array;
  readonly average: Float64Array;
  readonly samples: number;
}

/** The empty box that particles move in. */
export function fluidBoxFigure(side: number, theme: FigureTheme): Figure {
  const layout = mapLayout({ x0: 0, x1: side, y0: 0, y1: side }, theme, { colorBar: false });
  const title = (text: string) => ({ text, standoff: 6, font: { size: theme.fontSize, color: theme.ink } });
  return {
    data: [],
    layout: {
      ...layout,
      xaxis: { ...layout.xaxis, title: title(t`x (s)`) },
      yaxis: { ...layout.yaxis, title: title(t`y (s)`) },
    },
  };
}

/** The particles' places, for a table. */
export function particleTraces(positions: Float64Array, kinds: Uint8Array, names: readonly string[]): ScatterTrace[] {
  return names.map((name, kind) => {
    const of = Array.from(kinds.keys()).filter((i) => kinds[i] === kind);
    return {
      type: "scatter",
      mode: "markers",
      name,
      x: Float64Array.from(of, (i) => positions[2 * i]),
      y: Float64Array.from(of, (i) => positions[2 * i + 1]),
    };
  });
}

/** How much more often than by chance two particles are at a distance. */
export function correlationFigure(pairs: FluidCurves | null, theme: FigureTheme): Figure {
  if (pairs === null) return emptyLines(theme);
  const { r, now, average } = pairs;
  const highest = Math.max(2, ...average, quantile(now, 0.95));
  const farthest = r[r.length - 1] + r[0];
  const line = (name: string, y: ArrayLike<number>, style: NonNullable<ScatterTrace["line"]>): ScatterTrace => ({
    type: "scatter",
    mode: "lines",
    name,
    x: r,
    y: Float64Array.from(y),
    line: style,
    hovertemplate: `${name}<br><i>r</i> %{x:.2f}: %{y:.2f}<extra></extra>`,
  });
  return {
    data: [
      {
        type: "scatter",
        mode: "lines",
        called: t`chance`,
        x: [0, farthest],
        y: [1, 1],
        line: { color: theme.muted, width: 1, dash: "dot" },
        hoverinfo: "skip",
      },
      line(t`g(r) now`, now, { color: theme.muted, width: 1 }),
      line(t`g(r), mean`, average, { color: theme.ink, width: theme.lineWidth }),
    ],
    layout: lineLayout(
      { title: t`distance r (s)`, range: [0, farthest] },
      { title: t`g(r)`, range: [0, 2 * Math.ceil(0.51 * highest)] },
      theme,
    ),
  };
}

export type FluidQuantity = "temperature" | "energy" | "pressure";

interface Part {
  readonly name: string;
  readonly dash: "solid" | "dash" | "dot";
  readonly pick: (moment: FluidTimes["moments"][number]) => number;
}

const PARTS: Readonly<
  Record<FluidQuantity, { readonly axis: string; readonly least: number; readonly parts: readonly Part[] }>
> = {
  temperature: {
    axis: t`kT (ε)`,
    least: 0.2,
    parts: [
      { name: t`set`, dash: "dash", pick: ({ held }) => held },
      {
        name: t`temperature of the velocities`,

        dash: "solid",
        pick: ({ temperature }) => temperature,
      },
    ],
  },
  energy: {
    axis: t`energy (ε)`,
    least: 0.5,
    parts: [
      { name: t`total energy of a particle`, dash: "solid", pick: ({ total }) => total },
      { name: t`its potential energy`, dash: "dash", pick: ({ potential }) => potential },
    ],
  },
  pressure: {
    axis: t`pressure (ε/s²)`,
    least: 0.2,
    parts: [{ name: t`pressure`, dash: "solid", pick: ({ pressure }) => pressure }],
  },
};

/** One of the quantities against time. */
export function fluidTraceFigure({ moments }: FluidTimes, quantity: FluidQuantity, theme: FigureTheme): Figure {
  if (moments.length === 0) return emptyLines(theme);
  const { axis, least, parts } = PARTS[quantity];
  const x = Float64Array.from(moments, ({ time }) => time);
  const curves = parts.map((part) => ({ ...part, y: Float64Array.from(moments, part.pick) }));
  const [low, high] = paddedRange(
    curves.map(({ y }) => y),
    0.08,
  );
  const missing = Math.max(0, least - (high - low)) / 2;
  const from = x[0] ?? 0;
  return {
    data: curves.map(
      ({ name, dash, y }): ScatterTrace => ({
        type: "scatter",
        // A single moment is no line.
        mode: x.length === 1 ? "markers" : "lines",
        name,
        x,
        y,
        marker: { color: theme.ink, size: 5, symbol: dash === "solid" ? "circle" : "circle-open" },
        line: { color: theme.ink, width: dash === "solid" ? 0.8 * theme.lineWidth : 1.2, dash },
        connectgaps: false,
        hovertemplate: `${name}, <i>t</i> %{x:.1f}: %{y:.3f}<extra></extra>`,
      }),
    ),
    layout: lineLayout(
      { title: t`time (reduced)`, range: [from, Math.max(from + 1, x[x.length - 1])] },
      { title: axis, range: [low - missing, high + missing] },
      theme,
    ),
  };
}
