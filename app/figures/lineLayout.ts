import type { Annotation, Layout, LayoutAxis } from "plotly.js";
import type { SourceId } from "../../src/experiments/lab.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { axisStyle, baseLayout, fixedMargins } from "./mapLayout.ts";
import { logTicks, logTickText } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

export interface LineAxis {
  /** The quantity with its unit. */
  readonly title: string;
  /** The same for a table, where the axis itself does not say it. */
  readonly quantity?: string;
  /** In data units; for a logarithmic axis, exponents of ten. */
  readonly range: readonly [number, number];
  readonly log?: boolean;
  /** Places of the ticks, where the axis' own choice would not do. */
  readonly ticks?: readonly number[];
}

/** What a layout's `meta` says of both axes' quantities. */
export interface Quantities {
  readonly x: string;
  readonly y: string;
}

/** A name to be written at the right, at the height of a curve's end. */
export interface DirectLabel {
  readonly text: string;
  readonly color: string;
  /** In data units. */
  readonly y: number;
}

/** Height of one line of a direct label, as a fraction of the plot's height, at the page's own text size. */
const LINE_HEIGHT = 0.076;
/** How far labels may reach above and below the plot area, into its margins. */
const REACH = 0.03;

function axisLayout(axis: LineAxis, theme: FigureTheme): Partial<LayoutAxis> {
  const [from, to] = axis.range;
  const style: Partial<LayoutAxis> = {
    ...axisStyle(theme, axis.title),
    range: [from, to],
    showgrid: true,
    gridcolor: theme.grid,
  };
  const ticks = axis.ticks ?? (axis.log ? logTicks(axis.range) : null);
  if (!ticks) return { ...style, nticks: 7, tickformat: "~g" };
  return {
    ...style,
    type: axis.log ? "log" : "linear",
    tickmode: "array",
    tickvals: [...ticks],
    ticktext: ticks.map(axis.log ? logTickText : String),
  };
}

/** The layout of all figures made of curves: fixed margins and explicit ranges, names at the curves' ends instead of a legend. */
export function lineLayout(
  x: LineAxis,
  y: LineAxis,
  theme: FigureTheme,
  labels: readonly DirectLabel[] = [],
): Partial<Layout> {
  return {
    ...baseLayout(theme),
    margin: fixedMargins(theme, { left: 4.6, right: labels.length > 0 ? roomFor(labels) : 1.2, top: 0.8, bottom: 3.5 }),
    xaxis: axisLayout(x, theme),
    yaxis: axisLayout(y, theme),
    annotations: directLabels(labels, y, theme),
    meta: { x: x.quantity ?? x.title, y: y.quantity ?? y.title } satisfies Quantities,
  };
}

/** Ems at the right that hold most names, and an em more for each so many letters of a longer one: "onafhankelijk". */
const USUAL_ROOM = 6.4;
const LETTERS_PER_EM = 1.85;

/** How wide a right margin holds the longest line of the labels, in ems. */
function roomFor(labels: readonly DirectLabel[]): number {
  const lines = labels.flatMap(({ text }) => text.split("<br>"));
  const letters = lines.map((line) => line.replace(/<[^>]*>/g, "").length);
  return Math.max(USUAL_ROOM, Math.max(...letters) / LETTERS_PER_EM);
}

/** The frame of a figure that has nothing to show yet: no axes, whose numbers would mean nothing, and in it why it is empty. */
export function emptyLines(theme: FigureTheme, why = ""): Figure {
  const bare: Partial<LayoutAxis> = {
    ...axisStyle(theme, ""),
    range: [0, 1],
    showticklabels: false,
    ticks: "",
    mirror: true,
  };
  const layout = lineLayout({ title: "", range: [0, 1] }, { title: "", range: [0, 1] }, theme);
  return {
    data: [],
    layout: { ...layout, xaxis: bare, yaxis: bare, annotations: why === "" ? [] : [inTheMiddle(why, theme)] },
  };
}

function inTheMiddle(text: string, theme: FigureTheme): Partial<Annotation> {
  return {
    text,
    xref: "paper",
    yref: "paper",
    x: 0.5,
    y: 0.5,
    showarrow: false,
    font: { size: theme.fontSize, color: theme.muted },
  };
}

/** The labels as annotations, pushed apart just enough not to overlap, in the order of their curves. */
export function directLabels(
  labels: readonly DirectLabel[],
  axis: LineAxis,
  theme: FigureTheme,
): Partial<Annotation>[] {
  const [from, to] = axis.range;
  const line = (LINE_HEIGHT * theme.fontSize) / 13;
  const placed = labels
    .filter((label) => Number.isFinite(label.y) && (!axis.log || label.y > 0))
    .map((label) => ({
      ...label,
      at: ((axis.log ? Math.log10(label.y) : label.y) - from) / (to - from),
      size: line * label.text.split("<br>").length,
    }))
    .sort((a, b) => a.at - b.at);
  const heights = spread(placed);
  return placed.map((label, i) => ({
    text: label.text,
    xref: "paper",
    yref: "paper",
    x: 1,
    y: heights[i],
    xanchor: "left",
    yanchor: "middle",
    xshift: 6,
    align: "left",
    showarrow: false,
    font: { size: theme.fontSize - 1, color: label.color },
  }));
}

/**
 * The centres at which labels of the given sizes neither overlap nor leave the plot, as near as can be to where they belong.
 * @param labels wanted centres `at`, rising, and sizes, as fractions of the plot's height.
 */
export function spread(labels: readonly { readonly at: number; readonly size: number }[]): number[] {
  const centres = labels.map(({ at, size }) => Math.min(1 + REACH - size / 2, Math.max(size / 2 - REACH, at)));
  const gap = (i: number) => (labels[i - 1].size + labels[i].size) / 2;
  // Overlapping neighbours are pushed apart evenly, again and again, so that a cluster stays centred on its curves …
  for (let pass = 0; pass < 4 * labels.length; pass++) {
    for (let i = 1; i < centres.length; i++) {
      const overlap = gap(i) - (centres[i] - centres[i - 1]);
      if (overlap <= 0) continue;
      centres[i - 1] -= overlap / 2;
      centres[i] += overlap / 2;
    }
  }
  // … and what is left over is pushed up from the floor, then down from the ceiling.
  for (let i = 0; i < centres.length; i++) {
    const floor = i === 0 ? labels[0].size / 2 - REACH : centres[i - 1] + gap(i);
    centres[i] = Math.max(centres[i], floor);
  }
  for (let i = centres.length - 1; i >= 0; i--) {
    const ceiling = i === centres.length - 1 ? 1 + REACH - labels[i].size / 2 : centres[i + 1] - gap(i + 1);
    centres[i] = Math.min(centres[i], ceiling);
  }
  return centres;
}

/** A source's curve in its own colour and dash. */
export function sourceLine(
  source: SourceId,
  x: Float64Array,
  y: Float64Array,
  theme: FigureTheme,
  /** Quantities and d3 formats at the pointer, such as "<i>F</i> %{y:.2f}". */
  hover: string,
): ScatterTrace {
  const style = theme.sources[source];
  return {
    type: "scatter",
    mode: "lines",
    name: style.label,
    x,
    y,
    line: { color: style.color, width: theme.lineWidth, dash: style.dash },
    connectgaps: false,
    hovertemplate: `${style.label}<br>${hover}<extra></extra>`,
  };
}

/** A source's name at height `y`. */
export function sourceLabel(source: SourceId, y: number, theme: FigureTheme): DirectLabel {
  const style = theme.sources[source];
  return { text: style.shortLabel, color: style.textColor, y };
}

/** The last finite value; NaN where there is none. */
export function lastFinite(values: Float64Array): number {
  for (let i = values.length - 1; i >= 0; i--) if (Number.isFinite(values[i])) return values[i];
  return Number.NaN;
}

/** A translucent band between two curves, drawn as one closed outline. */
export function bandTrace(x: Float64Array, low: Float64Array, high: Float64Array, color: string): ScatterTrace {
  const finite = Array.from(x.keys()).filter((i) => Number.isFinite(low[i]) && Number.isFinite(high[i]));
  const back = [...finite].reverse();
  return {
    type: "scatter",
    mode: "lines",
    x: [...finite, ...back].map((i) => x[i]),
    y: [...finite.map((i) => high[i]), ...back.map((i) => low[i])],
    fill: "toself",
    fillcolor: color,
    line: { width: 0 },
    hoverinfo: "skip",
  };
}
