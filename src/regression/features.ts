import type { Representation } from "../representations/types.ts";

/** What the kernel sees of the samples. */
export interface Features {
  readonly count: number;
  /** m. */
  readonly dimension: number;
  /** q(rᵢ) [N×m]. */
  readonly values: Float64Array;
  /** J(rᵢ), row-major [N×m×2]. */
  readonly jacobians: Float64Array;
}

/**
 * Maps every sample into the representation's space.
 * @param positions [N×2], point-major
 */
export function createFeatures(representation: Representation, positions: Float64Array): Features {
  const count = positions.length / 2;
  const { dimension } = representation;
  const values = new Float64Array(count * dimension);
  const jacobians = new Float64Array(count * dimension * 2);
  for (let i = 0; i < count; i++) {
    representation.map(positions[2 * i], positions[2 * i + 1], values, i * dimension);
    representation.jacobian(positions[2 * i], positions[2 * i + 1], jacobians, i * dimension * 2);
  }
  return { count, dimension, values, jacobians };
}
