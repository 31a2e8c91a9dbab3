import type { Molecule } from "../molecules/molecule.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { SymmetryFunctionSet } from "./symmetryFunctionSet.ts";

/** What can be done to a molecule without changing what it is. */
export type Symmetry = "translation" | "rotation" | "mirror" | "permutation";

/** Whether a representation stays the same: always, always but where row norms tie, or not. */
export type Invariance = "always" | "generic" | "never";

export type LengthUnit = "bohr" | "angstrom";

/** What can be chosen of representations; each reads what it `uses`. */
export interface MoleculeOptions {
  /** Of distances in the Coulomb matrix: Z_i Z_j/r is in hartree where it is bohr. */
  readonly unit: LengthUnit;
  /** n of r⁻ⁿ, r in Å. */
  readonly exponent: number;
  readonly symmetryFunctions: SymmetryFunctionSet;
}

/** What the vectors must have room for, so that all molecules of a set have equally long ones. */
export interface Layout {
  /** Of the largest molecule. */
  readonly atoms: number;
  /** The elements that occur, rising, and the most atoms of each in any one molecule. */
  readonly elements: readonly { readonly number: number; readonly most: number }[];
}

/** A molecule as a vector q of fixed length. */
export interface MoleculeRepresentation {
  /** m. */
  readonly dimension: number;
  /** Writes q [m] into `out[offset …]`. @throws Problem "input" for a molecule that there is no room for */
  readonly map: (molecule: Molecule, out: Float64Array, offset: number) => void;
  /** Writes ∂q/∂R, row-major [m × 3n], per Å, into `out[offset …]`. */
  readonly jacobian: (molecule: Molecule, out: Float64Array, offset: number) => void;
}

/** A representation of molecules as the registry knows it. */
export interface MoleculeRepresentationDefinition {
  readonly id: string;
  readonly label: string;
  /** One sentence for the menu's help. */
  readonly summary: string;
  readonly formula: string;
  readonly source: string;
  readonly invariances: Readonly<Record<Symmetry, Invariance>>;
  readonly uses: readonly (keyof MoleculeOptions)[];
  /**
   * By which powers of the number of atoms n the length of the vector and the work grow, all atoms in reach of each
   * other.
   */
  readonly growth: { readonly dimension: number; readonly cost: number };
  /** @throws Problem "input" for options out of range. */
  readonly create: (layout: Layout, options: MoleculeOptions) => MoleculeRepresentation;
}

/** @throws Problem "input" where the molecule is not among those that the layout was made for. */
export function requireRoom({ atoms, elements }: Layout, { numbers }: Molecule): void {
  const n = numbers.length;
  if (n > atoms) {
    throw new Problem(
      "input",
      sentence`A molecule of ${n} atoms does not fit a vector made for at most ${atoms}.`,
      "molecule",
    );
  }
  for (const number of numbers) {
    const most = elements.find((element) => element.number === number)?.most ?? 0;
    const count = numbers.reduce((sum, other) => sum + (other === number ? 1 : 0), 0);
    if (count <= most) continue;
    throw new Problem(
      "input",
      sentence`A molecule with ${count} atoms of atomic number ${number} does not fit a vector made for at most ${most} of them.`,
      "molecule",
    );
  }
}
