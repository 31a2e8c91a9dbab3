import type { Trace } from "../figure.ts";
import type { Field } from "./flood.ts";
import { numbers } from "./numbers.ts";

export type MapTrace = Extract<Trace, { readonly type: "heatmap" | "contour" | "surface" }>;

/** A map's points in one array. */
export interface MapGrid extends Field {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

export function isMap(trace: Trace): trace is MapTrace {
  return trace.type === "heatmap" || trace.type === "contour" || trace.type === "surface";
}

/** What a map shows in numbers, which may be other than what its colours stand for. */
export function gridOf(trace: MapTrace): MapGrid {
  const [x, y] = [numbers(trace.x), numbers(trace.y)];
  const [inNumbers] = Object.values(trace.inNumbers ?? {});
  const [columns, rows] = [x.length, y.length];
  if (inNumbers !== undefined) return { x, y, columns, rows, values: Float64Array.from(inNumbers) };
  const values = new Float64Array(columns * rows);
  for (const [row, of] of trace.z.entries()) values.set(of, row * columns);
  return { x, y, columns, rows, values };
}

/** A map with fewer points, and where each of them was. */
export interface ThinnedGrid extends MapGrid {
  /** The lowest point of the whole map that is nearer to this point than to any other one left. */
  readonly lowestNear: (at: number) => number;
  /** The point's own place in the whole map. */
  readonly placeOf: (at: number) => number;
}

/** Every so many-th row and column, so that no more than `most` points are left. */
export function thinned({ x, y, columns, rows, values }: MapGrid, most: number): ThinnedGrid {
  const stride = Math.max(1, Math.ceil(Math.sqrt(values.length / most)));
  const pick = (axis: ArrayLike<number>) => Array.from(axis).filter((_, i) => i % stride === 0);
  const [fewX, fewY] = [pick(x), pick(y)];
  const placeOf = (at: number) => Math.floor(at / fewX.length) * stride * columns + (at % fewX.length) * stride;
  const few = new Float64Array(fewX.length * fewY.length).map((_, at) => values[placeOf(at)]);
  const lowestNear = (at: number) => {
    let lowest = placeOf(at);
    const [column, row] = [lowest % columns, Math.floor(lowest / columns)];
    for (let j = Math.max(0, row - stride); j <= Math.min(rows - 1, row + stride); j++) {
      for (let i = Math.max(0, column - stride); i <= Math.min(columns - 1, column + stride); i++) {
        if (values[j * columns + i] < values[lowest]) lowest = j * columns + i;
      }
    }
    return lowest;
  };
  return { x: fewX, y: fewY, columns: fewX.length, rows: fewY.length, values: few, lowestNear, placeOf };
}
