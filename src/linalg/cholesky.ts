import { simd } from "../simd/instance.ts";
import { choleskyBySimd } from "./choleskyBySimd.ts";
import type { MatrixRoom } from "./room.ts";
import type { Steps } from "./steps.ts";
import type { CholeskyFactorisation } from "./types.ts";

/** ml-matrix is fetched only where there is no WebAssembly to do its work. */
const choleskyByMlMatrix = simd === null ? (await import("./choleskyByMlMatrix.ts")).choleskyByMlMatrix : null;

/**
 * Factorises a symmetric positive-definite matrix, A = L Lᵀ, and solves A X = B with it, by the fastest implementation this platform has.
 *
 * Nothing is ever added to the diagonal here: a matrix that is not positive definite is the caller's to explain.
 *
 * @param room holds the lower triangle of A, which is overwritten; the factorisation keeps nothing of it
 * @param right B, row-major [n×columns], overwritten by X
 * @returns the factorisation, or null where A is not positive definite to working precision
 */
export function* choleskySteps(
  room: MatrixRoom,
  right: Float64Array,
  columns: number,
): Steps<CholeskyFactorisation | null> {
  if (room.place !== null) {
    return yield* choleskyBySimd(room.place.module, room.place.region, room.size, right, columns);
  }
  if (choleskyByMlMatrix === null) throw new Error("Room outside the SIMD module was taken where it is running.");
  return choleskyByMlMatrix(room.entries(), room.size, right, columns);
}
