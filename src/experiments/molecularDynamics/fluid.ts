import { sharesOf, surroundings } from "../../molecularDynamics/fluid/order.ts";
import { countPairs } from "../../molecularDynamics/fluid/pairCorrelation.ts";
import { type FluidBeginning, startingFluid } from "../../molecularDynamics/fluid/startingFluid.ts";
import type { GeneratorState } from "../../random/generator.ts";
import { createGenerator, restoreGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive, requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { createBath, type FluidDrive, type FluidMoment } from "./fluidBath.ts";

/** All that a fluid is, so that it can be stopped, kept, and moved on with the same numbers anywhere. */
export interface FluidState {
  readonly side: number;
  /** [N×2]. */
  readonly positions: Float64Array;
  readonly velocities: Float64Array;
  readonly generator: GeneratorState;
  /** Done so far. */
  readonly steps: number;
}

/** What a fluid begins as. */
export interface FluidSetup {
  readonly particles: number;
  /** N/L². */
  readonly density: number;
  readonly beginning: FluidBeginning;
  readonly seed: number;
}

export interface FluidRequest extends FluidSetup, FluidDrive {
  readonly steps: number;
  /** Where to go on from; null begins. */
  readonly state: FluidState | null;
}

export interface FluidResult {
  readonly state: FluidState;
  /** What each particle's surroundings look like, a place in `KINDS` [N]. */
  readonly kinds: Uint8Array;
  /** The parts of the particles that are of each kind, at the end. */
  readonly shares: Float64Array;
  /** Now and then on the way, and at the end. */
  readonly moments: readonly FluidMoment[];
  /** Pairs by distance at the end: see `countPairs`. */
  readonly pairCounts: Float64Array;
  /** Up to which distance. */
  readonly farthest: number;
  readonly stepsPerSecond: number;
}

/** Of g(r). */
const BINS = 120;
const FARTHEST = 6;
/** Steps between two moments that are told. */
const EVERY = 20;
/** Steps between two looks at the messages that wait. */
const STRETCH = 200;

/**
 * Moves a Lennard-Jones fluid in the plane for a while, from its beginning or from where an earlier call left it.
 * @throws Problem "input" for settings out of range, a state of another size, or where the particles fly apart; "cancelled"
 */
export async function fluid(request: FluidRequest, context: ExperimentContext): Promise<FluidResult> {
  requireFluid(request);
  const { steps, state: earlier, seed } = request;
  const generator =
    earlier === null ? createGenerator(streamSeed(seed, "thermostat")) : restoreGenerator(earlier.generator);
  const bath = createBath(earlier ?? beginningOf(request), request, generator, earlier?.steps ?? 0);
  const moments: FluidMoment[] = [];
  let milliseconds = 0;
  for (let done = 0; done < steps; ) {
    const count = Math.min(EVERY, steps - done);
    const before = performance.now();
    bath.advance(count);
    milliseconds += performance.now() - before;
    done += count;
    moments.push(bath.moment());
    if (done % STRETCH === 0) {
      context.progress(done / steps, sentence`moving the particles`);
      await context.checkpoint();
    }
  }
  if (steps === 0) moments.push(bath.moment());
  const { point, neighbours } = bath.fluid;
  const kinds = surroundings(point, neighbours());
  const farthest = Math.min(FARTHEST, point.side / 2);
  return {
    state: {
      side: point.side,
      positions: point.positions,
      velocities: point.velocities,
      generator: generator.save(),
      steps: bath.steps(),
    },
    kinds,
    shares: sharesOf(kinds),
    moments,
    pairCounts: countPairs(point, farthest, BINS),
    farthest,
    stepsPerSecond: milliseconds > 0 ? (1000 * steps) / milliseconds : 0,
  };
}

/** Where it begins, with velocities at kT. */
export function beginningOf({ beginning, particles, density, temperature, seed }: FluidSetup & FluidDrive) {
  return startingFluid(beginning, particles, density, temperature, createGenerator(streamSeed(seed, "fluid")));
}

/** @throws Problem "input" */
export function requireFluid({ particles, density, temperature, timeStep, steps, state }: FluidRequest): void {
  requireWhole(particles, 36, 2000, sentence`The number of particles`, "particles");
  requirePositive(density, 0.95, sentence`The density`, "density");
  requirePositive(temperature, 5, sentence`The temperature kT`, "temperature");
  requirePositive(timeStep, 0.05, sentence`The time step`, "timeStep");
  requireWhole(steps, 0, 1_000_000, sentence`The number of steps`, "steps");
  if (state !== null)
    requireWhole(state.positions.length / 2, particles, particles, sentence`The number of particles`, "particles");
}
