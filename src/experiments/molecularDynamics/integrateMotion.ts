import { findMotionIntegrator, motionIntegrators } from "../../molecularDynamics/integrators/registry.ts";
import type { MotionIntegrator } from "../../molecularDynamics/integrators/types.ts";
import { follow, totalEnergy } from "../../molecularDynamics/phasePoint.ts";
import { stabilityThreshold } from "../../molecularDynamics/stabilityThreshold.ts";
import { TIME_UNIT } from "../../potentials/molecular/units.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { type MovedSystem, movedSystem } from "./movedSystem.ts";
import type { MovedSystemId } from "./movedSystems.ts";
import { type StepErrors, stepErrors } from "./stepErrors.ts";

export interface IntegrateMotionRequest {
  readonly system: MovedSystemId;
  /** K: what the energy at the start is for each vibration, over k_B. */
  readonly temperature: number;
  readonly seed: number;
  /** fs. */
  readonly timeStep: number;
  /** fs. */
  readonly duration: number;
  /** Ids of the registry. */
  readonly integrators: readonly string[];
}

/** One integrator's motion, with the time step that is asked for. */
export interface IntegratedMotion {
  readonly id: string;
  /** fs [frames]; it ends where the motion has left all bounds. */
  readonly times: Float64Array;
  /** Of the first bond, Å and Å/fs [frames]. */
  readonly stretch: Float64Array;
  readonly rate: Float64Array;
  /** (E − E₀)/E₀ [frames]. */
  readonly energyError: Float64Array;
  /** The largest |E − E₀|/E₀ up to then, of all steps [frames]. */
  readonly largestError: Float64Array;
  /** Whether it stayed within bounds. */
  readonly bounded: boolean;
  /** The same over a long run, at steps short and long. */
  readonly errors: StepErrors;
}

export interface IntegrateMotionResult {
  readonly motions: readonly IntegratedMotion[];
  /** Of the fastest vibration: its period, and 2/ω, the longest stable step of Verlet's rule for it alone; fs. */
  readonly period: number;
  readonly limit: number;
  /** The longest stable step of velocity Verlet found by trying, fs. */
  readonly threshold: number;
  /** At the start, kcal/mol. */
  readonly energy: number;
  readonly vibrations: number;
}

/** Frames a motion is kept in, about. */
const FRAMES = 600;
const MOST_STEPS = 100_000;
/** Times the energy at the start: what has more has left all bounds. */
const OUT_OF_BOUNDS = 1e6;

/**
 * A bond or a molecule moved by several integrators from the same start: its motion, its energy, and how the errors go with the step.
 * @throws Problem "input", "cancelled"
 */
export async function integrateMotion(
  request: IntegrateMotionRequest,
  context: ExperimentContext,
): Promise<IntegrateMotionResult> {
  const { system: id, temperature, seed, timeStep, duration } = request;
  requirePositive(temperature, 5000, sentence`The temperature in K`, "temperature");
  requirePositive(timeStep, 20, sentence`The time step in fs`, "timeStep");
  requirePositive(duration, MOST_STEPS * timeStep, sentence`The duration in fs`, "duration");
  const integrators = request.integrators.map(findMotionIntegrator);
  const moved = movedSystem(id, temperature, seed);
  const { system, start, highestFrequency, vibrations } = moved;
  const errors = await stepErrors(moved, integrators, context);
  const motions = integrators.map((integrator, k) => ({
    ...motionBy(moved, integrator, timeStep, duration),
    errors: errors[k],
  }));
  await context.checkpoint();
  const limit = 2 / highestFrequency;
  const verlet = motionIntegrators[motionIntegrators.length - 1];
  return {
    motions,
    period: (2 * Math.PI * TIME_UNIT) / highestFrequency,
    limit: limit * TIME_UNIT,
    threshold: stabilityThreshold(system, start, verlet, [limit / 4, 2 * limit]) * TIME_UNIT,
    energy: totalEnergy(start, system),
    vibrations,
  };
}

function motionBy(
  { system, start, stretch }: MovedSystem,
  integrator: MotionIntegrator,
  timeStep: number,
  duration: number,
): Omit<IntegratedMotion, "errors"> {
  const steps = Math.max(1, Math.round(duration / timeStep));
  const every = Math.max(1, Math.round(steps / FRAMES));
  const energy = totalEnergy(start, system);
  const frames: { time: number; length: number; rate: number; error: number; largest: number }[] = [];
  let [largest, bounded] = [0, true];
  follow(system, start, integrator, { timeStep: timeStep / TIME_UNIT, steps }, (point, step) => {
    const error = (totalEnergy(point, system) - energy) / energy;
    bounded = Math.abs(error) < OUT_OF_BOUNDS;
    if (!bounded) return false;
    largest = Math.max(largest, Math.abs(error));
    if (step % every !== 0) return true;
    const [length, rate] = stretch(point);
    frames.push({ time: step * timeStep, length, rate: rate / TIME_UNIT, error, largest });
    return true;
  });
  const column = (pick: (frame: (typeof frames)[number]) => number) => Float64Array.from(frames, pick);
  return {
    id: integrator.id,
    times: column(({ time }) => time),
    stretch: column(({ length }) => length),
    rate: column(({ rate }) => rate),
    energyError: column(({ error }) => error),
    largestError: column(({ largest: most }) => most),
    bounded,
  };
}
