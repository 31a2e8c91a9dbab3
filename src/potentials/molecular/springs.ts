import { entryOf } from "./entryOf.ts";
import { findMolecularDefinition } from "./molecules.ts";
import { ANGLES, atomKinds, BONDS } from "./parameters.ts";
import { topologyOf } from "./topology.ts";

/** What a molecule's bonds and angles are as springs: atoms by their numbers, k (r − r₀)² and k (θ − θ₀)². */
export interface Springs {
  readonly bonds: readonly { readonly atoms: readonly number[]; readonly stiffness: number; readonly length: number }[];
  /** The atom in the middle stands in the middle; k per radian², θ₀ in degrees. */
  readonly angles: readonly {
    readonly atoms: readonly number[];
    readonly stiffness: number;
    readonly degrees: number;
  }[];
}

/** @throws Problem "input" for a molecule there are no parameters for */
export function springsOf(id: string): Springs {
  const { kinds, bonds } = findMolecularDefinition(id);
  const classes = (atoms: readonly number[]) => atoms.map((atom) => atomKinds[kinds[atom]].class);
  return {
    bonds: bonds.map((atoms) => {
      const { stiffness, length } = entryOf(BONDS, classes(atoms));
      return { atoms, stiffness, length };
    }),
    angles: topologyOf(kinds.length, bonds).angles.map((atoms) => {
      const [stiffness, degrees] = entryOf(ANGLES, classes(atoms));
      return { atoms, stiffness, degrees };
    }),
  };
}
