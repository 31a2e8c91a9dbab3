import type { FluidSetup } from "../../../src/experiments/molecularDynamics/fluid.ts";
import type { FluidDrive } from "../../../src/experiments/molecularDynamics/fluidBath.ts";
import type { FluidTrialsRequest } from "../../../src/experiments/molecularDynamics/fluidTrials.ts";
import type { IntegrateMotionRequest } from "../../../src/experiments/molecularDynamics/integrateMotion.ts";
import { motionIntegrators } from "../../../src/molecularDynamics/integrators/registry.ts";
import { keepIdentity } from "../keepIdentity.ts";
import type { MotionValues } from "./motionParameters.ts";

const ALL = motionIntegrators.map(({ id }) => id);
const keep = keepIdentity<IntegrateMotionRequest>();

/** What Figure 1 asks for: all integrators, whichever are shown. */
export function toIntegrateMotion(
  values: Pick<MotionValues, "moved" | "heat" | "startSeed" | "step" | "duration">,
): IntegrateMotionRequest {
  const { moved, heat, startSeed, step, duration } = values;
  return keep({
    system: moved,
    temperature: heat,
    // Of a bond there is one displacement only, whatever the seed.
    seed: moved === "bond" ? 0 : startSeed,
    timeStep: step,
    duration,
    integrators: ALL,
  });
}

const keepSetup = keepIdentity<FluidSetup>();

/** What the fluid of Figure 3 begins as. */
export function toFluidSetup(
  values: Pick<MotionValues, "particles" | "density" | "beginning" | "fluidSeed">,
): FluidSetup {
  const { particles, density, beginning, fluidSeed } = values;
  return keepSetup({ particles, density, beginning, seed: fluidSeed });
}

/** How it is moved. */
export function toFluidDrive(
  values: Pick<MotionValues, "temperature" | "thermostat" | "fluidStep" | "pace">,
): FluidDrive & { readonly pace: number } {
  const { temperature, thermostat, fluidStep, pace } = values;
  return { temperature, thermostat, timeStep: fluidStep, pace };
}

const keepStart = keepIdentity<FluidDrive>();

/** How it is moved at first: the same object while it says the same. */
export function toFluidStart(values: Pick<MotionValues, "temperature" | "thermostat" | "fluidStep">): FluidDrive {
  const { temperature, thermostat, fluidStep } = values;
  return keepStart({ temperature, thermostat, timeStep: fluidStep });
}

/** Cold enough for a crystal, and too hot for anything but a gas; kT in ε. */
export const [COLD, HOT] = [0.3, 0.8];

/** Of the trials: enough to have an inside, and few enough to be done soon. */
const FEW = 150;

const keepTrials = keepIdentity<FluidTrialsRequest>();

/** What becomes of the fluid's particles, or of some of them, at its density: cold and hot, from a crystal and spread out. */
export function toPhaseTrials(values: Pick<MotionValues, "particles" | "density" | "fluidSeed">): FluidTrialsRequest {
  const { particles, density, fluidSeed } = values;
  const common = { particles: Math.min(FEW, particles), density, seed: fluidSeed, timeStep: 0.005, thermostat: true };
  return keepTrials({
    trials: [
      { ...common, name: "cold", beginning: "crystal", temperature: COLD },
      { ...common, name: "hot", beginning: "crystal", temperature: HOT },
      { ...common, name: "condensing", beginning: "spread", temperature: COLD },
    ],
    settling: 12_000,
    steps: 0,
  });
}

const keepAlone = keepIdentity<FluidTrialsRequest>();

/** The fluid at the present settings, left to itself after it has settled. */
export function toAlone(
  values: Pick<MotionValues, "particles" | "density" | "beginning" | "fluidSeed" | "temperature" | "fluidStep">,
): FluidTrialsRequest {
  const { temperature, fluidStep } = values;
  const trial = { ...toFluidSetup(values), temperature, timeStep: fluidStep, thermostat: false, name: "alone" };
  return keepAlone({ trials: [trial], settling: 500, steps: 2000 });
}
