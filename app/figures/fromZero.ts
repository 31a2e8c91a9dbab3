import type { ScatterTrace } from "./figure.ts";

/**
 * A stroke from each value to zero, as thick as a bar or as thin as a stem. They are Plotly's error bars: bars of their own would be
 * another kind of trace to load.
 * @param thickness pixels
 */
export function fromZero(
  values: ArrayLike<number>,
  color: string,
  thickness: number,
): NonNullable<ScatterTrace["error_y"]> {
  return {
    type: "data",
    symmetric: false,
    array: Array.from(values, (value) => Math.max(0, -value)),
    arrayminus: Array.from(values, (value) => Math.max(0, value)),
    color,
    thickness,
    width: 0,
  };
}
