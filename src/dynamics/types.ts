import type { Box, ForceField } from "../geometry.ts";
import type { Generator } from "../random/generator.ts";

/** What an integrator moves with. Mass and mobility are 1. */
export interface IntegratorSettings {
  /** Its edges are reflecting walls. */
  readonly box: Box;
  /** Temperature in units of k_BT₀. */
  readonly kT: number;
  /** dt > 0. */
  readonly timeStep: number;
  /** Where a walker whose motion has become non-finite starts again (at rest). */
  readonly restart: readonly [number, number];
}

/** Walkers on the move. The arrays are the integrator's own and change in place at every step. */
export interface Motion {
  /** [W×2], row-major, point-major. */
  readonly positions: Float64Array;
  /** [W×2]; all zero in overdamped motion, which has none. */
  readonly velocities: Float64Array;
  /** Forces at `positions` [W×2] where the integrator carries them over from step to step; else scratch. */
  readonly forces: Float64Array;
  /** Reflections at the walls so far. */
  reflected: number;
  /** Walkers that went non-finite and were restarted, so far. */
  restarted: number;
}

/** An integrator at fixed settings. */
export interface Integrator {
  /** Makes the state to start from; `positions` and `velocities` [W×2] are copied. */
  readonly init: (positions: Float64Array, velocities: Float64Array, force: ForceField) => Motion;
  /** Moves every walker by one time step, in place. */
  readonly step: (motion: Motion, force: ForceField, generator: Generator) => void;
}

/** An integrator as the registry knows it. */
export interface IntegratorDefinition {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly source: string;
  /** @throws Problem "input" unless dt > 0 and kT > 0 (both finite), or where the restart lies outside the box. */
  readonly create: (settings: IntegratorSettings) => Integrator;
}
