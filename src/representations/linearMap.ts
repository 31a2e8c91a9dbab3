import type { Representation } from "./types.ts";

/**
 * The linear representation q = A r, whose Jacobian is A everywhere.
 * @param matrix A, [2×2] row-major.
 */
export function linearMap([a, b, c, d]: readonly [number, number, number, number]): Representation {
  return {
    dimension: 2,
    map: (x, y, out, offset) => {
      out[offset] = a * x + b * y;
      out[offset + 1] = c * x + d * y;
    },
    jacobian: (_x, _y, out, offset) => {
      out[offset] = a;
      out[offset + 1] = b;
      out[offset + 2] = c;
      out[offset + 3] = d;
    },
    secondDerivative: null,
  };
}
