import { requireLengthScale } from "../kernels/types.ts";
import type { LineKernel, LineKernelDefinition } from "./types.ts";

/**
 * The linear kernel with an offset, k(x, y) = 1 + x y / σ²: straight lines only, with intercept and slope independent of each
 * other and normal, of standard deviations 1 and 1/σ.
 *
 * Source: Rasmussen & Williams, Gaussian Processes for Machine Learning (2006), §4.2.2, doi:10.7551/mitpress/3206.001.0001.
 */
export const linear = {
  id: "linear",
  label: "Linear",
  formula: String.raw`k(r,r') = 1 + \frac{r\,r'}{\sigma^2}`,
  source: "doi:10.7551/mitpress/3206.001.0001, §4.2.2",
  smoothness: Number.POSITIVE_INFINITY,
  stationary: false,
  create: createLinear,
} as const satisfies LineKernelDefinition;

function createLinear(lengthScale: number): LineKernel {
  requireLengthScale(lengthScale);
  return { value: (x, y) => 1 + (x / lengthScale) * (y / lengthScale), slope: (_, y) => y / lengthScale ** 2 };
}
