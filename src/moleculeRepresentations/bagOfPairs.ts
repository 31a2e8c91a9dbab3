import { distance, type Molecule } from "../molecules/molecule.ts";
import { requireExponent } from "./exponent.ts";
import { addAlongPair, pairCount } from "./pairs.ts";
import { type Layout, type MoleculeRepresentationDefinition, requireRoom } from "./types.ts";

/** All pairs of two elements, and where their values stand. */
interface Bag {
  /** Atomic numbers, the smaller first. */
  readonly elements: readonly [number, number];
  readonly start: number;
  readonly room: number;
}

/**
 * Z_i Z_j r⁻ⁿ of all pairs, a bag for each pair of elements and within it by falling value, r in Å: whichever atoms they
 * belong to is forgotten. With n = 1 it is the bag of bonds.
 *
 * Source: K. Hansen et al., J. Phys. Chem. Lett. 6, 2326 (2015), doi:10.1021/acs.jpclett.5b00831.
 */
export const bagOfPairs = {
  id: "bagOfPairs",
  label: "Bags of pairs",
  summary: "A power of each distance, sorted within bags of one pair of elements each.",
  formula: String.raw`\mathbf{q} = \bigl(\operatorname{sort}\{Z_i Z_j |\mathbf{R}_i - \mathbf{R}_j|^{-n}\}_{\{Z_i, Z_j\} = \{A, B\}}\bigr)_{A \le B}`,
  source: "K. Hansen et al., J. Phys. Chem. Lett. 6, 2326 (2015), doi:10.1021/acs.jpclett.5b00831",
  invariances: { translation: "always", rotation: "always", mirror: "always", permutation: "always" },
  uses: ["exponent"],
  growth: { dimension: 2, cost: 2 },
  create: (layout, { exponent }) => {
    requireExponent(exponent);
    const bags = bagsOf(layout);
    const dimension = bags.reduce((sum, { room }) => sum + room, 0);
    return {
      dimension,
      map: (molecule, out, offset) => {
        requireRoom(layout, molecule);
        out.fill(0, offset, offset + dimension);
        for (const bag of bags) {
          for (const [k, [i, j]] of nearestFirst(molecule, bag).entries()) {
            out[offset + bag.start + k] = bag.elements[0] * bag.elements[1] * distance(molecule, i, j) ** -exponent;
          }
        }
      },
      jacobian: (molecule, out, offset) => {
        const columns = molecule.positions.length;
        out.fill(0, offset, offset + dimension * columns);
        for (const bag of bags) {
          const charges = bag.elements[0] * bag.elements[1];
          for (const [k, [i, j]] of nearestFirst(molecule, bag).entries()) {
            const slope = -exponent * charges * distance(molecule, i, j) ** (-exponent - 1);
            addAlongPair(molecule, i, j, slope, out, offset + (bag.start + k) * columns);
          }
        }
      },
    };
  },
} as const satisfies MoleculeRepresentationDefinition;

function bagsOf({ elements }: Layout): Bag[] {
  const bags: Bag[] = [];
  let start = 0;
  for (const [k, a] of elements.entries()) {
    for (const b of elements.slice(k)) {
      const room = a === b ? pairCount(a.most) : a.most * b.most;
      bags.push({ elements: [a.number, b.number], start, room });
      start += room;
    }
  }
  return bags;
}

/** The molecule's pairs of a bag by rising distance. */
function nearestFirst(molecule: Molecule, { elements: [a, b] }: Bag): (readonly [number, number])[] {
  const { numbers } = molecule;
  const pairs: (readonly [number, number])[] = [];
  for (let i = 1; i < numbers.length; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.min(numbers[i], numbers[j]) === a && Math.max(numbers[i], numbers[j]) === b) pairs.push([i, j]);
    }
  }
  return pairs.sort((p, q) => distance(molecule, ...p) - distance(molecule, ...q));
}
