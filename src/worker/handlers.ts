import { brownian } from "../experiments/brownian.ts";
import { constantEnergy } from "../experiments/constantEnergy.ts";
import { energyCut } from "../experiments/energyCut.ts";
import { fields } from "../experiments/fields.ts";
import { landscape } from "../experiments/landscape.ts";
import { learningCurve } from "../experiments/learningCurve.ts";
import { loopWork } from "../experiments/loopWork.ts";
import { samples } from "../experiments/samples.ts";
import { stationary } from "../experiments/stationary.ts";
import { tuneMap } from "../experiments/tuneMap.ts";
import type { Handlers } from "./dispatcher.ts";

/** The experiments, by the name of their job. */
export const handlers: Handlers = {
  landscape,
  samples,
  fields,
  tuneMap,
  loopWork,
  energyCut,
  brownian,
  stationary,
  constantEnergy,
  learningCurve,
};
