import { exponential } from "./exponential.ts";
import { chiSquared, requireLengthScale, type ScalarKernel, type ScalarKernelDefinition } from "./types.ts";

/**
 * The Gaussian (squared-exponential) profile, smooth to all orders.
 *
 *     φ(s) = exp(−s / 2σ²),   s = |q − q′|²
 *
 * Source: Rasmussen & Williams, Gaussian Processes for Machine Learning (2006), eq. 4.9, doi:10.7551/mitpress/3206.001.0001.
 */
export const gaussian = {
  id: "gaussian",
  label: "Gaussian",
  formula: String.raw`k(q,q') = \exp\!\left(-\frac{|q-q'|^2}{2\sigma^2}\right)`,
  source: "doi:10.7551/mitpress/3206.001.0001, eq. 4.9",
  smoothness: Number.POSITIVE_INFINITY,
  // u = s/2σ²; φ = −2cφ′ = e⁻ᵘ and 4cφ″ = e⁻ᵘ/σ², with c = σ².
  fastPath: { squared: true, rate: 1 / 2, value: [1, 0, 0], slope: [1, 0, 0], curvature: 2 },
  // φ̂ ∝ exp(−σ²k²/2): with k dk, σ²k² is χ² of two degrees of freedom, and |k|² adds two.
  waveNumber: (generator, order) => Math.sqrt(chiSquared(generator, 2 + 2 * order)),
  create: createGaussian,
} as const satisfies ScalarKernelDefinition;

function createGaussian(lengthScale: number): ScalarKernel {
  requireLengthScale(lengthScale);
  // Every derivative in s multiplies by −1/2σ².
  const c = -1 / (2 * lengthScale ** 2);
  return {
    lengthScale,
    value: (s) => Math.exp(c * s),
    first: (s) => c * Math.exp(c * s),
    second: (s) => c * c * Math.exp(c * s),
    third: (s) => c * c * c * Math.exp(c * s),
    integral: (s) => Math.expm1(c * s) / c,
    values: (s, value) => exponential(c, s, value),
    derivatives: (s, first, second, third) => {
      exponential(c, s, first);
      for (let j = 0; j < s.length; j++) {
        const slope = c * first[j];
        first[j] = slope;
        second[j] = c * slope;
        third[j] = c * c * slope;
      }
    },
  };
}
