import { pairCount } from "../moleculeRepresentations/pairs.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { MEMORY_LIMIT } from "../simd/heap.ts";
import type { ForceModelId } from "./types.ts";

/** What a training is made of, before it is begun. */
export interface TrainingSize {
  /** Rows of the matrix that is solved: N, or 3nN. */
  readonly rows: number;
  /** At its largest: the matrix with its factor's copy of half of it, and what the descriptor says of every geometry in every order. */
  readonly bytes: number;
  /** Of 3n×3n blocks, or of single entries, with one kernel evaluation each. */
  readonly evaluations: number;
  /** Multiplications with additions of the factorisation. */
  readonly factorisation: number;
}

/** What training with N geometries of n atoms takes, with P permutations. */
export function trainingSize(id: ForceModelId, count: number, atoms: number, orders: number): TrainingSize {
  const conserving = id === "conserving";
  const rows = conserving ? 3 * atoms * count : count;
  const described = 8 * 4 * pairCount(atoms) * count * (conserving ? orders : 1);
  return {
    rows,
    bytes: 12 * rows ** 2 + described,
    evaluations: ((count * (count + 1)) / 2) * (conserving ? orders : 1),
    factorisation: rows ** 3 / 6,
  };
}

/** The most geometries that there is memory for. */
export function mostGeometries(id: ForceModelId, atoms: number, orders: number): number {
  const fits = (count: number) => trainingSize(id, count, atoms, orders).bytes <= MEMORY_LIMIT;
  let [least, most] = [0, 20_000];
  while (most - least > 1) {
    const middle = (least + most) >> 1;
    if (fits(middle)) least = middle;
    else most = middle;
  }
  return least;
}

/** @throws Problem "input" where a training would take more memory than there is, with the estimate and what would do */
export function requireTrainingMemory(id: ForceModelId, count: number, atoms: number, orders: number): void {
  const { rows, bytes } = trainingSize(id, count, atoms, orders);
  if (bytes <= MEMORY_LIMIT) return;
  const gigabytes = (value: number) => (value / 1e9).toFixed(1);
  throw new Problem(
    "input",
    sentence`Training with ${count} geometries solves a system of ${rows} × ${rows} and would take about ${gigabytes(bytes)} GB of memory, more than the ${gigabytes(MEMORY_LIMIT)} GB allowed: use at most ${mostGeometries(id, atoms, orders)}.`,
    "count",
  );
}
