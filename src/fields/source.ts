import { gaussianProfile, sourceAt } from "./radial.ts";
import type { VectorFieldDefinition } from "./types.ts";

/**
 * A source in the middle of the window, ringed by the sink of what it gives: the gradient of a Gaussian.
 *
 *     f = r/a e^{½ − r²/2a²} = −∇[a e^{½ − r²/2a²}],   a = 1.5
 *
 * A point source r/r² would be harmonic everywhere but at its point, and so belong to either part.
 */
export const source = {
  id: "source",
  label: "Source",
  summary: "Flows out of the middle and sinks in a ring around it: curl-free.",
  formula: String.raw`f = \frac{r}{a}\,e^{\frac12 - |r|^2/2a^2}, \quad a = 1.5`,
  source: "A Gaussian’s gradient",
  split: "All of it is curl-free; it dies off within the window, so that no harmonic field has a share in it.",
  create: () => sourceAt(0, 0, gaussianProfile(1.5)),
} as const satisfies VectorFieldDefinition;
