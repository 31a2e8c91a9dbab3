/**
 * A covariance of two points on a line, k(x, y), at a fixed length scale σ, with its slope.
 *
 * A fit predicts U(x) = Σᵢ αᵢ k(x, xᵢ), and its slope U′(x) = Σᵢ αᵢ ∂k/∂x(x, xᵢ).
 */
export interface LineKernel {
  readonly value: (x: number, y: number) => number;
  /** ∂k/∂x; where a kernel has a kink (at x = y of the Laplacian), the mean of both sides. */
  readonly slope: (x: number, y: number) => number;
}

/** A kernel on a line as the registry knows it. */
export interface LineKernelDefinition {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly source: string;
  /** How often functions drawn from it can be differentiated (in the mean square). */
  readonly smoothness: number;
  /** True where k depends on x − y only, and k(x, x) = 1. */
  readonly stationary: boolean;
  /** @throws Problem "input" unless σ is finite and > 0. */
  readonly create: (lengthScale: number) => LineKernel;
}
