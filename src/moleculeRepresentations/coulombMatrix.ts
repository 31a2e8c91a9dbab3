import { triangleOfCoulombMatrix } from "./triangle.ts";
import type { MoleculeRepresentationDefinition } from "./types.ts";

/** The Coulomb matrix in the order of the file. Source: Rupp et al., doi:10.1103/PhysRevLett.108.058301. */
export const coulombMatrixInFileOrder = {
  id: "coulombMatrix",
  label: "Coulomb matrix",
  summary: "All pairs of nuclei by their repulsion, in the order in which the atoms are listed.",
  formula: String.raw`C_{ij} = \begin{cases} \tfrac12 Z_i^{2.4} & i = j \\ Z_i Z_j / |\mathbf{R}_i - \mathbf{R}_j| & i \neq j \end{cases}`,
  source: "M. Rupp et al., Phys. Rev. Lett. 108, 058301 (2012), doi:10.1103/PhysRevLett.108.058301",
  invariances: { translation: "always", rotation: "always", mirror: "always", permutation: "never" },
  uses: ["unit"],
  growth: { dimension: 2, cost: 2 },
  create: (layout, { unit }) =>
    triangleOfCoulombMatrix(layout, unit, (_, n) => Array.from({ length: n }, (__, i) => i)),
} as const satisfies MoleculeRepresentationDefinition;
