import { distance } from "../molecules/molecule.ts";
import { requireExponent } from "./exponent.ts";
import { addAlongPair, pairCount, pairIndex } from "./pairs.ts";
import { type MoleculeRepresentationDefinition, requireRoom } from "./types.ts";

/**
 * All r⁻ⁿ of pairs, r in Å, in the order of the file: for frames of one molecule, whose atoms are always listed alike.
 *
 * Source: B. Huang & O. A. von Lilienfeld, J. Chem. Phys. 145, 161102 (2016), doi:10.1063/1.4964627.
 */
export const inverseDistances = {
  id: "inverseDistances",
  label: "Inverse distances r⁻ⁿ",
  summary: "A power of each distance between two atoms, in the order in which the atoms are listed.",
  formula: String.raw`\mathbf{q} = \bigl(|\mathbf{R}_i - \mathbf{R}_j|^{-n}\bigr)_{i > j}`,
  source: "B. Huang & O. A. von Lilienfeld, J. Chem. Phys. 145, 161102 (2016), doi:10.1063/1.4964627",
  invariances: { translation: "always", rotation: "always", mirror: "always", permutation: "never" },
  uses: ["exponent"],
  growth: { dimension: 2, cost: 2 },
  create: (layout, { exponent }) => {
    requireExponent(exponent);
    const dimension = pairCount(layout.atoms);
    return {
      dimension,
      map: (molecule, out, offset) => {
        requireRoom(layout, molecule);
        out.fill(0, offset, offset + dimension);
        for (let i = 1; i < molecule.numbers.length; i++) {
          for (let j = 0; j < i; j++) out[offset + pairIndex(i, j)] = distance(molecule, i, j) ** -exponent;
        }
      },
      jacobian: (molecule, out, offset) => {
        const n = molecule.numbers.length;
        out.fill(0, offset, offset + dimension * 3 * n);
        for (let i = 1; i < n; i++) {
          for (let j = 0; j < i; j++) {
            const slope = -exponent * distance(molecule, i, j) ** (-exponent - 1);
            addAlongPair(molecule, i, j, slope, out, offset + pairIndex(i, j) * 3 * n);
          }
        }
      },
    };
  },
} as const satisfies MoleculeRepresentationDefinition;
