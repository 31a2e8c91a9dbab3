import type { ScalarKernel } from "../kernels/types.ts";
import type { LineKernel } from "./types.ts";

/** A radial profile on a line: k(x, y) = φ(s), ∂k/∂x = 2 (x − y) φ′(s), with s = (x − y)². */
export function fromProfile({ value, first }: ScalarKernel): LineKernel {
  return {
    value: (x, y) => value((x - y) ** 2),
    slope: (x, y) => 2 * (x - y) * first((x - y) ** 2),
  };
}
