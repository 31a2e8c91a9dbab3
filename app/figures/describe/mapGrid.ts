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
  /** The point's own place in the whole map. */
  readonly placeOf: (at: number) => number;
}

/** Every so many-th row and column, so that no more than `most` points are left. */
export function thinned({ x, y, columns, values }: MapGrid, most: number): ThinnedGrid {
  const stride = Math.max(1, Math.ceil(Math.sqrt(values.length / most)));
  const pick = (axis: ArrayLike<number>) => Array.from(axis).filter((_, i) => i % stride === 0);
  const [fewX, fewY] = [pick(x), pick(y)];
  const placeOf = (at: number) => Math.floor(at / fewX.length) * stride * columns + (at % fewX.length) * stride;
  const few = new Float64Array(fewX.length * fewY.length).map((_, at) => values[placeOf(at)]);
  return { x: fewX, y: fewY, columns: fewX.length, rows: fewY.length, values: few, placeOf };
}

/** The lowest place that can be reached from another without climbing more than `climb` above that. */
export function lowestAround({ columns, rows, values }: Field, from: number, climb: number): number {
  const level = values[from] + climb;
  const seen = new Uint8Array(values.length);
  const reached = [from];
  seen[from] = 1;
  let lowest = from;
  for (let next = 0; next < reached.length; next++) {
    const at = reached[next];
    if (values[at] < values[lowest]) lowest = at;
    const [column, row] = [at % columns, Math.floor(at / columns)];
    for (let j = Math.max(0, row - 1); j <= Math.min(rows - 1, row + 1); j++) {
      for (let i = Math.max(0, column - 1); i <= Math.min(columns - 1, column + 1); i++) {
        const neighbour = j * columns + i;
        if (seen[neighbour] === 1 || !(values[neighbour] <= level)) continue;
        seen[neighbour] = 1;
        reached.push(neighbour);
      }
    }
  }
  return lowest;
}
