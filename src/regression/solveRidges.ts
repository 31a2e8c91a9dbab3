import type { MatrixRoom } from "../linalg/room.ts";
import { runWithPauses } from "../linalg/steps.ts";
import { type RidgeSolution, scanRidges } from "../simd/leaveOneOutScan.ts";

/**
 * Solves (K + λI) α = y for every λ, from one reduction of K: in the SIMD module where it can, else through eigenvalues.
 *
 * @param room holds the lower triangle of K [n×n], which is destroyed
 * @param blockSize of the blocks of the inverse that leave-one-out needs: 2 where a sample is two rows, else 1
 * @param y one right-hand side [n], or two of them, interleaved [n×2] (with blockSize 1 only)
 * @param pause awaited between stretches of work; throws to stop
 * @returns for each λ, null where K + λI cannot be trusted
 */
export async function solveRidges(
  room: MatrixRoom,
  positiveDefinite: boolean,
  blockSize: 1 | 2,
  y: Float64Array,
  ridges: ArrayLike<number>,
  pause: () => Promise<void>,
): Promise<(RidgeSolution | null)[]> {
  if (room.place !== null && positiveDefinite) {
    const { module, region } = room.place;
    return runWithPauses(scanRidges(module, region, room.size, blockSize, y, ridges), pause);
  }
  // ml-matrix is fetched only for those who need it.
  const { eigenSolutions } = await import("./eigenSolutions.ts");
  return eigenSolutions(symmetric(room), room.size, blockSize, y, ridges, positiveDefinite);
}

/** A copy of the whole matrix, whose lower triangle is in the room. */
function symmetric(room: MatrixRoom): Float64Array {
  const n = room.size;
  const matrix = room.entries().slice();
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) matrix[j * n + i] = matrix[i * n + j];
  return matrix;
}
