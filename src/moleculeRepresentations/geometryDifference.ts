import { distance, type Molecule } from "../molecules/molecule.ts";

/**
 * How far apart two geometries of the same atoms are, in Å: all distances of one pair of elements by rising length, the
 * largest difference of any two in the same place.
 *
 * Zero for the same molecule however it is turned, mirrored or listed; what is above zero no turning, mirroring or
 * listing removes.
 */
export function geometryDifference(a: Molecule, b: Molecule): number {
  const [p, q] = [sortedDistances(a), sortedDistances(b)];
  let largest = 0;
  for (const [elements, distances] of p) {
    const others = q.get(elements) ?? [];
    for (const [k, r] of distances.entries()) largest = Math.max(largest, Math.abs(r - others[k]));
  }
  return largest;
}

/** The distances of each pair of elements, rising. */
function sortedDistances(molecule: Molecule): Map<string, number[]> {
  const { numbers } = molecule;
  const bags = new Map<string, number[]>();
  for (let i = 1; i < numbers.length; i++) {
    for (let j = 0; j < i; j++) {
      const elements = `${Math.min(numbers[i], numbers[j])} ${Math.max(numbers[i], numbers[j])}`;
      bags.set(elements, [...(bags.get(elements) ?? []), distance(molecule, i, j)]);
    }
  }
  for (const distances of bags.values()) distances.sort((r, s) => r - s);
  return bags;
}
