import type { ColorStops } from "./color.ts";
import type { Figure, HeatmapTrace, QuiverTrace, ScatterTrace } from "./figure.ts";
import type { PlotGeometry } from "./plotGeometry.ts";

/** A map as pixels, one a grid point, to be stretched without smoothing over a rectangle of the figure. */
export interface MapImage {
  readonly columns: number;
  readonly rows: number;
  /** RGBA, top row first [rows×columns×4]. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** In the figure's CSS pixels; it reaches half a cell beyond the outermost grid points. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Arrows as open paths of five points each: tail, tip, barb, tip, barb. */
export interface ArrowPaths {
  /** [n×5×2], CSS pixels. */
  readonly points: Float64Array;
  readonly color: string;
  readonly width: number;
}

export interface Dots {
  /** [n×2], CSS pixels. */
  readonly centres: Float64Array;
  readonly radius: number;
  readonly fill: string;
  readonly ring: string;
  readonly ringWidth: number;
}

/** What to draw in the plot area, from back to front. */
export interface QuickPicture {
  readonly maps: readonly MapImage[];
  readonly arrows: readonly ArrowPaths[];
  readonly dots: readonly Dots[];
}

/** Plotly's arrow head: half its opening, its arms' length per line width, and their longest as a part of the arrow. */
const HEAD_ANGLE = Math.PI / 12;
const HEAD_LENGTH = 5.8;
const HEAD_AT_MOST = 0.7;

/**
 * A figure of the plane as plain drawing commands, point for point what Plotly would draw between its axes; null where the figure
 * has something in it that only Plotly can draw.
 */
export function quickPicture(figure: Figure, geometry: PlotGeometry): QuickPicture | null {
  const maps: MapImage[] = [];
  const arrows: ArrowPaths[] = [];
  const dots: Dots[] = [];
  if (figure.layout.xaxis?.type === "log" || figure.layout.yaxis?.type === "log") return null;
  for (const trace of figure.data) {
    if (trace.type === "heatmap") maps.push(mapImage(trace, geometry));
    else if (trace.type === "quiver") arrows.push(arrowPaths(trace, geometry));
    else if (trace.type === "scatter" && trace.mode === "markers") dots.push(dotsOf(trace, geometry));
    else return null;
  }
  return { maps, arrows, dots };
}

function mapImage(trace: HeatmapTrace, geometry: PlotGeometry): MapImage {
  const [x, y] = [numbers(trace.x), numbers(trace.y)];
  const color = colorTable(trace.colorscale as ColorStops);
  const [low, high] = [Number(trace.zmin), Number(trace.zmax)];
  const toEntry = (TABLE - 1) / (high - low);
  const pixels = new Uint8ClampedArray(4 * x.length * y.length);
  const words = new Uint32Array(pixels.buffer);
  for (let row = 0; row < y.length; row++) {
    const values = trace.z[y.length - 1 - row];
    for (let i = 0; i < x.length; i++) {
      const entry = (values[i] - low) * toEntry;
      // A value that is not finite leaves a hole, as Plotly does.
      if (!Number.isNaN(entry)) words[row * x.length + i] = color[Math.round(Math.min(Math.max(entry, 0), TABLE - 1))];
    }
  }
  const [left, top] = geometry.toPixel(outer(x, 0, 1), outer(y, y.length - 1, y.length - 2));
  const [right, bottom] = geometry.toPixel(outer(x, x.length - 1, x.length - 2), outer(y, 0, 1));
  // Plotly gives its image a whole number of pixels.
  const [width, height] = [Math.round(right - left), Math.round(bottom - top)];
  return { columns: x.length, rows: y.length, pixels, left, top, width, height };
}

/** The outer edge of an axis's last cell. */
function outer(axis: ArrayLike<number>, last: number, inner: number): number {
  return 1.5 * axis[last] - 0.5 * axis[inner];
}

/** Entries of a colour table: enough that neighbours differ by less than one step of a screen's colours. */
const TABLE = 2048;
const tables = new WeakMap<ColorStops, Uint32Array>();

/** A scale as a table of RGBA words, blended between its stops as browsers and Plotly do, in sRGB. */
function colorTable(stops: ColorStops): Uint32Array {
  const known = tables.get(stops);
  if (known) return known;
  const parsed = stops.map(([position, color]) => [position, Number.parseInt(color.slice(1), 16)] as const);
  const bytes = new Uint8ClampedArray(4 * TABLE);
  for (let k = 0; k < TABLE; k++) {
    const t = k / (TABLE - 1);
    const above = Math.max(
      1,
      parsed.findIndex(([position]) => position >= t),
    );
    const [from, low] = parsed[above - 1];
    const [to, high] = parsed[above];
    const part = to > from ? (t - from) / (to - from) : 0;
    for (const [channel, shift] of [16, 8, 0].entries()) {
      const [a, b] = [(low >> shift) & 255, (high >> shift) & 255];
      bytes[4 * k + channel] = Math.round(a + (b - a) * part);
    }
    bytes[4 * k + 3] = 255;
  }
  const table = new Uint32Array(bytes.buffer);
  tables.set(stops, table);
  return table;
}

function arrowPaths(trace: QuiverTrace, geometry: PlotGeometry): ArrowPaths {
  const [x, y, u, v] = [trace.x, trace.y, trace.u, trace.v].map(numbers);
  const factor = trace.lengthfactor ?? 1;
  const width = trace.marker?.line?.width ?? 1;
  const perX = geometry.width / (geometry.xRange[1] - geometry.xRange[0]);
  const perY = -geometry.height / (geometry.yRange[1] - geometry.yRange[0]);
  const back = { tail: 0, center: 0.5, tip: 1 }[trace.anchor ?? "tail"];
  const points = new Float64Array(10 * x.length);
  for (let i = 0, at = 0; i < x.length; i++, at += 10) {
    // Plotly rounds here.
    const du = Math.round(perX * u[i]) * factor;
    const dv = Math.round(perY * v[i]) * factor;
    const [px, py] = geometry.toPixel(x[i], y[i]);
    const tipX = px + (1 - back) * du;
    const tipY = py + (1 - back) * dv;
    const length = Math.sqrt(du * du + dv * dv);
    const head = Math.min(HEAD_LENGTH * (trace.marker?.arrowsize ?? 1) * width, HEAD_AT_MOST * length);
    const angle = Math.atan2(dv, du);
    points[at] = px - back * du;
    points[at + 1] = py - back * dv;
    points[at + 2] = points[at + 6] = tipX;
    points[at + 3] = points[at + 7] = tipY;
    points[at + 4] = tipX - head * Math.cos(angle - HEAD_ANGLE);
    points[at + 5] = tipY - head * Math.sin(angle - HEAD_ANGLE);
    points[at + 8] = tipX - head * Math.cos(angle + HEAD_ANGLE);
    points[at + 9] = tipY - head * Math.sin(angle + HEAD_ANGLE);
  }
  return { points, color: String(trace.marker?.color), width };
}

function dotsOf(trace: ScatterTrace, geometry: PlotGeometry): Dots {
  const [x, y] = [numbers(trace.x), numbers(trace.y)];
  const centres = new Float64Array(2 * x.length);
  for (let i = 0; i < x.length; i++) centres.set(geometry.toPixel(x[i], y[i]), 2 * i);
  const { size, color, line } = trace.marker ?? {};
  return {
    centres,
    radius: Number(size) / 2,
    fill: String(color),
    ring: String(line?.color),
    ringWidth: Number(line?.width),
  };
}

/** Our own traces' coordinates are always arrays of numbers; Plotly's types allow dates and names as well. */
function numbers(values: unknown): ArrayLike<number> {
  return values as ArrayLike<number>;
}
