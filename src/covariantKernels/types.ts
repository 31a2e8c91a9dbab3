/** The neighbours of an atom, which is at the origin. */
export interface Neighbourhood {
  /** [n×dimension], row-major. */
  readonly positions: Float64Array;
  readonly dimension: 2 | 3;
  /** Which neighbours are alike [n]: only like ones are compared. All are where not given. */
  readonly kinds?: Uint8Array;
}

/** A kernel of neighbourhoods whose values are matrices: the covariance of two vectors. */
export interface VectorKernel {
  /** d: the length of the vectors. */
  readonly dimension: number;
  /** The rows of what `block` writes: d, or 1 where the block is that number times the identity. */
  readonly blockSize: number;
  /** Writes K(ρ, ρ′), row-major [blockSize×blockSize]. */
  readonly block: (a: Neighbourhood, b: Neighbourhood, out: Float64Array) => void;
}

/** A finite sum ∫dR g(R) ≈ Σ weights[k] g(R_k) over orthogonal matrices; the weights add up to 1. */
export interface OrthogonalAverage {
  /** Row-major [count×d×d]. */
  readonly matrices: Float64Array;
  /** [count]. */
  readonly weights: Float64Array;
  readonly dimension: 2 | 3;
}
