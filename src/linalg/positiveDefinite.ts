import { solveByConjugateGradients } from "../simd/conjugateGradients.ts";
import { choleskySteps } from "./cholesky.ts";
import { solveBySimd } from "./choleskyBySimd.ts";
import { type MatrixRoom, takeRoom } from "./room.ts";
import { runToEnd, type Steps } from "./steps.ts";
import { inspectThin } from "./thinInspection.ts";
import type { CholeskyFactorisation } from "./types.ts";

/** Up to this size L is sooner made anew than copied out of the module, in case anybody asks for it. */
const NOT_KEPT = 200;

/**
 * Solves (K + λI) X = B for a positive semi-definite K, and factorises K + λI = L Lᵀ.
 *
 * Where K is large and smooth, conjugate gradients find X far sooner than a factorisation would; then, and where K is small, the
 * factorisation is left until something is asked of it.
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
  const { module, region } = place;
  if (size <= NOT_KEPT) {
    if (!(yield* solveBySimd(module, region, size, right, columns))) return null;
  } else if (!(yield* solveByConjugateGradients(module, region, size, ridge, right, columns))) {
    return yield* choleskySteps(room, right, columns);
  }
  return factorisedLater(size, ridge, fill);
}

/** A factorisation that is made when it is first needed. */
function factorisedLater(size: number, ridge: number, fill: (room: MatrixRoom) => Steps<void>): CholeskyFactorisation {
  let made: CholeskyFactorisation | null = null;

  /** Of K + λI, anew. */
  function* filled<T>(work: (room: MatrixRoom) => Steps<T>): Steps<T> {
    const room = takeRoom(size);
    try {
      yield* fill(room);
      return yield* work(room);
    } finally {
      room.free();
    }
  }
  function* factorise(room: MatrixRoom): Steps<CholeskyFactorisation> {
    const factorisation = yield* choleskySteps(room, new Float64Array(size), 1);
    if (factorisation === null) throw new Error("What has been solved with cannot be factorised.");
    made = factorisation;
    return factorisation;
  }
  function* factorisation(): Steps<CholeskyFactorisation> {
    return made ?? (yield* filled(factorise));
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
      if (made !== null) return yield* made.inspect(blockSize);
      return yield* filled(function* (room) {
        const { place } = room;
        const thin = place && (yield* inspectThin(place.module, place.region, size, ridge, blockSize));
        return thin ?? (yield* (yield* factorise(room)).inspect(blockSize));
      });
    },
  };
}
