import { ZERO, ZERO_FIELD } from "./combine.ts";
import type { SplitField, VectorFieldDefinition } from "./types.ts";

/**
 * A shear flow, faster the further up.
 *
 *     f = (y, 0)/5 = (y, −x)/10 + (y, x)/10
 *
 * A rotation and a saddle. The rotation carries the curl, −1/5, and is divergence-free; the saddle is harmonic and belongs to either
 * part: f itself, which has no divergence, is a divergence-free part too. The rotation is taken because it is the one that looks the
 * same from every side.
 */
export const shear = {
  id: "shear",
  label: "Shear",
  summary: "Layers sliding over one another: a rotation plus a saddle.",
  formula: String.raw`f = \tfrac15\begin{pmatrix}y\\0\end{pmatrix} = \tfrac1{10}\begin{pmatrix}y\\-x\end{pmatrix} + \tfrac1{10}\begin{pmatrix}y\\x\end{pmatrix}`,
  source: "G. K. Batchelor, An Introduction to Fluid Dynamics (1967), § 2.3",
  split: "Its rotation is the divergence-free part; the saddle that is left is harmonic and belongs to either.",
  create: (): SplitField => ({
    value: (_x, y, out, offset) => {
      out[offset] = y / 5;
      out[offset + 1] = 0;
    },
    curl: () => -1 / 5,
    divergence: ZERO,
    parts: {
      curlFree: ZERO_FIELD,
      divergenceFree: (x, y, out, offset) => {
        out[offset] = y / 10;
        out[offset + 1] = -x / 10;
      },
      harmonic: (x, y, out, offset) => {
        out[offset] = y / 10;
        out[offset + 1] = x / 10;
      },
    },
  }),
} as const satisfies VectorFieldDefinition;
