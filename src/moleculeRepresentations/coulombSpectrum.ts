import { spectrumJacobian, spectrumOf } from "./spectrum.ts";
import { type MoleculeRepresentationDefinition, requireRoom } from "./types.ts";

/**
 * The Coulomb matrix's eigenvalues by falling |value|, padded with zeros: n numbers for what has 3n − 6 degrees of
 * freedom, so different molecules share them.
 *
 * Source: Rupp et al., doi:10.1103/PhysRevLett.108.058301.
 */
export const coulombSpectrum = {
  id: "coulombSpectrum",
  label: "Spectrum of the Coulomb matrix",
  summary: "Its eigenvalues: free of any order of the atoms, and of much else.",
  formula: String.raw`C\,\mathbf{v}_k = \lambda_k \mathbf{v}_k,\quad |\lambda_1| \ge |\lambda_2| \ge \ldots`,
  source: "M. Rupp et al., Phys. Rev. Lett. 108, 058301 (2012), doi:10.1103/PhysRevLett.108.058301",
  invariances: { translation: "always", rotation: "always", mirror: "always", permutation: "always" },
  uses: ["unit"],
  growth: { dimension: 1, cost: 3 },
  create: (layout, { unit }) => ({
    dimension: layout.atoms,
    map: (molecule, out, offset) => {
      requireRoom(layout, molecule);
      out.fill(0, offset, offset + layout.atoms);
      out.set(spectrumOf(molecule, unit), offset);
    },
    jacobian: (molecule, out, offset) => {
      out.fill(0, offset, offset + layout.atoms * molecule.positions.length);
      spectrumJacobian(molecule, unit, out, offset);
    },
  }),
} as const satisfies MoleculeRepresentationDefinition;
