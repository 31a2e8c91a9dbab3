import { rowNormOrder } from "./coulomb.ts";
import { triangleOfCoulombMatrix } from "./triangle.ts";
import type { MoleculeRepresentationDefinition } from "./types.ts";

/**
 * The Coulomb matrix with its rows by falling norm. Where two rows tie their order is still the file's, and where two
 * rows change places it jumps; its Jacobian is that of the order it has.
 *
 * Source: G. Montavon et al., Adv. Neural Inf. Process. Syst. 25, 440 (2012).
 */
export const sortedCoulombMatrix = {
  id: "sortedCoulombMatrix",
  label: "Sorted Coulomb matrix",
  summary: "The same with its rows by falling norm: the file’s order is forgotten, unless rows tie.",
  formula: String.raw`P C P^\mathsf{T},\quad |(PC)_1| \ge |(PC)_2| \ge \ldots`,
  source: "G. Montavon et al., Adv. Neural Inf. Process. Syst. 25, 440 (2012)",
  invariances: { translation: "always", rotation: "always", mirror: "always", permutation: "generic" },
  uses: ["unit"],
  growth: { dimension: 2, cost: 2 },
  create: (layout, { unit }) => triangleOfCoulombMatrix(layout, unit, rowNormOrder),
} as const satisfies MoleculeRepresentationDefinition;
