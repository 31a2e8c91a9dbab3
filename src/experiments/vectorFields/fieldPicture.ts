import type { ForceMap, GridPrediction } from "../../simd/gridPrediction.ts";

/** A vector field on a grid, row-major with y as the row, with its curl and divergence. */
export interface FieldPicture extends ForceMap {
  readonly curl: Float64Array;
  readonly divergence: Float64Array;
}

/** The sum of two fields on the same grid. */
export function addFields(a: ForceMap, b: ForceMap): ForceMap {
  const add = (key: keyof ForceMap) => a[key].map((value, at) => value + b[key][at]);
  return { forceX: add("forceX"), forceY: add("forceY") };
}

/** A prediction with its curl ∂f_y/∂x − ∂f_x/∂y and divergence. */
export function toPicture({ forceX, forceY, slopes }: GridPrediction): FieldPicture {
  if (slopes === null) throw new Error("The slopes asked for were not given.");
  const { xx, xy, yx, yy } = slopes;
  return {
    forceX,
    forceY,
    curl: yx.map((value, at) => value - xy[at]),
    divergence: xx.map((value, at) => value + yy[at]),
  };
}
