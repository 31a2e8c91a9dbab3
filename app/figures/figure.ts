import type { ContourData, HeatmapData, Layout, QuiverData, ScatterData, SurfaceData } from "plotly.js";

/** A map as rows of equal length, y as the row: views into one array, never copies. */
export type Rows = readonly Float64Array[];

/** What a trace says in a table of numbers, where what is drawn is something else: arrows of compressed length, logarithms. */
export interface InNumbers {
  /** What it is called in a table, where it has no name of its own. */
  readonly called?: string;
  /** By the quantity's name with its unit: one value a point, row by row in a map. In a table they stand for what is drawn. */
  readonly inNumbers?: Readonly<Record<string, ArrayLike<number>>>;
}

export interface HeatmapTrace extends InNumbers, Omit<HeatmapData, "z" | "type"> {
  readonly type: "heatmap";
  readonly z: Rows;
}
export interface ContourTrace extends InNumbers, Omit<ContourData, "z" | "type"> {
  readonly type: "contour";
  readonly z: Rows;
}
export interface SurfaceTrace extends InNumbers, Omit<SurfaceData, "z" | "type"> {
  readonly type: "surface";
  readonly z: Rows;
}
export interface ScatterTrace extends InNumbers, Omit<ScatterData, "type"> {
  readonly type: "scatter";
}
export interface QuiverTrace extends InNumbers, Omit<QuiverData, "type"> {
  readonly type: "quiver";
}

/** The kinds of traces the figures are made of; only these are in the bundle. */
export type Trace = HeatmapTrace | ContourTrace | SurfaceTrace | ScatterTrace | QuiverTrace;

/** What a builder returns and `<Plot>` draws. */
export interface Figure {
  readonly data: readonly Trace[];
  readonly layout: Partial<Layout>;
}

/** The rows of a row-major map [rows×columns]. */
export function rowsOf(map: Float64Array, columns: number): Rows {
  return Array.from({ length: map.length / columns }, (_, row) => map.subarray(row * columns, (row + 1) * columns));
}
