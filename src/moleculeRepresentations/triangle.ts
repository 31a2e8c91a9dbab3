import { distance, type Molecule } from "../molecules/molecule.ts";
import { coulombMatrix, unitLength } from "./coulomb.ts";
import { addAlongPair, pairCount } from "./pairs.ts";
import { type Layout, type LengthUnit, type MoleculeRepresentation, requireRoom } from "./types.ts";

/**
 * The Coulomb matrix's lower triangle, row by row, with its rows in an order of one's choice, padded with zeros.
 *
 * Off-diagonal entries, which stand twice in the matrix, carry √2, so that |q − q′| is the Frobenius norm of C − C′.
 * @param orderOf which atom comes first, second, …
 */
export function triangleOfCoulombMatrix(
  layout: Layout,
  unit: LengthUnit,
  orderOf: (matrix: Float64Array, n: number) => readonly number[],
): MoleculeRepresentation {
  const dimension = pairCount(layout.atoms + 1);
  const ordered = (molecule: Molecule) => {
    requireRoom(layout, molecule);
    const n = molecule.numbers.length;
    const matrix = coulombMatrix(molecule, unit);
    return { n, matrix, order: orderOf(matrix, n) };
  };
  return {
    dimension,
    map: (molecule, out, offset) => {
      const { n, matrix, order } = ordered(molecule);
      out.fill(0, offset, offset + dimension);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j <= i; j++) {
          out[offset + pairCount(i + 1) + j] = (i === j ? 1 : Math.SQRT2) * matrix[order[i] * n + order[j]];
        }
      }
    },
    jacobian: (molecule, out, offset) => {
      const { n, order } = ordered(molecule);
      const { numbers } = molecule;
      out.fill(0, offset, offset + dimension * 3 * n);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < i; j++) {
          const [a, b] = [order[i], order[j]];
          const slope = (-Math.SQRT2 * numbers[a] * numbers[b] * unitLength(unit)) / distance(molecule, a, b) ** 2;
          addAlongPair(molecule, a, b, slope, out, offset + (pairCount(i + 1) + j) * 3 * n);
        }
      }
    },
  };
}
