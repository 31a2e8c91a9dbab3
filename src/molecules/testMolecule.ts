import { createGenerator } from "../random/xoshiro128.ts";
import { distance, type Molecule } from "./molecule.ts";

/** A molecule without any symmetry: atoms anywhere in a box of the given size, none nearer than 0.9 Å. For tests. */
export function randomMolecule(seed: number, numbers: readonly number[] = [6, 8, 1, 7, 1, 6, 1], size = 3.2): Molecule {
  const { uniform } = createGenerator(seed);
  const molecule = { numbers: Uint8Array.from(numbers), positions: new Float64Array(3 * numbers.length) };
  for (let i = 0; i < numbers.length; i++) {
    do {
      for (let k = 0; k < 3; k++) molecule.positions[3 * i + k] = size * uniform();
    } while (Array.from({ length: i }, (_, j) => distance(molecule, i, j)).some((r) => r < 0.9));
  }
  return molecule;
}

/** The numbers 0 … n − 1 in a random order. For tests. */
export function randomOrder(seed: number, n: number): number[] {
  const { uniform } = createGenerator(seed);
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
