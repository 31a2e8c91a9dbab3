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
} as const satisfies MatrixKernelDefinition;

function createAsPrinted(profile: ScalarKernel, dimension: number): MatrixKernel {
  const c = 1 / (-2 * profile.first(0));
  const g = (s: number) => -c * (2 * profile.first(s) + 4 * profile.second(s) * s);
  const gPrime = (s: number) => -c * (6 * profile.second(s) + 4 * profile.third(s) * s);

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

    // f = g u,   w = J(r′)α,   u = Jᵀw
    addForce: (d, jacobian, weight, w, out, offset) => {
      let ux = 0;
      let uy = 0;
      for (let i = 0; i < dimension; i++) {
        ux += jacobian[2 * i] * weight[w + i];
        uy += jacobian[2 * i + 1] * weight[w + i];
      }
      const factor = g(squaredLength(d, dimension));
      out[offset] += factor * ux;
      out[offset + 1] += factor * uy;
    },

    // ∂f/∂r = 2g′ u vᵀ + g Σᵢ wᵢ ∂²qᵢ/∂r²,   v = Jᵀd
    addForceJacobian: (d, jacobian, secondDerivative, weight, w, out, offset) => {
      let ux = 0;
      let uy = 0;
      let vx = 0;
      let vy = 0;
      for (let i = 0; i < dimension; i++) {
        ux += jacobian[2 * i] * weight[w + i];
        uy += jacobian[2 * i + 1] * weight[w + i];
        vx += jacobian[2 * i] * d[i];
        vy += jacobian[2 * i + 1] * d[i];
      }
      const s = squaredLength(d, dimension);
      const slope = 2 * gPrime(s);
      out[offset] += slope * ux * vx;
      out[offset + 1] += slope * ux * vy;
      out[offset + 2] += slope * uy * vx;
      out[offset + 3] += slope * uy * vy;
      if (!secondDerivative) return;
      const factor = g(s);
      for (let i = 0; i < dimension; i++) {
        for (let ab = 0; ab < 4; ab++) out[offset + ab] += factor * weight[w + i] * secondDerivative[4 * i + ab];
      }
    },

    energyTerm: null,
    energyCovariance: null,
  };
}

function squaredLength(d: Float64Array, dimension: number): number {
  let s = 0;
  for (let i = 0; i < dimension; i++) s += d[i] * d[i];
  return s;
}
