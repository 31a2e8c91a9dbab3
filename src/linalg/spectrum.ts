import { extremeEigenvalues } from "./lanczos.ts";
import type { Factorisation } from "./types.ts";

/** What is known of a symmetric matrix's eigenvalues from its ends. */
export interface Spectrum {
  /** Of all eigenvalues, the smallest and the largest with their signs. */
  readonly smallest: number;
  readonly largest: number;
  /** κ₂ = max|w| / min|w|. */
  readonly conditionNumber: number;
}

/**
 * The ends of a factorised symmetric matrix's spectrum, and its condition number.
 *
 * max|w| comes from Lanczos on A, min|w| from Lanczos on A⁻¹ (through the factorisation), where it is the largest and
 * found far sooner.
 *
 * @param positiveDefinite where true, the smallest eigenvalue is taken from A⁻¹ as well
 */
export function spectrum(factorisation: Factorisation, positiveDefinite: boolean): Spectrum {
  const direct = extremeEigenvalues(factorisation.multiply, factorisation.size);
  const inverse = extremeEigenvalues((x, out) => {
    out.set(x);
    factorisation.solveInPlace(out);
  }, factorisation.size);

  const largestMagnitude = Math.max(Math.abs(direct.smallest), Math.abs(direct.largest));
  const smallestMagnitude = 1 / Math.max(Math.abs(inverse.smallest), Math.abs(inverse.largest));
  return {
    smallest: positiveDefinite ? smallestMagnitude : direct.smallest,
    largest: direct.largest,
    conditionNumber: Math.max(1, largestMagnitude / smallestMagnitude),
  };
}
