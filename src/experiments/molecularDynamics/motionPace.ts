import { createFluid } from "../../molecularDynamics/fluid/createFluid.ts";
import { startingFluid } from "../../molecularDynamics/fluid/startingFluid.ts";
import { velocityVerlet } from "../../molecularDynamics/integrators/velocityVerlet.ts";
import { phasePoint } from "../../molecularDynamics/phasePoint.ts";
import { createMolecularForceField } from "../../potentials/molecular/forceField.ts";
import { BOLTZMANN, TIME_UNIT } from "../../potentials/molecular/units.ts";
import { createGenerator } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive, requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { PACED_FLUID, PACED_STEPS, type PacedSystemId } from "./pacedSystems.ts";

export interface MotionPaceRequest {
  /** For each system. */
  readonly milliseconds: number;
  /** Which measurement it is: another one is taken anew. */
  readonly round: number;
}

/** How fast one system moves in this browser. */
export interface SystemPace {
  readonly id: PacedSystemId;
  readonly atoms: number;
  /** fs. */
  readonly timeStep: number;
  /** Each of them with one evaluation of all forces. */
  readonly stepsPerSecond: number;
}

export interface MotionPaceResult {
  readonly systems: readonly SystemPace[];
}

/** Steps between two looks at the clock, at first. */
const FIRST = 16;
/** Milliseconds between two looks at the messages that wait. */
const STRETCH = 20;

/**
 * How many time steps a second this browser makes, of two molecules of the classical force field and of a Lennard-Jones fluid.
 * @throws Problem "input", "cancelled"
 */
export async function motionPace(
  { milliseconds, round }: MotionPaceRequest,
  context: ExperimentContext,
): Promise<MotionPaceResult> {
  requirePositive(milliseconds, 10_000, sentence`The time for each measurement in ms`, "milliseconds");
  requireWhole(round, 0, 1_000_000, sentence`The number of the measurement`, "round");
  const systems: SystemPace[] = [];
  for (const [k, { id, atoms, timeStep, step }] of [molecule("water"), molecule("ethanol"), argon()].entries()) {
    context.progress(k / 3, sentence`measuring how fast it goes`);
    systems.push({ id, atoms, timeStep, stepsPerSecond: await paceOf(step, milliseconds, context) });
  }
  return { systems };
}

interface Paced extends Omit<SystemPace, "stepsPerSecond"> {
  readonly step: () => void;
}

function molecule(id: "water" | "ethanol"): Paced {
  const field = createMolecularForceField(id);
  const { equilibrium, evaluate, symbols } = field;
  const system = { masses: Float64Array.from(equilibrium, (_, c) => field.masses[Math.floor(c / 3)]), evaluate };
  const { normal } = createGenerator(1);
  const velocities = system.masses.map((mass) => Math.sqrt((BOLTZMANN * 300) / mass) * normal());
  const point = phasePoint(system, equilibrium, velocities);
  const timeStep = PACED_STEPS[id] / TIME_UNIT;
  return {
    id,
    atoms: symbols.length,
    timeStep: PACED_STEPS[id],
    step: () => velocityVerlet.step(point, system, timeStep),
  };
}

function argon(): Paced {
  const { particles, density, kT, step } = PACED_FLUID;
  const fluid = createFluid(startingFluid("crystal", particles, density, kT, createGenerator(1)));
  return { id: "argon", atoms: particles, timeStep: PACED_STEPS.argon, step: () => fluid.step(step) };
}

/** Steps a second, counting only the time that was spent on steps. */
async function paceOf(step: () => void, milliseconds: number, context: ExperimentContext): Promise<number> {
  let [steps, spent, count] = [0, 0, FIRST];
  // What runs for the first time is being compiled.
  for (let n = 0; n < 50 * FIRST; n++) step();
  while (spent < milliseconds) {
    const before = performance.now();
    for (let n = 0; n < count; n++) step();
    const passed = performance.now() - before;
    steps += count;
    spent += passed;
    if (passed < STRETCH / 2) count *= 2;
    await context.checkpoint();
  }
  return (1000 * steps) / spent;
}
