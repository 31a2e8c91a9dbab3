import type { ScalarKernel } from "../kernels/types.ts";
import type { MatrixKernel, MatrixKernelDefinition } from "./types.ts";

/**
 * Each force component learnt by itself: nothing ties f_x to f_y, so nothing makes the force the gradient of an energy.
 *
 *     K(r, r′) = φ(|d|²) I,   d = q(r) − q(r′)
 *
 * Source: the scalar kernel times identity, Micchelli & Pontil, Neural Computation 17, 177 (2005), doi:10.1162/0899766052530802.
 */
export const independent = {
  id: "independent",
  label: "Independent components",
  formula: String.raw`\mathbf K(r,r') = k(q,q')\,\mathbf I`,
  source: "doi:10.1162/0899766052530802",
  conservesEnergy: false,
  positiveDefinite: true,
  independentComponents: true,
  usesJacobian: false,
  create: createIndependent,
} as const satisfies MatrixKernelDefinition;

function createIndependent(profile: ScalarKernel, dimension: number): MatrixKernel {
  return {
    block: (d, _jacobian, _jacobianPrime, out, offset) => {
      const k = profile.value(squaredLength(d, dimension));
      out[offset] = k;
      out[offset + 1] = 0;
      out[offset + 2] = 0;
      out[offset + 3] = k;
    },

    // f = φ α
    addForce: (d, _jacobian, weight, w, out, offset) => {
      const k = profile.value(squaredLength(d, dimension));
      out[offset] += k * weight[w];
      out[offset + 1] += k * weight[w + 1];
    },

    // ∂f_a/∂r_b = α_a φ′ ∂s/∂r_b,   ∂s/∂r = 2 Jᵀ d
    addForceJacobian: (d, jacobian, _secondDerivative, weight, w, out, offset) => {
      let sx = 0;
      let sy = 0;
      for (let i = 0; i < dimension; i++) {
        sx += 2 * d[i] * jacobian[2 * i];
        sy += 2 * d[i] * jacobian[2 * i + 1];
      }
      const first = profile.first(squaredLength(d, dimension));
      out[offset] += weight[w] * first * sx;
      out[offset + 1] += weight[w] * first * sy;
      out[offset + 2] += weight[w + 1] * first * sx;
      out[offset + 3] += weight[w + 1] * first * sy;
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
