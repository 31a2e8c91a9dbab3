import { combine } from "./combine.ts";
import { gaussianProfile, sourceAt, vortexAt } from "./radial.ts";
import type { VectorFieldDefinition } from "./types.ts";

/**
 * A source and a vortex side by side, as in the lecture's Figure 1.
 *
 *     f = g(|r − r₁|) (r − r₁) + g(|r − r₂|) R (r − r₂),   g(ρ) = e^{½ − ρ²/2a²}/a,   R a left turn by 90°
 *
 * with a = 1.25, r₁ = (−1.5, −1), r₂ = (1.5, 1). Both die off within the window, so the split learnt with a short enough σ comes to
 * theirs: the parts have the smallest kernel norm among all splits, and what extends them beyond the window hardly matters.
 *
 * Source: after I. Macêdo & R. Castro, Learning divergence-free and curl-free vector fields with matrix-valued kernels, IMPA (2008).
 */
export const sourceVortex = {
  id: "sourceVortex",
  label: "Source and vortex",
  summary: "A source at the lower left and a vortex at the upper right, overlapping.",
  formula: String.raw`f = {g(|r-r_1|)\,(r-r_1)} + {g(|r-r_2|)\,\mathsf R\,(r-r_2)}, \quad\allowbreak {g(\rho) = \tfrac1a e^{\frac12 - \rho^2/2a^2}}, \quad\allowbreak {a = 1.25}, \quad\allowbreak {\mathsf R = \begin{pmatrix}0&-1\\1&0\end{pmatrix}}`,
  source: "After Macêdo & Castro, IMPA preprint (2008), Figure 1",
  split: "The source is the curl-free part, the vortex the divergence-free one; both die off within the window.",
  create: () => {
    const profile = gaussianProfile(1.25);
    return combine(1, sourceAt(-1.5, -1, profile), 1, vortexAt(1.5, 1, profile));
  },
} as const satisfies VectorFieldDefinition;
