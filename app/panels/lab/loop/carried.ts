import type { LoopWork } from "../../../../src/experiments/loopWork.ts";
import type { Point } from "../../../figures/plotGeometry.ts";

/** A closed path by its points [P+1], and the fraction of its length done at each [P+1]. */
export interface Course {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly fraction: Float64Array;
}

/** Where a particle is that has been carried so many laps round. */
export function placeAfter({ x, y, fraction }: Course, laps: number): Point {
  const done = laps - Math.floor(laps);
  return { x: interpolate(fraction, x, done), y: interpolate(fraction, y, done) };
}

/** The energy it has been given since it set out: every lap adds the same work again, k_BT₀. */
export function energyAfter({ work, cumulative }: LoopWork, fraction: Float64Array, laps: number): number {
  const whole = Math.floor(laps);
  return whole * work + interpolate(fraction, cumulative, laps - whole);
}

/** Linear interpolation of `values` over the rising `places`. */
function interpolate(places: Float64Array, values: Float64Array, at: number): number {
  let low = 0;
  let high = places.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (places[middle] <= at) low = middle;
    else high = middle;
  }
  const step = places[high] - places[low];
  const t = step > 0 ? Math.min(1, Math.max(0, (at - places[low]) / step)) : 0;
  return values[low] + t * (values[high] - values[low]);
}

/** The laps that a record of `laps` laps has room for: 5, 10, 20, 50, 100 … */
export function lapsShown(laps: number): number {
  for (let decade = 1; ; decade *= 10) {
    const room = [5, 10, 20].find((candidate) => candidate * decade >= laps);
    if (room !== undefined) return room * decade;
  }
}
