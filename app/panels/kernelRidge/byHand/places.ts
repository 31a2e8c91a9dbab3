import type { LineFitResult } from "../../../../src/experiments/kernelRidge/lineFit.ts";
import type { Point } from "../../../figures/plotGeometry.ts";

/** A curve known at rising places, read off between them; NaN outside. */
export function readOff(places: Float64Array, values: Float64Array, at: number): number {
  const last = places.length - 1;
  if (!(at >= places[0] && at <= places[last])) return Number.NaN;
  const step = (places[last] - places[0]) / last;
  const below = Math.min(last - 1, Math.floor((at - places[0]) / step));
  const t = (at - places[below]) / (places[below + 1] - places[below]);
  return values[below] + t * (values[below + 1] - values[below]);
}

/**
 * Where the points stand in the figure. One that the result does not know yet, as under a moving hand, stands on the true
 * curve, its noise kept.
 */
export function placesOf(points: readonly number[], result: LineFitResult | null): readonly Point[] {
  if (result === null) return [];
  const { r, U, exact, places, truth } = result;
  return points.map((x, i) => {
    if (r[i] === x) return { x, y: U[i] };
    const noise = i < r.length ? U[i] - exact[i] : 0;
    return { x, y: readOff(places, truth, x) + noise };
  });
}
