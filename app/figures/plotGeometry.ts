import type { Layout } from "plotly.js";

/** The margins between a figure’s edge and its plot area, in CSS pixels where nothing else is said. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Range = readonly [number, number];

/** A point of a figure, in data coordinates. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How data coordinates and CSS pixels of a figure belong together; pixels count from the figure's top left corner. */
export interface PlotGeometry {
  readonly toPixel: (x: number, y: number) => readonly [number, number];
  readonly toData: (px: number, py: number) => readonly [number, number];
  /** Of the plot area, in pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** In data units, also on logarithmic axes. */
  readonly xRange: Range;
  readonly yRange: Range;
}

/** The margins a layout asks for (Plotly's own defaults where it does not say). */
export function marginsOf(layout: Partial<Layout>): Margins {
  const { l = 80, r = 80, t = 100, b = 80 } = layout.margin ?? {};
  return { left: l, right: r, top: t, bottom: b };
}

interface AxisLike {
  readonly type?: string;
  readonly range?: readonly unknown[];
}

/** One axis as data ↔ fraction of the plot area; null without an explicit numeric range. */
function axisMap(axis: AxisLike | undefined) {
  const [from, to] = axis?.range ?? [];
  if (typeof from !== "number" || typeof to !== "number") return null;
  const logarithmic = axis?.type === "log";
  const encode = logarithmic ? Math.log10 : (value: number) => value;
  const decode = logarithmic ? (value: number) => 10 ** value : (value: number) => value;
  return {
    fraction: (value: number) => (encode(value) - from) / (to - from),
    value: (fraction: number) => decode(from + fraction * (to - from)),
    range: [decode(from), decode(to)] as const,
  };
}

/** Whether both have the same plot area and axes, so that a picture made for one fits the other. */
export function sameAxes(a: PlotGeometry, b: PlotGeometry): boolean {
  const numbers = ({ left, top, width, height, xRange, yRange }: PlotGeometry) =>
    [left, top, width, height, ...xRange, ...yRange].join();
  return numbers(a) === numbers(b);
}

/**
 * The geometry that follows from a layout with fixed margins and explicit ranges, without asking Plotly;
 * null where a range is left to Plotly or there is no room to draw.
 */
export function plotGeometry(layout: Partial<Layout>, width: number, height: number): PlotGeometry | null {
  const x = axisMap(layout.xaxis);
  const y = axisMap(layout.yaxis);
  const margins = marginsOf(layout);
  const innerWidth = width - margins.left - margins.right;
  const innerHeight = height - margins.top - margins.bottom;
  if (!x || !y || innerWidth <= 0 || innerHeight <= 0) return null;
  return {
    toPixel: (dataX, dataY) => [
      margins.left + x.fraction(dataX) * innerWidth,
      margins.top + (1 - y.fraction(dataY)) * innerHeight,
    ],
    toData: (px, py) => [x.value((px - margins.left) / innerWidth), y.value(1 - (py - margins.top) / innerHeight)],
    left: margins.left,
    top: margins.top,
    width: innerWidth,
    height: innerHeight,
    xRange: x.range,
    yRange: y.range,
  };
}
