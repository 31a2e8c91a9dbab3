import { createHessianKernel, hessianFastPath } from "./hessianKernel.ts";
import type { MatrixKernelDefinition } from "./types.ts";

/**
 * Fields without sources: in the plane each is a stream function's gradient turned by 90°, f = (∂S/∂y, −∂S/∂x) with
 * S ~ GP(0, c φ).
 *
 *     K(r, r′) = c/(m−1) · Jᵀ [H − tr(H) I] J′,   H = 2φ′ I + 4φ″ d dᵀ,   c = 1 / (−2φ′(0)),   d = q(r) − q(r′)
 *
 * K(r, r) = JᵀJ, as for the energy-conserving kernel. For the Gaussian and m = 2, K = Jᵀ [(1 − |d|²/σ²) I + d dᵀ/σ²] J′ k.
 *
 * The divergence in q is zero in any number of dimensions. The divergence in r is too where q is r itself, turned,
 * mirrored, scaled or conformally mapped (J Jᵀ ∝ I and ∇²q = 0), and not otherwise: Jᵀ carries gradients to gradients, but
 * not flows to flows.
 *
 * Source: Narcowich & Ward, Math. Comp. 63, 661 (1994), doi:10.1090/S0025-5718-1994-1254147-6.
 */
export const divergenceFree = {
  id: "divergenceFree",
  label: "Divergence-free",
  formula: String.raw`\mathbf K(r,r') = \mathbf J^{\mathsf T}\left[\left(1 - \frac{|d|^2}{\sigma^2}\right)\mathbf I + \frac{d\,d^{\mathsf T}}{\sigma^2}\right]\mathbf J'\,k(q,q')`,
  source: "doi:10.1090/S0025-5718-1994-1254147-6",
  conservesEnergy: false,
  positiveDefinite: true,
  independentComponents: false,
  usesJacobian: true,
  create: (profile, dimension) => createHessianKernel(0, profile, dimension),
  fastPath: (profile) => hessianFastPath(0, profile),
  split: (profile) => ({ profile, curlFreeShare: 0 }),
} as const satisfies MatrixKernelDefinition;
