import type { ScalarKernel } from "../kernels/types.ts";
import type { MatrixKernel, MatrixKernelDefinition } from "./types.ts";

/**
 * The slide's formula taken at its word: the second derivative along one line, with |d|² where d dᵀ belongs.
 *
 *     K(r, r′) = J(r)ᵀ J(r′) g(|d|²),   g(s) = −c (2φ′ + 4φ″ s),   c = 1 / (−2φ′(0)),   d = q(r) − q(r′)
 *
 * For the Gaussian g = (1 − |d|²/σ²) k. It is the energy-conserving kernel only where q has a single component. With
 * two it is not positive semi-definite (its Fourier transform ∝ (σ²|κ|² − 1) e^{−σ²|κ|²/2} is negative for small κ), and its forces
 * have no energy.
 */
export const asPrinted = {
  id: "asPrinted",
  label: "As printed on the slide",
  formula: String.raw`\mathbf K(r,r') = \mathbf J^{\mathsf T}\mathbf J'\left(1 - \frac{|d|^2}{\sigma^2}\right)k(q,q')`,
  source: "the lecture's slide, with σ² in front as in the energy-conserving kernel",
  conservesEnergy: false,
  positiveDefinite: false,
  independentComponents: false,
  usesJacobian: true,
  create: createAsPrinted,
  // g = −2cφ′ − 4cφ″ s, and κs is u or u².
  fastPath: ({ squared, slope: [p0, p1, p2], curvature }) => ({
    straight: squared ? [p0, p1 - curvature, p2] : [p0, p1, p2 - curvature],
    along: 0,
  }),
  // A scalar kernel times identity for q = r, but an indefinite one: no two priors add up to it.
  split: null,
} as const satisfies MatrixKernelDefinition;

function createAsPrinted(profile: ScalarKernel, dimension: number): MatrixKernel {
  const c = 1 / (-2 * profile.first(0));
  const g = (s: number) => -c * (2 * profile.first(s) + 4 * profile.second(s) * s);

  return {
    block: (d, jacobian, jacobianPrime, out, offset) => {
      const factor = g(squaredLength(d, dimension));
      for (let a = 0; a < 2; a++) {
        for (let b = 0; b < 2; b++) {
          let jj = 0;
          for (let i = 0; i < dimension; i++) jj += jacobian[2 * i + a] * jacobianPrime[2 * i + b];
          out[offset + 2 * a + b] = factor * jj;
        }
      }
    },

    // f = Jᵀ Σⱼ g w
    force: ({ s, w, first, second, third }, out) => {
      profile.derivatives(s, first, second, third);
      for (let i = 0; i < dimension; i++) {
        const wi = w[i];
        let sum = 0;
        for (let j = 0; j < s.length; j++) sum += (2 * first[j] + 4 * second[j] * s[j]) * wi[j];
        out[i] = -c * sum;
      }
    },

    // ∂(Σⱼ g w)/∂q = Σⱼ 2g′ w dᵀ,   g′(s) = −c (6φ″ + 4φ‴ s)
    forceDerivative: ({ d, s, w, first, second, third }, out) => {
      profile.derivatives(s, first, second, third);
      for (let i = 0; i < dimension; i++) {
        for (let k = 0; k < dimension; k++) {
          const [wi, dk] = [w[i], d[k]];
          let sum = 0;
          for (let j = 0; j < s.length; j++) sum += (6 * second[j] + 4 * third[j] * s[j]) * wi[j] * dk[j];
          out[i * dimension + k] = -2 * c * sum;
        }
      }
    },

    energy: null,
    energyTerm: null,
    energyCovariance: null,
  };
}

function squaredLength(d: Float64Array, dimension: number): number {
  let s = 0;
  for (let i = 0; i < dimension; i++) s += d[i] * d[i];
  return s;
}
