import { moleculeAt } from "../../molecules/frames.ts";
import { findLibraryMolecule } from "../../molecules/library.ts";
import { type Molecule, requireMolecule } from "../../molecules/molecule.ts";
import { MOST_ATOMS, readXyz } from "../../molecules/readXyz.ts";
import { Problem } from "../../problem.ts";

/** The id of a molecule that is given as text. */
export const OWN_MOLECULE = "own";

/** A molecule as it is chosen: plain text, so that it goes into a link. */
export interface MoleculeChoice {
  /** Of the library, or “own”. */
  readonly id: string;
  /** XYZ or extended XYZ, read only where the id is “own”; of several frames, the first. */
  readonly xyz: string;
}

/**
 * The molecule of a choice.
 * @throws Problem "input" for an unknown id ("molecule"), or a text that cannot be read ("xyz"), with the line
 */
export function chosenMolecule({ id, xyz }: MoleculeChoice): Molecule {
  if (id !== OWN_MOLECULE) return findLibraryMolecule(id).create();
  try {
    const { frames } = readXyz(xyz);
    const { numbers, positions } = moleculeAt(frames, 0);
    const molecule = { numbers: numbers.slice(), positions: positions.slice() };
    requireMolecule(molecule, MOST_ATOMS);
    return molecule;
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    throw new Problem(thrown.kind, thrown.sentence ?? thrown.message, "xyz");
  }
}
