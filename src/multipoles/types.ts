/** Point charges in space: Å and elementary charges, or any units; 4πε₀ = 1. */
export interface PointCharges {
  /** [3n]. */
  readonly positions: Float64Array;
  /** [n]. */
  readonly charges: Float64Array;
}

/** A place or a direction. */
export type Triple = readonly [number, number, number];

/** The moments of charges about an origin. */
export interface Moments {
  readonly origin: Triple;
  /** q. */
  readonly charge: number;
  /** μ = Σ q a [3]. */
  readonly dipole: Float64Array;
  /** Θ = Σ q (³⁄₂ a aᵀ − ½ a² I), symmetric and traceless, row-major [3×3]. */
  readonly quadrupole: Float64Array;
}

/** The last term of an expansion: 0 the charge, 1 the dipole, 2 the quadrupole; or the quadrupole's term as the slide prints it. */
export type ExpansionOrder = 0 | 1 | 2 | "printed";

export const EXPANSION_ORDERS: readonly ExpansionOrder[] = [0, 1, 2, "printed"];
