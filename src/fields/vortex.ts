import { gaussianProfile, vortexAt } from "./radial.ts";
import type { VectorFieldDefinition } from "./types.ts";

/**
 * A vortex in the middle of the window, dying off as a Gaussian: the source's field, each arrow turned left by 90°.
 *
 *     f = (−y, x)/a e^{½ − r²/2a²},   a = 1.5
 */
export const vortex = {
  id: "vortex",
  label: "Vortex",
  summary: "Turns counter-clockwise about the middle: divergence-free.",
  formula: String.raw`f = \frac{1}{a}\begin{pmatrix}-y\\x\end{pmatrix} e^{\frac12 - |r|^2/2a^2}, \quad a = 1.5`,
  source: "A Gaussian’s gradient, turned by 90°",
  split: "All of it is divergence-free; it dies off within the window, so that no harmonic field has a share in it.",
  create: () => vortexAt(0, 0, gaussianProfile(1.5)),
} as const satisfies VectorFieldDefinition;
