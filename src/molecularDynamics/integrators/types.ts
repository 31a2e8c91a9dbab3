/** What moves: coordinates with their masses, and the energy and forces where they are; in any units that fit together. */
export interface MechanicalSystem {
  /** Of each coordinate [n]. */
  readonly masses: Float64Array;
  /** The energy at positions [n]; writes the forces −∂E/∂x into `forces` [n]. */
  readonly evaluate: (positions: Float64Array, forces: Float64Array) => number;
}

/** A system on the move; the arrays [n] change in place. */
export interface PhasePoint {
  readonly positions: Float64Array;
  readonly velocities: Float64Array;
  /** At `positions`. */
  readonly forces: Float64Array;
  /** Potential energy at `positions`. */
  potential: number;
}

/** A rule that takes a system from one time to the next, one force evaluation a step, as the registry knows it. */
export interface MotionIntegrator {
  readonly id: string;
  readonly label: string;
  /** What sets it apart, in one sentence. */
  readonly summary: string;
  readonly formula: string;
  readonly source: string;
  /** p: after a given time places are off by an amount that goes as Δtᵖ. */
  readonly order: 1 | 2;
  /** How far the velocities are ahead of the positions, in time steps. */
  readonly velocityAhead: 0 | 0.5;
  /** Makes the velocities what the rule begins with. */
  readonly begin: (point: PhasePoint, system: MechanicalSystem, timeStep: number) => void;
  /** One time step, in place. */
  readonly step: (point: PhasePoint, system: MechanicalSystem, timeStep: number) => void;
}
