import { type SymmetricEigen, symmetricEigen } from "../linalg/symmetricEigen.ts";
import { distance, type Molecule } from "../molecules/molecule.ts";
import { coulombMatrix, unitLength } from "./coulomb.ts";
import { addAlongPair } from "./pairs.ts";
import type { LengthUnit } from "./types.ts";

/**
 * Eigenvalues and eigenvectors by falling |value|, as the source of the Coulomb matrix orders them.
 * @param matrix [n×n] symmetric
 */
export function fallingEigen(matrix: Float64Array, n: number): SymmetricEigen {
  const { values, vectors } = symmetricEigen(matrix, n);
  const order = Array.from(values.keys()).sort((i, j) => Math.abs(values[j]) - Math.abs(values[i]) || j - i);
  const sorted = new Float64Array(n * n);
  for (const [k, from] of order.entries()) sorted.set(vectors.subarray(from * n, (from + 1) * n), k * n);
  return { values: Float64Array.from(order, (k) => values[k]), vectors: sorted };
}

/** The Coulomb matrix's eigenvalues by falling |value| [n]. */
export function spectrumOf(molecule: Molecule, unit: LengthUnit): Float64Array {
  return fallingEigen(coulombMatrix(molecule, unit), molecule.numbers.length).values;
}

/**
 * Writes ∂λ/∂R = vᵀ (∂C/∂R) v, row-major [n × 3n], per Å; where two eigenvalues are equal it is that of one choice of
 * their vectors.
 */
export function spectrumJacobian(molecule: Molecule, unit: LengthUnit, out: Float64Array, offset: number): void {
  const { numbers } = molecule;
  const n = numbers.length;
  const { vectors } = fallingEigen(coulombMatrix(molecule, unit), n);
  out.fill(0, offset, offset + n * 3 * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const entrySlope = (-numbers[i] * numbers[j] * unitLength(unit)) / distance(molecule, i, j) ** 2;
      for (let k = 0; k < n; k++) {
        const slope = 2 * vectors[k * n + i] * vectors[k * n + j] * entrySlope;
        addAlongPair(molecule, i, j, slope, out, offset + k * 3 * n);
      }
    }
  }
}
