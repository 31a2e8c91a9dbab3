import { defaultsOf, type ValuesOf } from "../../parameters/spec.ts";
import { fluidParameters } from "./fluidParameters.ts";
import { INTEGRATOR_KEYS, integratorParameters, integratorSwitches } from "./integratorParameters.ts";
import { timescaleParameters } from "./timescaleParameters.ts";

/** All of the chapter's parameters, figure by figure. */
export const motionSpecs = {
  ...integratorParameters,
  ...integratorSwitches,
  ...timescaleParameters,
  ...fluidParameters,
};

export type MotionValues = ValuesOf<typeof motionSpecs>;
export type MotionKey = keyof MotionValues & string;

/** How something is looked at, or how fast it is shown, is not part of the experiment. */
export const apartFromMotion: readonly string[] = ["errorOf", "computing", "pace", ...INTEGRATOR_KEYS];

export const motionDefaults: MotionValues = defaultsOf(motionSpecs);
