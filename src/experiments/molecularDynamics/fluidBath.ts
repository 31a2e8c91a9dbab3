import { createFluid, type Fluid, freedoms } from "../../molecularDynamics/fluid/createFluid.ts";
import { rescalingFactor } from "../../molecularDynamics/fluid/rescaleVelocities.ts";
import { type FluidPoint, particlesOf } from "../../molecularDynamics/fluid/types.ts";
import { Problem } from "../../problem.ts";
import type { Generator } from "../../random/generator.ts";
import { sentence } from "../../sentence.ts";

/** How it is moved: this may change while it moves. */
export interface FluidDrive {
  /** kT, in ε: of the velocities it begins with, and what the thermostat holds. */
  readonly temperature: number;
  readonly thermostat: boolean;
  readonly timeStep: number;
}

/** What there is to be told of a fluid at a moment; energies are those of one particle, in ε. */
export interface FluidMoment {
  readonly steps: number;
  /** kT of the velocities, K/(N − 1) in the plane without motion of the whole. */
  readonly temperature: number;
  readonly potential: number;
  readonly total: number;
  /** P = (K + W/2)/L², in ε/s². */
  readonly pressure: number;
}

/** The thermostat acts every so many steps, and in this time it changes the kinetic energy by a factor e. */
export const THERMOSTAT_EVERY = 10;
export const THERMOSTAT_TIME = 1;

/** A particle cannot come by so much energy in any other way than by too long a step. */
const FLOWN_APART = 1e4;

/** A fluid with its thermostat. */
export function createBath(start: FluidPoint, drive: FluidDrive, generator: Generator, stepsBefore: number) {
  const { temperature, thermostat, timeStep } = drive;
  const fluid: Fluid = createFluid(start);
  const { point } = fluid;
  const particles = particlesOf(point);
  const kept = Math.exp((-THERMOSTAT_EVERY * timeStep) / THERMOSTAT_TIME);
  let steps = stepsBefore;
  return {
    fluid,
    steps: () => steps,
    advance: (count: number): void => {
      for (let n = 0; n < count; n++) {
        fluid.step(timeStep);
        steps++;
        if (!thermostat || steps % THERMOSTAT_EVERY !== 0) continue;
        const factor = rescalingFactor(fluid.kinetic(), freedoms(point), temperature, kept, generator);
        for (let c = 0; c < point.velocities.length; c++) point.velocities[c] *= factor;
      }
      if (!(fluid.kinetic() < FLOWN_APART * particles)) throw new FlownApart(timeStep);
    },
    moment: (): FluidMoment => {
      const [kinetic, potential] = [fluid.kinetic(), fluid.potential()];
      return {
        steps,
        temperature: kinetic / (particles - 1),
        potential: potential / particles,
        total: (kinetic + potential) / particles,
        pressure: (kinetic + fluid.virial() / 2) / (point.side * point.side),
      };
    },
  };
}

/** The particles have come by more energy than they can have had. */
class FlownApart extends Problem {
  constructor(timeStep: number) {
    super(
      "input",
      sentence`With steps of ${timeStep} the particles flew apart: take a shorter step, and begin again.`,
      "timeStep",
    );
  }
}

export const hasFlownApart = (error: unknown): boolean => error instanceof FlownApart;
