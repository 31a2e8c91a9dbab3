import { t } from "../messages/t.ts";
import { type ColorStops, colorAt } from "./color.ts";
import { type ContourTrace, type HeatmapTrace, type MapMeaning, rowsOf, type ScatterTrace } from "./figure.ts";
import { colorBar } from "./mapLayout.ts";
import { niceStep } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** A scalar map over the plane, row-major with y as the row. */
export interface ScalarMap {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly values: Float64Array;
}

export interface ColorOptions {
  readonly scale: ColorStops;
  readonly range: readonly [number, number];
  /** The quantity with its unit, for the colour bar. */
  readonly title: string;
  /** The quantity's name and d3 number format at the pointer, such as ["|error|", ".3f"]. */
  readonly hover: readonly [string, string];
  readonly colorBar?: boolean;
}

function shared(map: ScalarMap, theme: FigureTheme, options: ColorOptions) {
  const [name, format] = options.hover;
  return {
    x: map.x,
    y: map.y,
    z: rowsOf(map.values, map.x.length),
    zmin: options.range[0],
    zmax: options.range[1],
    zauto: false,
    colorscale: options.scale,
    showscale: options.colorBar ?? true,
    colorbar: colorBar(theme, options.title, options.range),
    hovertemplate: `<i>x</i> %{x:.2f}, <i>y</i> %{y:.2f}<br>${name} %{z:${format}}<extra></extra>`,
    // Plotly draws quiver under maps unless these stand behind.
    zorder: -1,
    ...meaningOf(options.scale, theme),
  } as const;
}

/** Colour is meaning: each scale is for one kind of quantity. */
function meaningOf(scale: ColorStops, theme: FigureTheme): MapMeaning {
  if (scale === theme.energyScale) return { means: "energy" };
  if (scale === theme.densityScale) return { means: "density" };
  return scale === theme.divergingScale ? { means: "signed" } : {};
}

/** A map's value at (x, y) inside it, bilinear between its points. */
export function valueAt({ x, y, values }: ScalarMap, atX: number, atY: number): number {
  const place = (axis: Float64Array, at: number) => {
    const position = ((at - axis[0]) / (axis[axis.length - 1] - axis[0])) * (axis.length - 1);
    const below = Math.min(Math.max(Math.floor(position), 0), axis.length - 2);
    return [below, position - below] as const;
  };
  const [i, s] = place(x, atX);
  const [j, t] = place(y, atY);
  const corner = (di: number, dj: number) => values[(j + dj) * x.length + i + di];
  return (1 - t) * ((1 - s) * corner(0, 0) + s * corner(1, 0)) + t * ((1 - s) * corner(0, 1) + s * corner(1, 1));
}

/** A heat map: the cheapest picture of a map, and the one drawn while something is being dragged. */
export function heatmapTrace(map: ScalarMap, theme: FigureTheme, options: ColorOptions): HeatmapTrace {
  return { type: "heatmap", ...shared(map, theme, options), zsmooth: false, hoverongaps: false };
}

/**
 * A heat map in bands of one colour each, at round steps: looks like filled contours, and on a fine grid costs a fraction of
 * them, since nothing has to be traced.
 */
export function bandedTrace(map: ScalarMap, theme: FigureTheme, options: ColorOptions, levels: number): HeatmapTrace {
  const [low, high] = options.range;
  const step = niceStep(high - low, levels);
  const edges = [low, ...multiplesBetween(low, high, step), high].map((edge) => (edge - low) / (high - low));
  const bands = edges.slice(1).flatMap((to, i): ColorStops => {
    const color = colorAt(options.scale, (edges[i] + to) / 2);
    return [
      [edges[i], color],
      [to, color],
    ];
  });
  return { ...heatmapTrace(map, theme, { ...options, scale: bands }), ...meaningOf(options.scale, theme) };
}

/** The multiples of `step` strictly between two values. */
function multiplesBetween(low: number, high: number, step: number): number[] {
  const multiples: number[] = [];
  for (let k = Math.floor(low / step + 1e-9) + 1; k * step < high - 1e-9 * step; k++) multiples.push(k * step);
  return multiples;
}

/** Filled contours at round steps, at least `levels` of them. */
export function contourTrace(map: ScalarMap, theme: FigureTheme, options: ColorOptions, levels: number): ContourTrace {
  const [low, high] = options.range;
  const step = niceStep(high - low, levels);
  return {
    type: "contour",
    ...shared(map, theme, options),
    autocontour: false,
    contours: { start: Math.ceil(low / step) * step, end: high, size: step, coloring: "fill", showlines: true },
    line: { width: 0.6, color: theme.name === "dark" ? "#ffffff40" : "#00000033", smoothing: 0 },
    connectgaps: false,
  };
}

/** Unfilled contour lines of one colour, for a background that must not speak. */
export function contourLines(
  map: ScalarMap,
  range: readonly [number, number],
  levels: number,
  color: string,
): ContourTrace {
  const step = niceStep(range[1] - range[0], levels);
  return {
    type: "contour",
    x: map.x,
    y: map.y,
    z: rowsOf(map.values, map.x.length),
    autocontour: false,
    contours: { start: Math.ceil(range[0] / step) * step, end: range[1], size: step, coloring: "none" },
    line: { width: 1, color, smoothing: 0 },
    showscale: false,
    hoverinfo: "skip",
    zorder: -1,
  };
}

/** Above this many samples the dots shrink, so that together they cover no more of the map. */
const ROOMY = 200;

/** Training samples as white dots with a dark ring. */
export function sampleTrace(positions: Float64Array, theme: FigureTheme, size = 5.5): ScatterTrace {
  const scale = Math.min(1, Math.sqrt((2 * ROOMY) / positions.length));
  return {
    type: "scatter",
    mode: "markers",
    called: t`samples`,
    x: component(positions, 0),
    y: component(positions, 1),
    marker: { size: scale * size, color: theme.sample.fill, line: { width: scale * 1.5, color: theme.sample.ring } },
    // Numbered from 1, as in Figure 2 and in what is said of samples; Plotly's own numbers begin at 0.
    customdata: Array.from({ length: positions.length / 2 }, (_, i) => i + 1),
    hovertemplate: t`sample %{customdata}<br><i>x</i> %{x:.2f}, <i>y</i> %{y:.2f}<extra></extra>`,
    zorder: 1,
  };
}

/** One component of point-major data [N×2]. */
export function component(points: Float64Array, index: 0 | 1): Float64Array {
  return Float64Array.from({ length: points.length / 2 }, (_, i) => points[2 * i + index]);
}
