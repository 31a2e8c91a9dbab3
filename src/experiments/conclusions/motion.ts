import type { ExperimentContext } from "../context.ts";
import { integrateMotion } from "../molecularDynamics/integrateMotion.ts";
import type { MeasureConclusion } from "./types.ts";

/** The largest relative error of a water molecule's energy over half a picosecond, by one rule. */
async function energyError(integrator: string, seed: number, context: ExperimentContext): Promise<number> {
  const request = { system: "water", temperature: 300, seed, timeStep: 0.5, duration: 500 } as const;
  const { motions } = await integrateMotion({ ...request, integrators: [integrator] }, context);
  return Math.max(...motions[0].largestError);
}

/** A rule that keeps the phase space keeps the energy near where it was … */
export const verletKeeps: MeasureConclusion = (seed, context) => energyError("velocityVerlet", seed, context);

/** … and Euler's does not. */
export const eulerGains: MeasureConclusion = (seed, context) => energyError("explicitEuler", seed, context);
