/** Particles of mass 1 in a square of side L that goes on at the other side where it ends; reduced Lennard-Jones units. */
export interface FluidPoint {
  /** L. */
  readonly side: number;
  /** [N×2], point-major; within the square after each rebuilding of the list of neighbours. */
  readonly positions: Float64Array;
  /** [N×2]. */
  readonly velocities: Float64Array;
}

/** What the forces come to at a place. */
export interface FluidForces {
  /** U = Σ_{i<j} u(r_ij). */
  potential: number;
  /** W = Σ_{i<j} r_ij · f_ij. */
  virial: number;
}

/** The number of particles. */
export function particlesOf({ positions }: FluidPoint): number {
  return positions.length / 2;
}

/** The shortest way between two places along one axis, in a box that repeats itself. */
export function nearest(difference: number, side: number): number {
  return difference - side * Math.round(difference / side);
}
