import { exponential } from "./exponential.ts";
import { chiSquared, requireLengthScale, type ScalarKernel, type ScalarKernelDefinition } from "./types.ts";

/**
 * The Matérn profile with ν = 5/2: energies drawn from it can be differentiated twice, no more.
 *
 *     φ(s) = (1 + a r + a² r² / 3) exp(−a r),   a = √5 / σ,   r = √s = |q − q′|
 *
 * Source: Rasmussen & Williams, Gaussian Processes for Machine Learning (2006), eq. 4.17, doi:10.7551/mitpress/3206.001.0001.
 */
export const matern52 = {
  id: "matern52",
  label: "Matérn 5/2",
  formula: String.raw`k(q,q') = \left(1 + a r + \tfrac{1}{3}a^2r^2\right)e^{-a r},\quad a = \frac{\sqrt{5}}{\sigma},\; r = |q-q'|`,
  source: "doi:10.7551/mitpress/3206.001.0001, eq. 4.17",
  smoothness: 2,
  // u = ar; φ = (1 + u + u²/3) e⁻ᵘ, −2cφ′ = (1 + u) e⁻ᵘ and 4cφ″ = a² e⁻ᵘ, with c = 3/a².
  fastPath: { squared: false, rate: 5, value: [1, 1, 1 / 3], slope: [1, 1, 0], curvature: 1 },
  // φ̂ ∝ (a² + k²)^(−7/2): with k dk, k²/a² is the quotient of χ² of two and of five degrees of freedom; |k|² moves two over.
  waveNumber: (generator, order) =>
    Math.sqrt((5 * chiSquared(generator, 2 + 2 * order)) / chiSquared(generator, 5 - 2 * order)),
  create: createMatern52,
} as const satisfies ScalarKernelDefinition;

function createMatern52(lengthScale: number): ScalarKernel {
  requireLengthScale(lengthScale);
  const a = Math.sqrt(5) / lengthScale;
  // d/ds = (1/2r) d/dr, and each r this divides by is cancelled by one in the numerator, until the third.
  const c1 = (-a * a) / 6;
  const c2 = a ** 4 / 12;
  const c3 = -(a ** 5) / 24;
  return {
    lengthScale,
    value: (s) => {
      const ar = a * Math.sqrt(s);
      return (1 + ar + (ar * ar) / 3) * Math.exp(-ar);
    },
    first: (s) => {
      const ar = a * Math.sqrt(s);
      return c1 * (1 + ar) * Math.exp(-ar);
    },
    second: (s) => c2 * Math.exp(-a * Math.sqrt(s)),
    third: (s) => {
      const r = Math.sqrt(s);
      return r === 0 ? 0 : (c3 / r) * Math.exp(-a * r);
    },
    // With u = ar, (2/a²) ∫₀ᵘ t φ dt.
    integral: (s) => {
      const u = a * Math.sqrt(s);
      return (2 / (a * a)) * (5 - (5 + u * (5 + u * (2 + u / 3))) * Math.exp(-u));
    },
    values: (s, value) => {
      for (let j = 0; j < s.length; j++) value[j] = Math.sqrt(s[j]);
      exponential(-a, value, value);
      for (let j = 0; j < s.length; j++) {
        const ar = a * Math.sqrt(s[j]);
        value[j] *= 1 + ar + (ar * ar) / 3;
      }
    },
    derivatives: (s, first, second, third) => {
      for (let j = 0; j < s.length; j++) third[j] = Math.sqrt(s[j]);
      exponential(-a, third, second);
      for (let j = 0; j < s.length; j++) {
        const r = third[j];
        const decay = second[j];
        first[j] = c1 * (1 + a * r) * decay;
        second[j] = c2 * decay;
        third[j] = r === 0 ? 0 : (c3 / r) * decay;
      }
    },
  };
}
