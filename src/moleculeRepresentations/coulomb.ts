import { distance, type Molecule } from "../molecules/molecule.ts";
import type { LengthUnit } from "./types.ts";

/** The Bohr radius in Å, CODATA 2018. */
export const BOHR = 0.529177210903;

/** Å in a unit of length. */
export function unitLength(unit: LengthUnit): number {
  return unit === "bohr" ? BOHR : 1;
}

/** C_ii = ½ Z^2.4: the energy of a free atom, as a power of its charge fits it. */
export function selfInteraction(number: number): number {
  return 0.5 * number ** 2.4;
}

/**
 * The Coulomb matrix, C_ii = ½Z_i^2.4 and C_ij = Z_i Z_j/|R_i − R_j|.
 *
 * In hartree where lengths are in bohr, as in the source and the lecture's table; in ångström the off-diagonal entries are
 * 1.89 times as large.
 *
 * Source: M. Rupp, A. Tkatchenko, K.-R. Müller & O. A. von Lilienfeld, Phys. Rev. Lett. 108, 058301 (2012),
 * doi:10.1103/PhysRevLett.108.058301.
 * @returns [n×n] row-major
 */
export function coulombMatrix(molecule: Molecule, unit: LengthUnit): Float64Array {
  const { numbers } = molecule;
  const n = numbers.length;
  const length = unitLength(unit);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    matrix[i * n + i] = selfInteraction(numbers[i]);
    for (let j = 0; j < i; j++) {
      const entry = (numbers[i] * numbers[j] * length) / distance(molecule, i, j);
      matrix[i * n + j] = entry;
      matrix[j * n + i] = entry;
    }
  }
  return matrix;
}

/** Row norms nearer to each other than this, relative to the largest, tie: they differ by rounding alone. */
const TIE = 1e-9;

/**
 * The order of the rows by falling Euclidean norm; rows that tie stay in the order in which they came, which is why the
 * sorted matrix of a molecule with equivalent atoms is not unique.
 * @returns [n]: the k-th row of the sorted matrix is the matrix's row `order[k]`
 */
export function rowNormOrder(matrix: Float64Array, n: number): number[] {
  const norms = Array.from({ length: n }, (_, i) => Math.hypot(...matrix.subarray(i * n, (i + 1) * n)));
  const tie = TIE * Math.max(...norms);
  const falling = Array.from(norms.keys()).sort((i, j) => norms[j] - norms[i] || i - j);
  // Neighbours in this order that tie form groups, each put back into the order in which its rows came.
  const order: number[] = [];
  let group: number[] = [];
  for (const row of falling) {
    if (group.length > 0 && norms[group[group.length - 1]] - norms[row] > tie) {
      order.push(...group.sort((i, j) => i - j));
      group = [];
    }
    group.push(row);
  }
  return [...order, ...group.sort((i, j) => i - j)];
}

/** The matrix with rows and columns in another order, P C Pᵀ. */
export function reordered(matrix: Float64Array, order: readonly number[]): Float64Array {
  const n = order.length;
  return Float64Array.from({ length: n * n }, (_, k) => matrix[order[Math.floor(k / n)] * n + order[k % n]]);
}
