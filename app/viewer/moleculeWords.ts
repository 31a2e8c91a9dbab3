import { symbolOf } from "../../src/molecules/elements.ts";
import { angle, distance, formulaOf, type Molecule } from "../../src/molecules/molecule.ts";
import { t } from "../messages/t.ts";
import type { MoleculeScene } from "./moleculeScene.ts";

/** Bonds of the engine's flat list, as pairs. */
export function pairsOf(bonds: Uint8Array): (readonly [number, number])[] {
  return Array.from({ length: bonds.length / 2 }, (_, k) => [bonds[2 * k], bonds[2 * k + 1]] as const);
}

/** A molecule as a viewer shows it, its atoms numbered. */
export function sceneOf(molecule: Molecule, bonds: Uint8Array): MoleculeScene {
  return {
    symbols: Array.from(molecule.numbers, symbolOf),
    positions: molecule.positions,
    bonds: pairsOf(bonds),
    labels: Array.from(molecule.numbers, (_, atom) => String(atom + 1)),
  };
}

/** “C3”: an atom by its element and its number in the list. */
export function atomName({ numbers }: Pick<Molecule, "numbers">, atom: number): string {
  return `${symbolOf(numbers[atom])}${atom + 1}`;
}

/** A molecule in words: formula, atoms, and the lengths of its bonds. */
export function moleculeWords(molecule: Molecule, bonds: Uint8Array): string {
  const lengths = pairsOf(bonds).map(
    ([i, j]) => `${atomName(molecule, i)}–${atomName(molecule, j)} ${distance(molecule, i, j).toFixed(3)}`,
  );
  const said = t`${formulaOf(molecule.numbers)}, ${molecule.numbers.length} atoms.`;
  return lengths.length === 0 ? said : `${said} ${t`Bonds, in ångström: ${lengths.join(", ")}.`}`;
}

/** Å and degrees below which nothing is said to have changed. */
const [SAME_LENGTH, SAME_ANGLE] = [5e-4, 0.05];

/** Which bond lengths and angles of two geometries of one list of atoms differ, in words; "" where none does. */
export function changedGeometry(before: Molecule, after: Molecule, bonds: Uint8Array): string {
  const pairs = pairsOf(bonds);
  const lengths = pairs.flatMap(([i, j]) => {
    const [from, to] = [distance(before, i, j), distance(after, i, j)];
    if (Math.abs(to - from) < SAME_LENGTH) return [];
    return [t`bond ${atomName(before, i)}–${atomName(before, j)} from ${from.toFixed(3)} to ${to.toFixed(3)} Å`];
  });
  const angles = pairs.flatMap(([i, j], k) =>
    pairs.slice(k + 1).flatMap(([p, q]) => {
      const vertex = [i, j].find((atom) => atom === p || atom === q);
      if (vertex === undefined) return [];
      const [a, b] = [i === vertex ? j : i, p === vertex ? q : p];
      const [from, to] = [before, after].map((molecule) => (angle(molecule, a, vertex, b) * 180) / Math.PI);
      if (Math.abs(to - from) < SAME_ANGLE) return [];
      const name = [a, vertex, b].map((atom) => atomName(before, atom)).join("–");
      return [t`angle ${name} from ${from.toFixed(1)} to ${to.toFixed(1)} degrees`];
    }),
  );
  const all = [...lengths, ...angles];
  return all.length === 0 ? "" : t`Changed: ${all.join(", ")}.`;
}
