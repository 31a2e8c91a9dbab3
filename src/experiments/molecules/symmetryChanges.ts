import type { Symmetry } from "../../moleculeRepresentations/types.ts";
import type { Molecule } from "../../molecules/molecule.ts";
import { mirror, permute, rotate, translate } from "../../molecules/operations.ts";

/** What one operation changes of a vector: the largest change of any entry. */
export interface SymmetryChange {
  readonly symmetry: Symmetry;
  readonly change: number;
}

/**
 * Measures what shifting, turning, mirroring and listing the atoms backwards change of one atom's description.
 * @param vectorOf the description of an atom of a molecule
 */
export function symmetryChanges(
  molecule: Molecule,
  atom: number,
  vectorOf: (molecule: Molecule, atom: number) => Float64Array,
): SymmetryChange[] {
  const still = vectorOf(molecule, atom);
  const last = molecule.numbers.length - 1;
  const backwards = Array.from({ length: last + 1 }, (_, k) => last - k);
  const cases: readonly (readonly [Symmetry, Molecule, number])[] = [
    ["translation", translate(molecule, [1, -2, 3]), atom],
    ["rotation", rotate(molecule, [1, 2, 3], 70), atom],
    ["mirror", mirror(molecule, [1, 2, -1]), atom],
    ["permutation", permute(molecule, backwards), last - atom],
  ];
  return cases.map(([symmetry, moved, middle]) => {
    const vector = vectorOf(moved, middle);
    const change = still.reduce((most, value, k) => Math.max(most, Math.abs(value - vector[k])), 0);
    return { symmetry, change };
  });
}
