import { inverseLaplacian } from "../kernels/inverseLaplacian.ts";
import type { ScalarKernel } from "../kernels/types.ts";
import type { MatrixKernel, MatrixKernelDefinition } from "./types.ts";

/**
 * Each force component learnt by itself: nothing ties f_x to f_y, so nothing makes the force the gradient of an energy.
 *
 *     K(r, r′) = φ(|d|²) I,   d = q(r) − q(r′)
 *
 * It contains fields of both kinds in equal shares: with −∇²ψ = φ and q = r, φ I = Φ_cf + Φ_df of ψ.
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
  fastPath: ({ value }) => ({ straight: value, along: 0 }),
  split: (profile) => ({ profile: inverseLaplacian(profile), curlFreeShare: 1 / 2 }),
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

    // f = Σⱼ φ αⱼ
    force: ({ s, w, value }, out) => {
      profile.values(s, value);
      const [wx, wy] = w;
      let fx = 0;
      let fy = 0;
      for (let j = 0; j < s.length; j++) {
        fx += value[j] * wx[j];
        fy += value[j] * wy[j];
      }
      out[0] = fx;
      out[1] = fy;
    },

    // ∂f_a/∂q_i = Σⱼ 2φ′ α_a d_i
    forceDerivative: ({ d, s, w, first, second, third }, out) => {
      profile.derivatives(s, first, second, third);
      for (let a = 0; a < 2; a++) {
        for (let i = 0; i < dimension; i++) {
          const [wa, di] = [w[a], d[i]];
          let slope = 0;
          for (let j = 0; j < s.length; j++) slope += 2 * first[j] * wa[j] * di[j];
          out[a * dimension + i] = slope;
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
