import type { Spectrum } from "./spectrum.ts";
import type { Steps } from "./steps.ts";

/** A factorised symmetric matrix A [n×n], ready to solve with. */
export interface Factorisation {
  /** n. */
  readonly size: number;
  /** Bytes that it keeps. */
  readonly bytes: number;
  /** Overwrites B, row-major [n×columns], with A⁻¹ B. */
  readonly solveInPlace: (b: Float64Array, columns?: number) => void;
  /** What the inverse and the eigenvalues' ends tell: as costly as the factorisation itself. */
  readonly inspect: (blockSize: 1 | 2) => Steps<Inspection>;
}

/** A factorised symmetric positive-definite matrix A = L Lᵀ. */
export interface CholeskyFactorisation extends Factorisation {
  /** ln det A. */
  readonly logDeterminant: number;
  /** Overwrites B, row-major [n×columns], with L⁻¹ B: of each column b, |L⁻¹ b|² = bᵀ A⁻¹ b. */
  readonly halfSolveInPlace: (b: Float64Array, columns?: number) => void;
  /** The same with pauses, for many columns of a large matrix. */
  readonly halfSolveSteps: (b: Float64Array, columns: number) => Steps<void>;
}

/** What is measured of a factorised matrix. */
export interface Inspection {
  readonly spectrum: Spectrum;
  /** ln det A; null where A is not known to be positive definite. */
  readonly logDeterminant: number | null;
  /** The `blockSize`×`blockSize` blocks on the diagonal of A⁻¹, row-major [n/blockSize × blockSize × blockSize]. */
  readonly inverseDiagonalBlocks: Float64Array;
}
