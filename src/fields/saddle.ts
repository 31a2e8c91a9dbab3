import { ZERO, ZERO_FIELD } from "./combine.ts";
import type { SplitField, VectorFieldDefinition } from "./types.ts";

/**
 * A saddle: in from above and below, out to the sides.
 *
 *     f = (x, −y)/5 = ∇(x² − y²)/10
 *
 * It has neither curl nor divergence, so both parts are said to be zero and all of it is harmonic; every split γf + (1 − γ)f is right.
 */
export const saddle = {
  id: "saddle",
  label: "Saddle",
  summary: "In from above and below, out to the sides: curl-free and divergence-free at once.",
  formula: String.raw`f = \tfrac15\begin{pmatrix}x\\-y\end{pmatrix}`,
  source: "The simplest harmonic field",
  split: "All of it is harmonic, that is, curl-free and divergence-free at once: it belongs to either part.",
  create: (): SplitField => {
    const value: SplitField["value"] = (x, y, out, offset) => {
      out[offset] = x / 5;
      out[offset + 1] = -y / 5;
    };
    const parts = { curlFree: ZERO_FIELD, divergenceFree: ZERO_FIELD, harmonic: value };
    return { value, curl: ZERO, divergence: ZERO, parts };
  },
} as const satisfies VectorFieldDefinition;
