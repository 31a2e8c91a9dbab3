import { type Quaternion, turned } from "../../src/molecules/quaternion.ts";

/** What a viewer shows: atoms, the bonds between them, arrows at them. Lengths in ångström. */
export interface MoleculeScene {
  /** Chemical symbols. */
  readonly symbols: readonly string[];
  /** [x₀, y₀, z₀, x₁, …]. */
  readonly positions: Float64Array;
  /** Pairs of atoms that are drawn joined. */
  readonly bonds: readonly (readonly [number, number])[];
  /** Atoms that stand out. */
  readonly marked?: readonly number[];
  /** What stands at each atom, if anything does: its number in the list, say. */
  readonly labels?: readonly string[];
  /** Arrows that begin at an atom: forces, moments; vectors in ångström on the screen, point-major as the positions. */
  readonly arrows?: Float64Array;
  /** Arrows at the same atoms, wide and translucent about those: what a model makes of them, in its own colour. */
  readonly compared?: { readonly vectors: Float64Array; readonly color: string; readonly name: string };
  /** The length of three arrows along x, y and z from the origin, where they are to be seen. */
  readonly axes?: number;
}

/** The scene about its own middle, as it is seen after a turn of the reader's. */
export function seenFrom(scene: MoleculeScene, turn: Quaternion): MoleculeScene {
  const { positions, arrows, compared } = scene;
  const n = positions.length / 3;
  const middle = [0, 1, 2].map((axis) => positions.reduce((sum, r, k) => (k % 3 === axis ? sum + r : sum), 0) / n);
  const centred = positions.map((r, k) => r - middle[k % 3]);
  return {
    ...scene,
    positions: turned(centred, turn),
    ...(arrows === undefined ? {} : { arrows: turned(arrows, turn) }),
    ...(compared === undefined ? {} : { compared: { ...compared, vectors: turned(compared.vectors, turn) } }),
  };
}
