/** A factorised symmetric matrix A [n×n], ready to solve with. */
export interface Factorisation {
  /** n. */
  readonly size: number;
  /** Writes A x into `out`, both [n]. */
  readonly multiply: (x: Float64Array, out: Float64Array) => void;
  /** Overwrites b [n] with A⁻¹ b. */
  readonly solveInPlace: (b: Float64Array) => void;
  /** The `blockSize`×`blockSize` blocks on the diagonal of A⁻¹, row-major [n/blockSize × blockSize × blockSize]. */
  readonly inverseDiagonalBlocks: (blockSize: number) => Float64Array;
}

/** A factorised symmetric positive-definite matrix A = L Lᵀ. */
export interface CholeskyFactorisation extends Factorisation {
  /** ln det A. */
  readonly logDeterminant: number;
  /** Overwrites b [n] with L⁻¹ b, so that |L⁻¹ b|² = bᵀ A⁻¹ b. */
  readonly halfSolveInPlace: (b: Float64Array) => void;
}
