import { solveByConjugateGradients } from "../simd/conjugateGradients.ts";
import { choleskySteps } from "./cholesky.ts";
import { type MatrixRoom, takeRoom } from "./room.ts";
import { runToEnd, type Steps } from "./steps.ts";
import type { CholeskyFactorisation } from "./types.ts";

/**
 * Solves (K + λI) X = B for a positive semi-definite K, and factorises K + λI = L Lᵀ.
 *
 * Where K is large and smooth, conjugate gradients find X far sooner than a factorisation would, and the factorisation is left until
 * something is asked of it.
 *
 * @param room holds the lower triangle of K + λI, which is overwritten; the factorisation keeps nothing of it
 * @param right B, row-major [n×columns], overwritten by X
 * @param fill puts the lower triangle of K + λI into a room: a later factorisation begins with it
 * @returns the factorisation, or null where K + λI is not positive definite to working precision
 */
export function* solvePositiveDefinite(
  room: MatrixRoom,
  ridge: number,
  right: Float64Array,
  columns: number,
  fill: (room: MatrixRoom) => Steps<void>,
): Steps<CholeskyFactorisation | null> {
  const { place, size } = room;
  if (place === null) return yield* choleskySteps(room, right, columns);
  if (!(yield* solveByConjugateGradients(place.module, place.region, size, ridge, right, columns))) {
    return yield* choleskySteps(room, right, columns);
  }
  return factorisedLater(size, function* () {
    const again = takeRoom(size);
    try {
      yield* fill(again);
      const factorisation = yield* choleskySteps(again, new Float64Array(size), 1);
      if (factorisation === null) throw new Error("What has been solved with cannot be factorised.");
      return factorisation;
    } finally {
      again.free();
    }
  });
}

/** A factorisation that is made when it is first used. */
function factorisedLater(size: number, factorise: () => Steps<CholeskyFactorisation>): CholeskyFactorisation {
  let made: CholeskyFactorisation | null = null;
  function* factorisation(): Steps<CholeskyFactorisation> {
    made ??= yield* factorise();
    return made;
  }
  return {
    size,
    // What it will keep: L without gaps.
    bytes: 4 * size * (size + 1),
    get logDeterminant() {
      return runToEnd(factorisation()).logDeterminant;
    },
    solveInPlace: (b, columns) => runToEnd(factorisation()).solveInPlace(b, columns),
    halfSolveInPlace: (b, columns) => runToEnd(factorisation()).halfSolveInPlace(b, columns),
    *halfSolveSteps(b, columns) {
      yield* (yield* factorisation()).halfSolveSteps(b, columns);
    },
    *inspect(blockSize) {
      return yield* (yield* factorisation()).inspect(blockSize);
    },
  };
}
