import type { ScalarKernel } from "../kernels/types.ts";
import type { MatrixKernel, MatrixKernelDefinition } from "./types.ts";
import { writeBlock } from "./writeBlock.ts";

/**
 * The force as minus the gradient of an energy that is itself the random function: E ~ GP(0, c φ), f = −∇E.
 *
 *     K(r, r′) = ∂²[c φ(|d|²)] / ∂r ∂r′ᵀ = −c J(r)ᵀ [2φ′ I + 4φ″ d dᵀ] J(r′),   d = q(r) − q(r′)
 *     E(r) = Σⱼ 2c φ′ d·J(rⱼ)αⱼ
 *
 * c = 1 / (−2φ′(0)) makes K(r, r) = JᵀJ. For the Gaussian c = σ² and K = Jᵀ [I − d dᵀ/σ²] J′ k.
 *
 * Sources: Narcowich & Ward, Math. Comp. 63, 661 (1994), doi:10.1090/S0025-5718-1994-1254147-6;
 * Chmiela et al., Science Advances 3, e1603015 (2017), doi:10.1126/sciadv.1603015.
 */
export const energyConserving = {
  id: "energyConserving",
  label: "Energy-conserving",
  formula: String.raw`\mathbf K(r,r') = \mathbf J^{\mathsf T}\left[\mathbf I - \frac{d\,d^{\mathsf T}}{\sigma^2}\right]\mathbf J'\,k(q,q')`,
  source: "doi:10.1126/sciadv.1603015",
  conservesEnergy: true,
  positiveDefinite: true,
  independentComponents: false,
  usesJacobian: true,
  create: createEnergyConserving,
  fastPath: ({ slope, curvature }) => ({ straight: slope, along: -curvature }),
  split: (profile) => ({ profile, curlFreeShare: 1 }),
} as const satisfies MatrixKernelDefinition;

function createEnergyConserving(profile: ScalarKernel, dimension: number): MatrixKernel {
  const c = 1 / (-2 * profile.first(0));

  return {
    // K = −2c φ′ JᵀJ′ − 4c φ″ (Jᵀd)(J′ᵀd)ᵀ
    block: (d, jacobian, jacobianPrime, out, offset) => {
      const s = dot(d, 0, d, 0, dimension);
      const straight = -2 * c * profile.first(s);
      const along = -4 * c * profile.second(s);
      writeBlock(straight, along, d, jacobian, jacobianPrime, dimension, out, offset);
    },

    // f = Jᵀg,   g = −2c Σⱼ [φ′ w + 2φ″ (d·w) d]
    force: ({ d, s, w, dw, first, second, third }, out) => {
      profile.derivatives(s, first, second, third);
      for (let i = 0; i < dimension; i++) {
        const [di, wi] = [d[i], w[i]];
        let sum = 0;
        for (let j = 0; j < s.length; j++) sum += first[j] * wi[j] + 2 * second[j] * dw[j] * di[j];
        out[i] = -2 * c * sum;
      }
    },

    // ∂g/∂q = −4c Σⱼ [φ″ (w dᵀ + d wᵀ + (d·w) I) + 2φ‴ (d·w) d dᵀ]
    // Symmetric, so the curl ∂f_y/∂x − ∂f_x/∂y is zero whatever the weights.
    forceDerivative: ({ d, s, w, dw, first, second, third }, out) => {
      profile.derivatives(s, first, second, third);
      for (let i = 0; i < dimension; i++) {
        for (let k = 0; k <= i; k++) {
          const [di, dk, wi, wk] = [d[i], d[k], w[i], w[k]];
          const diagonal = i === k ? 1 : 0;
          let sum = 0;
          for (let j = 0; j < s.length; j++) {
            sum +=
              second[j] * (wi[j] * dk[j] + di[j] * wk[j] + diagonal * dw[j]) + 2 * third[j] * dw[j] * di[j] * dk[j];
          }
          out[i * dimension + k] = out[k * dimension + i] = -4 * c * sum;
        }
      }
    },

    // E = 2c Σⱼ φ′ d·w
    energy: ({ s, dw, first, second, third }) => {
      profile.derivatives(s, first, second, third);
      let sum = 0;
      for (let j = 0; j < s.length; j++) sum += first[j] * dw[j];
      return 2 * c * sum;
    },

    energyTerm: (d, weight, w) => 2 * c * profile.first(dot(d, 0, d, 0, dimension)) * dot(d, 0, weight, w, dimension),
    energyCovariance: (d) => c * profile.value(dot(d, 0, d, 0, dimension)),
  };
}

function dot(a: Float64Array, aOffset: number, b: Float64Array, bOffset: number, dimension: number): number {
  let sum = 0;
  for (let i = 0; i < dimension; i++) sum += a[aOffset + i] * b[bOffset + i];
  return sum;
}
