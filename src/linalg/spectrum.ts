import { extremeEigenvalues } from "./lanczos.ts";
import type { Steps } from "./steps.ts";

/** What is known of a symmetric matrix's eigenvalues from its ends. */
export interface Spectrum {
  /** Of all eigenvalues, the smallest and the largest with their signs. */
  readonly smallest: number;
  readonly largest: number;
  /** κ₂ = max|w| / min|w|. */
  readonly conditionNumber: number;
}

/** A symmetric operator: writes A x into `out`, both [n]. */
export type Operator = (x: Float64Array, out: Float64Array) => void;

/**
 * The ends of a symmetric matrix's spectrum, and its condition number.
 *
 * max|w| comes from Lanczos on A, min|w| from Lanczos on A⁻¹ (through a factorisation), where it is the largest and
 * found far sooner.
 *
 * @param positiveDefinite where true, the smallest eigenvalue is taken from A⁻¹ as well
 */
export function* spectrum(multiply: Operator, solve: Operator, n: number, positiveDefinite: boolean): Steps<Spectrum> {
  const direct = yield* extremeEigenvalues(multiply, n, !positiveDefinite);
  const inverse = yield* extremeEigenvalues(solve, n, false);

  const largestMagnitude = Math.max(Math.abs(direct.smallest), Math.abs(direct.largest));
  const smallestMagnitude = 1 / Math.max(Math.abs(inverse.smallest), Math.abs(inverse.largest));
  return {
    smallest: positiveDefinite ? smallestMagnitude : direct.smallest,
    largest: direct.largest,
    conditionNumber: Math.max(1, largestMagnitude / smallestMagnitude),
  };
}
