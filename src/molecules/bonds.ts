import { covalentRadiusOf } from "./elements.ts";
import { distance, type Molecule } from "./molecule.ts";

/** Two atoms that are bonded, the lower index first. */
export type Bond = readonly [number, number];

/** How much longer than the sum of the covalent radii a bond may be, in Å, as in the Cambridge Structural Database. */
const TOLERANCE = 0.4;

/** The bonds that distances suggest: |R_i − R_j| below the sum of the covalent radii plus 0.4 Å. */
export function findBonds(molecule: Molecule): Bond[] {
  const { numbers } = molecule;
  const bonds: Bond[] = [];
  for (let i = 0; i < numbers.length; i++) {
    for (let j = i + 1; j < numbers.length; j++) {
      const longest = covalentRadiusOf(numbers[i]) + covalentRadiusOf(numbers[j]) + TOLERANCE;
      if (distance(molecule, i, j) < longest) bonds.push([i, j]);
    }
  }
  return bonds;
}

/** The atoms that can be reached from one along bonds, `without` one of them, rising. */
export function fragmentOf(start: number, bonds: readonly Bond[], without?: Bond): number[] {
  const reached = new Set([start]);
  // A set grows while it is walked through.
  for (const atom of reached) {
    for (const bond of bonds) {
      const isCut = without !== undefined && bond[0] === without[0] && bond[1] === without[1];
      if (!isCut && bond[0] === atom) reached.add(bond[1]);
      if (!isCut && bond[1] === atom) reached.add(bond[0]);
    }
  }
  return [...reached].sort((i, j) => i - j);
}
