import { requireLengthScale } from "../kernels/types.ts";
import type { LineKernel, LineKernelDefinition } from "./types.ts";

/**
 * The Laplacian (exponential, Matérn ½) kernel, k(x, y) = e^{−|x − y|/σ}: continuous functions that have no slope anywhere.
 *
 * Source: Rasmussen & Williams, Gaussian Processes for Machine Learning (2006), eq. 4.18, doi:10.7551/mitpress/3206.001.0001.
 */
export const laplacian = {
  id: "laplacian",
  label: "Laplacian",
  formula: String.raw`k(r,r') = \exp\!\left(-\frac{|r-r'|}{\sigma}\right)`,
  source: "doi:10.7551/mitpress/3206.001.0001, eq. 4.18",
  smoothness: 0,
  stationary: true,
  create: createLaplacian,
} as const satisfies LineKernelDefinition;

function createLaplacian(lengthScale: number): LineKernel {
  requireLengthScale(lengthScale);
  const value = (x: number, y: number) => Math.exp(-Math.abs(x - y) / lengthScale);
  return { value, slope: (x, y) => (Math.sign(y - x) / lengthScale) * value(x, y) };
}
