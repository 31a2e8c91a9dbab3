import { coulombMatrix, reordered, rowNormOrder } from "../../moleculeRepresentations/coulomb.ts";
import { spectrumOf } from "../../moleculeRepresentations/spectrum.ts";
import type { LengthUnit } from "../../moleculeRepresentations/types.ts";
import { type Bond, findBonds } from "../../molecules/bonds.ts";
import { formulaOf, type Molecule } from "../../molecules/molecule.ts";
import { applyOperation, type Operation } from "../../molecules/operations.ts";
import type { ExperimentContext } from "../context.ts";
import { chosenMolecule, type MoleculeChoice } from "./moleculeChoice.ts";

export interface DescribeMoleculeRequest {
  readonly molecule: MoleculeChoice;
  /** Of lengths in the Coulomb matrix. */
  readonly unit: LengthUnit;
  /**
   * What is done to it, in this order. Atoms are meant by their index in the molecule as chosen, so a new order comes last.
   */
  readonly operations: readonly Operation[];
}

/** A molecule and what represents it. */
export interface DescribedMolecule {
  readonly molecule: Molecule;
  readonly formula: string;
  /** Pairs of atoms [2 × bonds]; those of the molecule before any operation. */
  readonly bonds: Uint8Array;
  /** The Coulomb matrix in the order of the atoms, and by falling row norm [n×n]. */
  readonly matrix: Float64Array;
  readonly sorted: Float64Array;
  /** Which atom each row of the sorted matrix belongs to [n]. */
  readonly order: Uint8Array;
  /** The norms of its rows, falling; where two are equal the sorted matrix is not unique [n]. */
  readonly rowNorms: Float64Array;
  /** Eigenvalues by falling |value| [n]. */
  readonly spectrum: Float64Array;
}

/** By how much an operation changes each description: the largest change of any entry. */
export interface OperationChange {
  /** Å. */
  readonly coordinates: number;
  /** In the unit of the matrix, as the next two. */
  readonly matrix: number;
  readonly sorted: number;
  readonly spectrum: number;
}

export interface DescribeMoleculeResult {
  readonly before: DescribedMolecule;
  /** After all operations. */
  readonly after: DescribedMolecule;
  /** Of each operation alone, done to the molecule as chosen [operations]. */
  readonly changes: readonly OperationChange[];
  /** Of all of them together. */
  readonly change: OperationChange;
}

/**
 * A molecule with its Coulomb matrix, sorted and as a spectrum, and what operations change of each, measured.
 * @throws Problem "input"
 */
export async function describeMolecule(
  { molecule: choice, unit, operations }: DescribeMoleculeRequest,
  context: ExperimentContext,
): Promise<DescribeMoleculeResult> {
  const molecule = chosenMolecule(choice);
  const bonds = findBonds(molecule);
  const before = described(molecule, bonds, unit);
  const changes: OperationChange[] = [];
  let moved = molecule;
  // Bonds stay what they were, however long they are made; only their atoms' numbers follow a new order.
  let movedBonds: readonly Bond[] = bonds;
  for (const operation of operations) {
    await context.checkpoint();
    changes.push(changeOf(before, described(applyOperation(molecule, operation, bonds), bonds, unit)));
    moved = applyOperation(moved, operation, movedBonds);
    if (operation.kind === "permute") movedBonds = renumbered(movedBonds, operation.order);
  }
  const after = described(moved, movedBonds, unit);
  return { before, after, changes, change: changeOf(before, after) };
}

function described(molecule: Molecule, bonds: readonly Bond[], unit: LengthUnit): DescribedMolecule {
  const n = molecule.numbers.length;
  const matrix = coulombMatrix(molecule, unit);
  const order = rowNormOrder(matrix, n);
  return {
    molecule: { numbers: molecule.numbers.slice(), positions: molecule.positions.slice() },
    formula: formulaOf(molecule.numbers),
    bonds: Uint8Array.from(bonds.flat()),
    matrix,
    sorted: reordered(matrix, order),
    order: Uint8Array.from(order),
    rowNorms: Float64Array.from(order, (i) => Math.hypot(...matrix.subarray(i * n, (i + 1) * n))),
    spectrum: spectrumOf(molecule, unit),
  };
}

function changeOf(before: DescribedMolecule, after: DescribedMolecule): OperationChange {
  const largest = (a: Float64Array, b: Float64Array) =>
    a.reduce((most, value, k) => Math.max(most, Math.abs(value - b[k])), 0);
  return {
    coordinates: largest(before.molecule.positions, after.molecule.positions),
    matrix: largest(before.matrix, after.matrix),
    sorted: largest(before.sorted, after.sorted),
    spectrum: largest(before.spectrum, after.spectrum),
  };
}

function renumbered(bonds: readonly Bond[], order: readonly number[]): Bond[] {
  return bonds.map(([i, j]) => {
    const [a, b] = [order.indexOf(i), order.indexOf(j)];
    return a < b ? [a, b] : [b, a];
  });
}
