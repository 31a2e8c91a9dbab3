import { distance, type Molecule } from "../molecules/molecule.ts";

/** The entries of a symmetric n×n matrix, its diagonal included or not, that say all of it. */
export function pairCount(n: number): number {
  return (n * (n - 1)) / 2;
}

/** Where the pair i > j stands in the list (1, 0), (2, 0), (2, 1), (3, 0), …: the same place however many atoms follow. */
export function pairIndex(i: number, j: number): number {
  return pairCount(i) + j;
}

/**
 * Adds to one row of a Jacobian, ∂q/∂R [3n], what q's dependence on a distance makes: slope (R_i − R_j)/r on atom i, and
 * the opposite on j.
 * @param slope ∂q/∂r, per Å
 */
export function addAlongPair(
  molecule: Molecule,
  i: number,
  j: number,
  slope: number,
  row: Float64Array,
  offset: number,
): void {
  const { positions } = molecule;
  const r = distance(molecule, i, j);
  // Between atoms in one place there is no direction.
  const scale = r > 0 ? slope / r : 0;
  for (let k = 0; k < 3; k++) {
    const along = scale * (positions[3 * i + k] - positions[3 * j + k]);
    row[offset + 3 * i + k] += along;
    row[offset + 3 * j + k] -= along;
  }
}
