import { findMotionIntegrator } from "../../molecularDynamics/integrators/registry.ts";
import type { MotionIntegrator } from "../../molecularDynamics/integrators/types.ts";
import { follow, totalEnergy } from "../../molecularDynamics/phasePoint.ts";
import { TIME_UNIT } from "../../potentials/molecular/units.ts";
import { sentence } from "../../sentence.ts";
import type { ExperimentContext } from "../context.ts";
import type { MovedSystem } from "./movedSystem.ts";

/** How an integrator's errors go with its step, over the same time. */
export interface StepErrors {
  /** fs [m], rising. */
  readonly timeSteps: Float64Array;
  /** Root mean square distance of all coordinates from the true motion, Å [m]; NaN where it has left all bounds. */
  readonly place: Float64Array;
  /** The largest |E − E₀|/E₀ [m]; NaN likewise. */
  readonly energy: Float64Array;
  /** p of errors that go as Δtᵖ, from the four shortest steps: of the places, and of the energy. */
  readonly placeOrder: number;
  readonly energyOrder: number;
}

/** Over three periods of the fastest vibration, in 2ʲ steps. */
const PERIODS = 3;
const POWERS = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3] as const;
/** The true motion of a molecule, for which there is no formula, by velocity Verlet. */
const REFERENCE_POWER = 16;
/** Places are compared at this many times, which every step meets. */
const COMPARED = 2 ** Math.min(...POWERS);
/** Of the shortest steps, for the orders. */
const FITTED = 4;
/** Times the energy at the start. */
const OUT_OF_BOUNDS = 1e3;

/**
 * The errors of each integrator over a range of time steps.
 * @throws Problem "cancelled"
 */
export async function stepErrors(
  moved: MovedSystem,
  integrators: readonly MotionIntegrator[],
  context: ExperimentContext,
): Promise<readonly StepErrors[]> {
  const duration = (2 * Math.PI * PERIODS) / moved.highestFrequency;
  const truth = trueMotion(moved, duration);
  const found: StepErrors[] = [];
  for (const [k, integrator] of integrators.entries()) {
    context.progress(k / integrators.length, sentence`trying time steps`);
    await context.checkpoint();
    const errors = POWERS.map((power) => errorsOf(moved, integrator, duration, power, truth));
    const timeSteps = Float64Array.from(POWERS, (power) => (duration * TIME_UNIT) / 2 ** power);
    const place = Float64Array.from(errors, (each) => each.place);
    const energy = Float64Array.from(errors, (each) => each.energy);
    found.push({
      timeSteps,
      place,
      energy,
      placeOrder: orderOf(timeSteps, place),
      energyOrder: orderOf(timeSteps, energy),
    });
  }
  return found;
}

/** Positions at each time compared, one after another. */
function trueMotion({ system, start, exact }: MovedSystem, duration: number): readonly Float64Array[] {
  if (exact !== null) return Array.from({ length: COMPARED + 1 }, (_, k) => exact((k * duration) / COMPARED));
  const steps = 2 ** REFERENCE_POWER;
  const places: Float64Array[] = [];
  const settings = { timeStep: duration / steps, steps };
  follow(system, start, findMotionIntegrator("velocityVerlet"), settings, ({ positions }, step) => {
    if (step % (steps / COMPARED) === 0) places.push(positions.slice());
  });
  return places;
}

function errorsOf(
  { system, start }: MovedSystem,
  integrator: MotionIntegrator,
  duration: number,
  power: number,
  truth: readonly Float64Array[],
): { readonly place: number; readonly energy: number } {
  const steps = 2 ** power;
  const energy = totalEnergy(start, system);
  let [squares, count, largest] = [0, 0, 0];
  follow(system, start, integrator, { timeStep: duration / steps, steps }, (point, step) => {
    const error = Math.abs(totalEnergy(point, system) - energy) / energy;
    largest = error < OUT_OF_BOUNDS ? Math.max(largest, error) : Number.NaN;
    if (Number.isNaN(largest)) return false;
    if (step % (steps / COMPARED) !== 0) return true;
    const there = truth[step / (steps / COMPARED)];
    for (let c = 0; c < there.length; c++) squares += (point.positions[c] - there[c]) ** 2;
    count += there.length;
    return true;
  });
  return { place: Number.isNaN(largest) ? Number.NaN : Math.sqrt(squares / count), energy: largest };
}

/** The slope of ln error against ln Δt, by least squares over the shortest steps. */
function orderOf(timeSteps: Float64Array, errors: Float64Array): number {
  const x = timeSteps.slice(0, FITTED).map(Math.log);
  const y = errors.slice(0, FITTED).map(Math.log);
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i] - mx) * (y[i] - my);
    xx += (x[i] - mx) ** 2;
  }
  return xy / xx;
}
