import type { Vector } from "./rotation.ts";

/** A rotation of space as a unit quaternion, w + xi + yj + zk. */
export type Quaternion = readonly [w: number, x: number, y: number, z: number];

export type AxisName = "x" | "y" | "z";

/** No rotation. */
export const UNTURNED: Quaternion = [1, 0, 0, 0];

const AXES: Readonly<Record<AxisName, Vector>> = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] };

/** The right-handed turn about one of the axes. */
export function turnAbout(axis: AxisName, degrees: number): Quaternion {
  const half = (degrees * Math.PI) / 360;
  const [x, y, z] = AXES[axis];
  return [Math.cos(half), x * Math.sin(half), y * Math.sin(half), z * Math.sin(half)];
}

/** First b, then a: the product ab, brought back to length 1. */
export function turnAfter(a: Quaternion, b: Quaternion): Quaternion {
  const product = [
    a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3],
    a[0] * b[1] + a[1] * b[0] + a[2] * b[3] - a[3] * b[2],
    a[0] * b[2] - a[1] * b[3] + a[2] * b[0] + a[3] * b[1],
    a[0] * b[3] + a[1] * b[2] - a[2] * b[1] + a[3] * b[0],
  ];
  const [w, x, y, z] = product.map((value) => value / Math.hypot(...product));
  return [w, x, y, z];
}

/** Positions, or any vectors, turned about the origin: v + 2w (u × v) + 2u × (u × v), u = (x, y, z). @returns [3n] */
export function turned(positions: Float64Array, [w, x, y, z]: Quaternion): Float64Array {
  const out = new Float64Array(positions.length);
  for (let k = 0; k < positions.length; k += 3) {
    const [a, b, c] = positions.subarray(k, k + 3);
    const [p, q, r] = [y * c - z * b, z * a - x * c, x * b - y * a];
    out[k] = a + 2 * (w * p + y * r - z * q);
    out[k + 1] = b + 2 * (w * q + z * p - x * r);
    out[k + 2] = c + 2 * (w * r + x * q - y * p);
  }
  return out;
}
