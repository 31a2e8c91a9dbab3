import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { createHessianKernel, hessianFastPath } from "./hessianKernel.ts";
import type { MatrixKernelDefinition } from "./types.ts";

/**
 * A field that is the sum of a curl-free and a divergence-free one, drawn apart from each other, γ being the first one's
 * share of the prior variance:
 *
 *     K(r, r′) = γ K_cf + (1 − γ) K_df,   K(r, r) = JᵀJ
 *
 * In the plane the slide's γΦ_cf + (1 − γ)Φ_df without its factors is the same kernel with the same γ divided by c (for the
 * Gaussian c = σ²): there both diagonals are −2φ′(0). In m dimensions the slide's γ′ is γ = γ′ / [γ′ + (m − 1)(1 − γ′)].
 * At γ = ½ in the plane K is a scalar kernel times identity, −½c ∇²φ I.
 *
 * At γ = 1 predictions are curl-free, but no energy is given with them: `partsOf` has it, for any γ.
 *
 * @param curlFreeShare γ, 0 … 1
 * @throws Problem "input" for γ outside 0 … 1
 */
export function mixture(curlFreeShare: number): MatrixKernelDefinition {
  if (!(curlFreeShare >= 0 && curlFreeShare <= 1)) {
    throw new Problem(
      "input",
      sentence`The curl-free share γ is ${curlFreeShare}, but it is a share of the whole and must lie between 0 and 1.`,
      "curlFreeShare",
    );
  }
  return {
    id: "mixture",
    label: "Curl-free and divergence-free",
    formula: String.raw`\mathbf K = \gamma\,\mathbf K_{\mathrm{cf}} + (1-\gamma)\,\mathbf K_{\mathrm{df}}`,
    source: "Macêdo & Castro, IMPA preprint (2008)",
    conservesEnergy: false,
    positiveDefinite: true,
    independentComponents: false,
    usesJacobian: true,
    create: (profile, dimension) => createHessianKernel(curlFreeShare, profile, dimension),
    fastPath: (profile) => hessianFastPath(curlFreeShare, profile),
    split: (profile) => ({ profile, curlFreeShare }),
  };
}
