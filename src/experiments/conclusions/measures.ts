import { engine, fewSamples, manySamples, noWork } from "./conservation.ts";
import { partsFound } from "./decomposition.ts";
import { fourthPower } from "./electrostatics.ts";
import { wallUnseen } from "./extrapolation.ts";
import type { ConclusionId } from "./list.ts";
import { moleculeKeepsEnergy, moleculeLearnt } from "./molecule.ts";
import { eulerGains, verletKeeps } from "./motion.ts";
import { likeTheTarget, turnUnseen, uniqueName } from "./representation.ts";
import { brokenMomentum, covariantLearnsFaster, momenta, turnsAlong } from "./symmetry.ts";
import type { MeasureConclusion } from "./types.ts";

/** How each conclusion is measured. */
export const measures: Readonly<Record<ConclusionId, MeasureConclusion>> = {
  wallUnseen,
  turnUnseen,
  uniqueName,
  likeTheTarget,
  momenta,
  brokenMomentum,
  engine,
  noWork,
  fewSamples,
  manySamples,
  partsFound,
  turnsAlong,
  covariantLearnsFaster,
  fourthPower,
  verletKeeps,
  eulerGains,
  moleculeLearnt,
  moleculeKeepsEnergy,
};
