import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { atomicNumberOf, LAST_ELEMENT, symbolOf } from "./elements.ts";

/** Atoms in space: what a file or the library holds, and what every representation reads. */
export interface Molecule {
  /** Atomic numbers Z [n]. */
  readonly numbers: Uint8Array;
  /** x₀, y₀, z₀, x₁, … in Å [3n]. */
  readonly positions: Float64Array;
}

/** Atoms nearer to each other than this, in Å, are taken for the same atom written twice. */
export const NEAREST = 0.01;

/** A molecule of element symbols and coordinates in Å. */
export function moleculeOf(atoms: readonly (readonly [symbol: string, x: number, y: number, z: number])[]): Molecule {
  return {
    numbers: Uint8Array.from(atoms, ([symbol]) => atomicNumberOf(symbol) ?? 0),
    positions: Float64Array.from(atoms.flatMap(([, x, y, z]) => [x, y, z])),
  };
}

/** |R_i − R_j| in Å. */
export function distance({ positions }: Molecule, i: number, j: number): number {
  const dx = positions[3 * i] - positions[3 * j];
  const dy = positions[3 * i + 1] - positions[3 * j + 1];
  const dz = positions[3 * i + 2] - positions[3 * j + 2];
  // Several times as fast as Math.hypot, whose care for huge numbers no molecule needs.
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/** The angle i–vertex–j in radians, 0 … π. */
export function angle({ positions }: Molecule, i: number, vertex: number, j: number): number {
  const a = [0, 1, 2].map((k) => positions[3 * i + k] - positions[3 * vertex + k]);
  const b = [0, 1, 2].map((k) => positions[3 * j + k] - positions[3 * vertex + k]);
  const cross = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
  // By both sine and cosine: the inverse cosine alone loses half its digits near 0 and π.
  return Math.atan2(cross, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

/** The mean of all positions, every atom counting the same [3]. */
export function centroid({ numbers, positions }: Molecule): readonly [number, number, number] {
  const sum = [0, 0, 0];
  for (let k = 0; k < positions.length; k++) sum[k % 3] += positions[k];
  const n = numbers.length;
  return [sum[0] / n, sum[1] / n, sum[2] / n];
}

/** The sum formula in Hill's order, carbon and hydrogen first: “C2H6O”. */
export function formulaOf(numbers: Uint8Array): string {
  const counts = new Map<string, number>();
  for (const number of numbers) counts.set(symbolOf(number), (counts.get(symbolOf(number)) ?? 0) + 1);
  const first = counts.has("C") ? ["C", "H"] : [];
  const rest = [...counts.keys()].filter((symbol) => !first.includes(symbol)).sort();
  const symbols = [...first.filter((symbol) => counts.has(symbol)), ...rest];
  return symbols.map((symbol) => `${symbol}${counts.get(symbol) === 1 ? "" : counts.get(symbol)}`).join("");
}

/**
 * @throws Problem "input" where a molecule has no atoms, unknown ones, places that are no numbers, or two atoms in one
 * place.
 */
export function requireMolecule(molecule: Molecule, most: number, parameter = "molecule"): void {
  const { numbers, positions } = molecule;
  const n = numbers.length;
  const refuse = (said: ReturnType<typeof sentence>) => {
    throw new Problem("input", said, parameter);
  };
  if (n < 1 || n > most) refuse(sentence`The molecule has ${n} atoms, but must have from 1 to ${most}.`);
  if (positions.length !== 3 * n || !positions.every(Number.isFinite)) {
    refuse(sentence`Each of the molecule's ${n} atoms must have three finite coordinates.`);
  }
  const unknown = numbers.find((number) => number < 1 || number > LAST_ELEMENT);
  if (unknown !== undefined) {
    refuse(
      sentence`The atomic number ${unknown} is not known here: it must be from 1 (H) to ${LAST_ELEMENT} (${symbolOf(LAST_ELEMENT)}).`,
    );
  }
  const pair = coincidentAtoms(molecule);
  if (pair !== null) {
    refuse(
      sentence`Atoms ${pair[0] + 1} and ${pair[1] + 1} are in the same place: distances between atoms must be above ${NEAREST} Å.`,
    );
  }
}

/** The first two atoms in one place; null where all are apart. */
export function coincidentAtoms(molecule: Molecule): readonly [number, number] | null {
  for (let j = 1; j < molecule.numbers.length; j++) {
    for (let i = 0; i < j; i++) if (!(distance(molecule, i, j) > NEAREST)) return [i, j];
  }
  return null;
}
