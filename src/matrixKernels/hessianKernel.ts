import type { FastProfile, ScalarKernel } from "../kernels/types.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { FastBlock, MatrixKernel } from "./types.ts";
import { writeBlock } from "./writeBlock.ts";

/**
 * Curl-free and divergence-free parts in any mixture, both from the Hessian H of one profile:
 *
 *     K(r, r′) = Jᵀ [γ Φ_cf + (1 − γ) Φ_df] J′,   Φ_cf = −c H,   Φ_df = c/(m−1) · (H − tr(H) I),   H = 2φ′ I + 4φ″ d dᵀ
 *
 * c = 1 / (−2φ′(0)) makes both the identity at d = 0, so that K(r, r) = JᵀJ whatever γ is. Written out, K is a JᵀJ′ +
 * b (Jᵀd)(J′ᵀd)ᵀ with a = −2cφ′ − 4eφ″s, b = −4hφ″, e = (1 − γ)c/(m − 1) and h = γc − e.
 *
 * @param curlFreeShare γ
 * @param dimension m ≥ 2
 */
export function createHessianKernel(curlFreeShare: number, profile: ScalarKernel, dimension: number): MatrixKernel {
  if (dimension < 2) {
    throw new Problem(
      "input",
      sentence`A divergence-free kernel needs a representation of two components or more: with one, its divergence is its slope.`,
      "representation",
    );
  }
  const c = 1 / (-2 * profile.first(0));
  const e = ((1 - curlFreeShare) * c) / (dimension - 1);
  const h = curlFreeShare * c - e;

  return {
    block: (d, jacobian, jacobianPrime, out, offset) => {
      let s = 0;
      for (let i = 0; i < dimension; i++) s += d[i] * d[i];
      const second = profile.second(s);
      const straight = -2 * c * profile.first(s) - 4 * e * second * s;
      const along = -4 * h * second;
      writeBlock(straight, along, d, jacobian, jacobianPrime, dimension, out, offset);
    },

    // f = Jᵀg,   g = Σⱼ [a w + b (d·w) d]
    force: ({ d, s, w, dw, first, second, third }, out) => {
      profile.derivatives(s, first, second, third);
      for (let i = 0; i < dimension; i++) {
        const [di, wi] = [d[i], w[i]];
        let sum = 0;
        for (let j = 0; j < s.length; j++) {
          sum += (2 * c * first[j] + 4 * e * second[j] * s[j]) * wi[j] + 4 * h * second[j] * dw[j] * di[j];
        }
        out[i] = -sum;
      }
    },

    // ∂g/∂q = −4 Σⱼ [(cφ″ + 2e(φ″ + φ‴s)) w dᵀ + hφ″ (d wᵀ + (d·w) I) + 2hφ‴ (d·w) d dᵀ]
    forceDerivative: ({ d, s, w, dw, first, second, third }, out) => {
      profile.derivatives(s, first, second, third);
      for (let i = 0; i < dimension; i++) {
        for (let k = 0; k < dimension; k++) {
          const [di, dk, wi, wk] = [d[i], d[k], w[i], w[k]];
          const diagonal = i === k ? 1 : 0;
          let sum = 0;
          for (let j = 0; j < s.length; j++) {
            sum +=
              (c * second[j] + 2 * e * (second[j] + third[j] * s[j])) * wi[j] * dk[j] +
              h * (second[j] * (di[j] * wk[j] + diagonal * dw[j]) + 2 * third[j] * dw[j] * di[j] * dk[j]);
          }
          out[i * dimension + k] = -4 * sum;
        }
      }
    },

    energy: null,
    energyTerm: null,
    energyCovariance: null,
  };
}

/** The same for the SIMD module's loops, which are for m = 2: there −4cφ″s is −4cφ″/κ times u or u². */
export function hessianFastPath(
  curlFreeShare: number,
  { squared, slope: [p0, p1, p2], curvature }: FastProfile,
): FastBlock {
  const turned = (1 - curlFreeShare) * curvature;
  return {
    straight: squared ? [p0, p1 - turned, p2] : [p0, p1, p2 - turned],
    along: (1 - 2 * curlFreeShare) * curvature,
  };
}
