import { axis } from "../../geometry.ts";
import { coulombMatrix, reordered, rowNormOrder } from "../../moleculeRepresentations/coulomb.ts";
import type { LengthUnit } from "../../moleculeRepresentations/types.ts";
import type { Molecule } from "../../molecules/molecule.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive, requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { chosenMolecule, type MoleculeChoice } from "./moleculeChoice.ts";

export interface RowNormScanRequest {
  readonly molecule: MoleculeChoice;
  readonly unit: LengthUnit;
  /** The atom that is displaced along x, 0 for the first. */
  readonly atom: number;
  /** Å, to either side. */
  readonly reach: number;
  /** Even, so that the molecule as it is, where rows may tie, is between two of them. */
  readonly points: number;
}

/** Two rows, or more, that change places as the atom is displaced. */
export interface RowCrossing {
  /** Å. */
  readonly displacement: number;
  /** The largest change of any entry, from a little before to a little behind: of the sorted matrix, and of the matrix as listed. */
  readonly sortedJump: number;
  readonly matrixStep: number;
}

export interface RowNormScanResult {
  readonly molecule: Molecule;
  /** Å [points]. */
  readonly displacements: Float64Array;
  /** Norms of each atom's row [n × points]. */
  readonly norms: Float64Array;
  readonly crossings: readonly RowCrossing[];
  /** The entry of the sorted matrix that jumps most, 0 for the first row and column; null where none does. */
  readonly entry: { readonly row: number; readonly column: number } | null;
  /** That entry along the way; empty where there is none [points]. */
  readonly sortedEntry: Float64Array;
  /** The entry of the two atoms that it belongs to at the start: in the matrix as listed it does not jump [points]. */
  readonly listedEntry: Float64Array;
}

/** Å on either side of a crossing: far enough for rows to be told apart, and near enough that nothing else changes. */
const BESIDE = 1e-4;

/**
 * How the norms of a Coulomb matrix's rows change as one atom is displaced, and what their order does to the sorted matrix.
 * @throws Problem "input"
 */
export async function rowNormScan(
  { molecule: choice, unit, atom, reach, points }: RowNormScanRequest,
  context: ExperimentContext,
): Promise<RowNormScanResult> {
  const molecule = chosenMolecule(choice);
  const n = molecule.numbers.length;
  requireWhole(atom, 0, n - 1, sentence`The atom`, "atom");
  requirePositive(reach, 1, sentence`The displacement`, "reach");
  requireWhole(points, 2, 1000, sentence`The number of points`, "points");
  const matrixAt = (by: number) => coulombMatrix(displaced(molecule, atom, by), unit);
  const displacements = axis(-reach, reach, points);
  const norms = new Float64Array(n * points);
  const orders: string[] = [];
  for (let p = 0; p < points; p++) {
    const matrix = matrixAt(displacements[p]);
    for (let i = 0; i < n; i++) norms[i * points + p] = Math.hypot(...matrix.subarray(i * n, (i + 1) * n));
    orders.push(fallingNorms(matrix, n));
  }
  await context.checkpoint();

  const crossings: RowCrossing[] = [];
  let entry: RowNormScanResult["entry"] = null;
  let most = 0;
  for (let p = 1; p < points; p++) {
    if (orders[p] === orders[p - 1]) continue;
    const at = firstChange((by) => fallingNorms(matrixAt(by), n), displacements[p - 1], displacements[p]);
    const [before, behind] = [matrixAt(at - BESIDE), matrixAt(at + BESIDE)];
    const [one, other] = [before, behind].map((matrix) => reordered(matrix, rowNormOrder(matrix, n)));
    const jump = largestDifference(one, other);
    const crossing = {
      displacement: at,
      sortedJump: jump.size,
      matrixStep: largestDifference(before, behind).size,
    };
    crossings.push(crossing);
    // Rows that are alike but for their names may change places and leave the matrix as it was.
    if (jump.size > most && jump.size > 10 * crossing.matrixStep) {
      most = jump.size;
      entry = { row: Math.floor(jump.at / n), column: jump.at % n };
    }
  }
  const [sortedEntry, listedEntry] = entry === null ? [[], []] : entriesAlong(matrixAt, displacements, n, entry);
  return {
    molecule: { numbers: molecule.numbers.slice(), positions: molecule.positions.slice() },
    displacements,
    norms,
    crossings,
    entry,
    sortedEntry: Float64Array.from(sortedEntry),
    listedEntry: Float64Array.from(listedEntry),
  };
}

function displaced({ numbers, positions }: Molecule, atom: number, by: number): Molecule {
  const moved = positions.slice();
  moved[3 * atom] += by;
  return { numbers, positions: moved };
}

/** Rows by falling norm, those that tie by what rounding makes of them. */
function fallingNorms(matrix: Float64Array, n: number): string {
  const norms = Array.from({ length: n }, (_, i) => Math.hypot(...matrix.subarray(i * n, (i + 1) * n)));
  return Array.from(norms.keys())
    .sort((i, j) => norms[j] - norms[i])
    .join();
}

/** Where, to 10⁻⁹ Å, what is told of a place first differs from what is told at `from`. */
function firstChange(tell: (by: number) => string, from: number, to: number): number {
  const there = tell(from);
  let [low, high] = [from, to];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (tell(middle) === there) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function largestDifference(a: Float64Array, b: Float64Array): { readonly size: number; readonly at: number } {
  let [size, at] = [0, 0];
  for (let k = 0; k < a.length; k++) {
    const difference = Math.abs(a[k] - b[k]);
    if (difference > size) [size, at] = [difference, k];
  }
  return { size, at };
}

/** One entry of the sorted matrix, and that of the two atoms it belongs to at the start. */
function entriesAlong(
  matrixAt: (by: number) => Float64Array,
  displacements: Float64Array,
  n: number,
  { row, column }: { readonly row: number; readonly column: number },
): readonly [number[], number[]] {
  const first = rowNormOrder(matrixAt(displacements[0]), n);
  const sorted: number[] = [];
  const listed: number[] = [];
  for (const by of displacements) {
    const matrix = matrixAt(by);
    const order = rowNormOrder(matrix, n);
    sorted.push(matrix[order[row] * n + order[column]]);
    listed.push(matrix[first[row] * n + first[column]]);
  }
  return [sorted, listed];
}
