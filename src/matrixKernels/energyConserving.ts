import type { ScalarKernel } from "../kernels/types.ts";
import type { MatrixKernel, MatrixKernelDefinition } from "./types.ts";

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
} as const satisfies MatrixKernelDefinition;

function createEnergyConserving(profile: ScalarKernel, dimension: number): MatrixKernel {
  const c = 1 / (-2 * profile.first(0));

  return {
    // K = −2c φ′ JᵀJ′ − 4c φ″ (Jᵀd)(J′ᵀd)ᵀ
    block: (d, jacobian, jacobianPrime, out, offset) => {
      const s = dot(d, 0, d, 0, dimension);
      const straight = -2 * c * profile.first(s);
      const along = -4 * c * profile.second(s);
      for (let a = 0; a < 2; a++) {
        for (let b = 0; b < 2; b++) {
          let jj = 0;
          let jd = 0;
          let dj = 0;
          for (let i = 0; i < dimension; i++) {
            jj += jacobian[2 * i + a] * jacobianPrime[2 * i + b];
            jd += jacobian[2 * i + a] * d[i];
            dj += jacobianPrime[2 * i + b] * d[i];
          }
          out[offset + 2 * a + b] = straight * jj + along * jd * dj;
        }
      }
    },

    // f = −2c φ′ u − 4c φ″ (d·w) v,   w = J(r′)α,   u = Jᵀw,   v = Jᵀd
    addForce: (d, jacobian, weight, w, out, offset) => {
      let s = 0;
      let dw = 0;
      let ux = 0;
      let uy = 0;
      let vx = 0;
      let vy = 0;
      for (let i = 0; i < dimension; i++) {
        s += d[i] * d[i];
        dw += d[i] * weight[w + i];
        ux += jacobian[2 * i] * weight[w + i];
        uy += jacobian[2 * i + 1] * weight[w + i];
        vx += jacobian[2 * i] * d[i];
        vy += jacobian[2 * i + 1] * d[i];
      }
      const straight = -2 * c * profile.first(s);
      const along = -4 * c * profile.second(s) * dw;
      out[offset] += straight * ux + along * vx;
      out[offset + 1] += straight * uy + along * vy;
    },

    // ∂f/∂r = −4c φ″ [u vᵀ + v uᵀ + (d·w) JᵀJ] − 8c φ‴ (d·w) v vᵀ + Σᵢ gᵢ ∂²qᵢ/∂r²,   f = Jᵀg
    // Symmetric, so the curl ∂f_y/∂x − ∂f_x/∂y is zero whatever the weights.
    addForceJacobian: (d, jacobian, secondDerivative, weight, w, out, offset) => {
      let s = 0;
      let dw = 0;
      let ux = 0;
      let uy = 0;
      let vx = 0;
      let vy = 0;
      let jxx = 0;
      let jxy = 0;
      let jyy = 0;
      for (let i = 0; i < dimension; i++) {
        const jx = jacobian[2 * i];
        const jy = jacobian[2 * i + 1];
        s += d[i] * d[i];
        dw += d[i] * weight[w + i];
        ux += jx * weight[w + i];
        uy += jy * weight[w + i];
        vx += jx * d[i];
        vy += jy * d[i];
        jxx += jx * jx;
        jxy += jx * jy;
        jyy += jy * jy;
      }
      const first = -2 * c * profile.first(s);
      const second = -4 * c * profile.second(s);
      const third = -8 * c * profile.third(s) * dw;
      const xy = second * (ux * vy + uy * vx + dw * jxy) + third * vx * vy;
      out[offset] += second * (2 * ux * vx + dw * jxx) + third * vx * vx;
      out[offset + 1] += xy;
      out[offset + 2] += xy;
      out[offset + 3] += second * (2 * uy * vy + dw * jyy) + third * vy * vy;
      if (!secondDerivative) return;
      for (let i = 0; i < dimension; i++) {
        const g = first * weight[w + i] + second * dw * d[i];
        for (let ab = 0; ab < 4; ab++) out[offset + ab] += g * secondDerivative[4 * i + ab];
      }
    },

    // E = 2c φ′ d·w
    energyTerm: (d, weight, w) => 2 * c * profile.first(dot(d, 0, d, 0, dimension)) * dot(d, 0, weight, w, dimension),
    energyCovariance: (d) => c * profile.value(dot(d, 0, d, 0, dimension)),
  };
}

function dot(a: Float64Array, aOffset: number, b: Float64Array, bOffset: number, dimension: number): number {
  let sum = 0;
  for (let i = 0; i < dimension; i++) sum += a[aOffset + i] * b[bOffset + i];
  return sum;
}
