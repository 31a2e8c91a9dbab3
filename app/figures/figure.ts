import type { ContourData, HeatmapData, Layout, QuiverData, ScatterData, SurfaceData } from "plotly.js";

/** A map as rows of equal length, y as the row: views into one array, never copies. */
export type Rows = readonly Float64Array[];

export interface HeatmapTrace extends Omit<HeatmapData, "z" | "type"> {
  readonly type: "heatmap";
  readonly z: Rows;
}
export interface ContourTrace extends Omit<ContourData, "z" | "type"> {
  readonly type: "contour";
  readonly z: Rows;
}
export interface SurfaceTrace extends Omit<SurfaceData, "z" | "type"> {
  readonly type: "surface";
  readonly z: Rows;
}
export interface ScatterTrace extends Omit<ScatterData, "type"> {
  readonly type: "scatter";
}
export interface QuiverTrace extends Omit<QuiverData, "type"> {
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
