import type { Tridiagonal } from "./tridiagonal.ts";

/** Pivots multiplied before a logarithm is taken of them: far from overflow for all that K + λI may hold. */
const MULTIPLIED = 4;

/** What T + λI = L D Lᵀ (L unit lower bidiagonal) gives besides its coefficients. */
export interface ShiftedSums {
  /** yᵀQ (T + λI)⁻¹ Qᵀy, summed over the right-hand sides. */
  readonly dataFit: number;
  /** |t|², t = (T + λI)⁻¹ Qᵀy, summed likewise. */
  readonly squares: number;
  /** ln det(T + λI). */
  readonly logDeterminant: number;
}

/**
 * Factorises T + λI = L D Lᵀ and solves (T + λI) t = Qᵀ y.
 *
 * @param projections Qᵀ y for each right-hand side, one or two [r]
 * @param coefficients l_k, 1 / D_k, t_k and t′_k are written there [r×4]
 */
export function factoriseShifted(
  { diagonal, offDiagonal }: Pick<Tridiagonal, "diagonal" | "offDiagonal">,
  ridge: number,
  projections: readonly Float64Array[],
  coefficients: Float64Array,
): ShiftedSums {
  const r = diagonal.length;
  let logDeterminant = 0;
  for (let k = 0, inverse = 0, product = 1; k < r; k++) {
    const coupling = k === 0 ? 0 : offDiagonal[k - 1];
    const l = coupling * inverse;
    const pivot = diagonal[k] + ridge - l * coupling;
    inverse = 1 / pivot;
    coefficients[4 * k] = l;
    coefficients[4 * k + 1] = inverse;
    product *= pivot;
    if (k % MULTIPLIED === MULTIPLIED - 1 || k === r - 1) {
      logDeterminant += Math.log(product);
      product = 1;
    }
  }
  let dataFit = 0;
  let squares = 0;
  for (const [c, projection] of projections.entries()) {
    const at = 2 + c;
    // h solves L h = Qᵀ y; Σ h² / D is a sum of squares.
    for (let k = 0, h = 0; k < r; k++) {
      h = projection[k] - coefficients[4 * k] * h;
      coefficients[4 * k + at] = h * coefficients[4 * k + 1];
      dataFit += h * coefficients[4 * k + at];
    }
    for (let k = r - 1, l = 0, t = 0; k >= 0; k--) {
      t = coefficients[4 * k + at] - l * t;
      l = coefficients[4 * k];
      squares += t * t;
      coefficients[4 * k + at] = t;
    }
  }
  return { dataFit, squares, logDeterminant };
}
