import type { ForceField } from "../../geometry.ts";
import { Problem } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { FIELD_BOX } from "./fieldLab.ts";

/** A field without curl and without divergence. */
export interface HarmonicField {
  readonly id: string;
  readonly label: string;
  /** The formula in TeX. */
  readonly formula: string;
  readonly value: ForceField;
}

/** Half the window's width: fields are of size 1 there, on the axes. */
const HALF = (FIELD_BOX.x1 - FIELD_BOX.x0) / 2;

/**
 * u − iv = (z/5)ⁿ, z = x + iy: u and −v are the parts of a holomorphic function, so by Cauchy and Riemann's equations the curl and
 * the divergence of (u, v) are zero.
 */
function power(n: number): ForceField {
  return (x, y, out, offset) => {
    let [re, im] = [1, 0];
    for (let k = 0; k < n; k++) [re, im] = [(re * x - im * y) / HALF, (re * y + im * x) / HALF];
    out[offset] = re;
    out[offset + 1] = -im;
  };
}

/** The first few, in the order of the menu. */
export const harmonicFields = [
  {
    id: "uniform",
    label: "Uniform stream",
    formula: String.raw`f = \begin{pmatrix}1\\0\end{pmatrix}`,
    value: power(0),
  },
  {
    id: "saddle",
    label: "Saddle",
    formula: String.raw`f = \tfrac15\begin{pmatrix}x\\-y\end{pmatrix}`,
    value: power(1),
  },
  {
    id: "threefold",
    label: "Three-fold saddle",
    formula: String.raw`f = \tfrac1{25}\begin{pmatrix}x^2-y^2\\-2xy\end{pmatrix}`,
    value: power(2),
  },
] as const satisfies readonly HarmonicField[];

export type HarmonicFieldId = (typeof harmonicFields)[number]["id"];

/** @throws Problem "input" for an unknown id, naming those that exist. */
export function findHarmonicField(id: string): HarmonicField {
  const found = harmonicFields.find((field) => field.id === id);
  if (found) return found;
  const known = harmonicFields.map((field) => field.id).join(", ");
  throw new Problem(
    "input",
    sentence`There is no harmonic field called “${id}”; choose one of: ${known}.`,
    "harmonicField",
  );
}
