import { ZERO, ZERO_FIELD } from "./combine.ts";
import type { SplitField, VectorFieldDefinition } from "./types.ts";

/** X = (x + 5)/5 runs over [0, 2] in the window, and Y = (y + 5)/10 over [0, 1]. */
const KX = Math.PI / 5;
const KY = Math.PI / 10;

/**
 * Two gyres turning against each other, each filling half the window: the steady double gyre, stretched to the window.
 *
 *     f = (−∂ψ/∂y, ∂ψ/∂x),   ψ = (5/π) sin(πX) sin(πY),   X = (x + 5)/5,   Y = (y + 5)/10
 *
 * Nothing flows through the window's edge, so f is orthogonal there to every gradient, ∫ f·∇a = 0, and the divergence-free part is
 * taken to be all of it. A split learnt from samples knows of no edge, and may add a harmonic field to one part and take it from the other.
 *
 * Source: S. C. Shadden, F. Lekien, J. E. Marsden, Physica D 212, 271 (2005), doi:10.1016/j.physd.2005.10.007, with ε = 0.
 */
export const doubleGyre = {
  id: "doubleGyre",
  label: "Double gyre",
  summary: "Two gyres turning against each other, with no flow through the window’s edge.",
  formula: String.raw`f = \begin{pmatrix}-\partial\psi/\partial y\\ \partial\psi/\partial x\end{pmatrix}, \quad \psi = \tfrac5\pi \sin\tfrac{\pi(x+5)}5 \sin\tfrac{\pi(y+5)}{10}`,
  source: "Shadden, Lekien & Marsden, Physica D 212, 271 (2005), doi:10.1016/j.physd.2005.10.007",
  split:
    "All of it is divergence-free; since nothing flows through the edge, no gradient field has a share in it within the window.",
  create: (): SplitField => {
    const value: SplitField["value"] = (x, y, out, offset) => {
      const [px, py] = [KX * (x + 5), KY * (y + 5)];
      out[offset] = (-KY / KX) * Math.sin(px) * Math.cos(py);
      out[offset + 1] = Math.cos(px) * Math.sin(py);
    };
    return {
      value,
      // ∇²ψ = −(k_x² + k_y²) ψ
      curl: (x, y) => (-(KX * KX + KY * KY) / KX) * Math.sin(KX * (x + 5)) * Math.sin(KY * (y + 5)),
      divergence: ZERO,
      parts: { curlFree: ZERO_FIELD, divergenceFree: value, harmonic: ZERO_FIELD },
    };
  },
} as const satisfies VectorFieldDefinition;
