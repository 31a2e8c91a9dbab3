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

/** What a map's values are, where more can be said of them than their range: as their colours tell, one scale for each. */
export interface MapMeaning {
  readonly means?: "energy" | "density" | "signed";
}

export interface HeatmapTrace extends MapMeaning, InNumbers, Omit<HeatmapData, "z" | "type"> {
  readonly type: "heatmap";
  readonly z: Rows;
}
export interface ContourTrace extends MapMeaning, InNumbers, Omit<ContourData, "z" | "type"> {
  readonly type: "contour";
  readonly z: Rows;
}
export interface SurfaceTrace extends MapMeaning, InNumbers, Omit<SurfaceData, "z" | "type"> {
  readonly type: "surface";
  readonly z: Rows;
}
export interface ScatterTrace extends InNumbers, Omit<ScatterData, "type"> {
  readonly type: "scatter";
}
/** A field on a full grid, row-major with y as the row. */
export interface VectorMap {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
}

export interface QuiverTrace extends InNumbers, Omit<QuiverData, "type"> {
  readonly type: "quiver";
  /** The field on the grid from which the arrows were picked: what is said of it is worked out there. */
  readonly whole?: VectorMap;
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
