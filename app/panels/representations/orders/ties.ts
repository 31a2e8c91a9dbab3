import { coulombMatrix } from "../../../../src/moleculeRepresentations/coulomb.ts";
import type { Molecule } from "../../../../src/molecules/molecule.ts";
import { t } from "../../../messages/t.ts";
import { atomName } from "../../../viewer/moleculeWords.ts";

/** Row norms nearer to each other than this, relative to the largest, tie. */
const TIE = 1e-9;

/** Groups of atoms whose rows have the same norm, the largest norm first. */
export function tiesOf(molecule: Molecule): readonly (readonly number[])[] {
  const matrix = coulombMatrix(molecule, "bohr");
  const n = molecule.numbers.length;
  const norms = Array.from({ length: n }, (_, i) => Math.hypot(...matrix.subarray(i * n, (i + 1) * n)));
  const falling = Array.from(norms.keys()).sort((i, j) => norms[j] - norms[i] || i - j);
  const groups: number[][] = [];
  for (const atom of falling) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group !== undefined && last !== undefined && norms[last] - norms[atom] <= TIE * norms[falling[0]])
      group.push(atom);
    else groups.push([atom]);
  }
  return groups.filter(({ length }) => length > 1).map((group) => group.sort((i, j) => i - j));
}

/** Which rows tie, in words. */
export function tiesText(molecule: Molecule): string {
  const ties = tiesOf(molecule).map((group) => group.map((atom) => atomName(molecule, atom)).join(", "));
  if (ties.length === 0) return t`No two rows have the same norm: sorting leaves one matrix.`;
  return t`Rows of the same norm: ${ties.join("; ")}. Nothing says which of them comes first.`;
}
