import type { Symmetry } from "./createVectorKernel.ts";

/** What a fit costs, counted. */
export interface VectorCost {
  /** Rows of the matrix that is solved. */
  readonly rows: number;
  /** Kernel blocks of the lower triangle. */
  readonly blocks: number;
  /** Exponentials in them: one each two neighbours. */
  readonly exponentials: number;
  /** Multiplications with additions of the factorisation, rows³/6. */
  readonly factorisation: number;
}

/** The cost of a fit to N samples of n neighbours with the linear base kernel; copies count like samples. */
export function vectorCost(
  symmetry: Symmetry,
  samples: number,
  copies: number,
  neighbours: number,
  dimension: number,
): VectorCost {
  const count = samples * copies;
  const rows = count * (symmetry === "rotations" || symmetry === "covariant" ? dimension : 1);
  const blocks = (count * (count + 1)) / 2;
  return { rows, blocks, exponentials: blocks * neighbours ** 2, factorisation: rows ** 3 / 6 };
}
