/** What the model sees in place of the position: q(r) with Jacobian J = ∂q/∂r. */
export interface Representation {
  /** m, the number of components of q. */
  readonly dimension: number;
  /** Writes q(r) into `out[offset …]` [m]. */
  readonly map: (x: number, y: number, out: Float64Array, offset: number) => void;
  /** Writes J = ∂q/∂r, row-major [m×2], into `out[offset …]`. */
  readonly jacobian: (x: number, y: number, out: Float64Array, offset: number) => void;
  /**
   * Writes ∂²q_a/∂r_k∂r_l, row-major [m×2×2], into `out[offset …]`; only curl and divergence maps need it.
   * `null` for a linear representation, where it is zero.
   */
  readonly secondDerivative: ((x: number, y: number, out: Float64Array, offset: number) => void) | null;
}

/** A representation as the registry knows it. */
export interface RepresentationDefinition {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  readonly formula: string;
  /** True where the student types the 2×2 matrix in. */
  readonly needsMatrix: boolean;
  /**
   * @param matrix [2×2] row-major; used only where `needsMatrix`.
   * @throws Problem "input" where the matrix is singular or not finite.
   */
  readonly create: (matrix: readonly number[]) => Representation;
}
