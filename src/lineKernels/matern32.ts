import { requireLengthScale } from "../kernels/types.ts";
import type { LineKernel, LineKernelDefinition } from "./types.ts";

/**
 * The Matérn kernel with ν = 3/2: functions that can be differentiated once.
 *
 *     k(x, y) = (1 + u) e⁻ᵘ,   ∂k/∂x = −(3/σ²) (x − y) e⁻ᵘ,   u = √3 |x − y| / σ
 *
 * Source: Rasmussen & Williams, Gaussian Processes for Machine Learning (2006), eq. 4.17, doi:10.7551/mitpress/3206.001.0001.
 */
export const matern32 = {
  id: "matern32",
  label: "Matérn 3/2",
  formula: String.raw`k(r,r') = (1 + u)\,e^{-u},\quad u = \frac{\sqrt{3}\,|r-r'|}{\sigma}`,
  source: "doi:10.7551/mitpress/3206.001.0001, eq. 4.17",
  smoothness: 1,
  stationary: true,
  create: createMatern32,
} as const satisfies LineKernelDefinition;

function createMatern32(lengthScale: number): LineKernel {
  requireLengthScale(lengthScale);
  const a = Math.sqrt(3) / lengthScale;
  return {
    value: (x, y) => {
      const u = a * Math.abs(x - y);
      return (1 + u) * Math.exp(-u);
    },
    slope: (x, y) => -a * a * (x - y) * Math.exp(-a * Math.abs(x - y)),
  };
}
