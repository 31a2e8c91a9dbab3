import type { Molecule } from "../../../src/molecules/molecule.ts";
import { atomName } from "../../viewer/moleculeWords.ts";

export interface AtomOptionsProps {
  /** Null where its text cannot be read. */
  readonly molecule: Molecule | null;
  /** The atom that can’t be chosen, 0 for the first. */
  readonly except?: number | undefined;
}

/** A molecule’s atoms by name, for a menu; their values are their numbers, 1 for the first. */
export function AtomOptions({ molecule, except }: AtomOptionsProps) {
  return (
    molecule !== null &&
    Array.from(molecule.numbers, (_, atom) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: an atom is its place in the list.
      <option key={atom} value={String(atom + 1)} disabled={atom === except}>
        {atomName(molecule, atom)}
      </option>
    ))
  );
}
