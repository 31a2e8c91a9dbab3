import { type LabParameters, labModelIds, type ModelParameters } from "../../../src/experiments/lab.ts";
import type { TuneMapRequest, TuneMapResult } from "../../../src/experiments/tuneMap.ts";

/** The slot of the σ–λ maps: those shown, and those that “each its own” picks from, are one and the same. */
export const TUNE_MAP = "tuneMap";

/** The scan over σ and λ of the models shown. What is being searched for has no part in it. */
export function tuneMapRequest(lab: LabParameters): TuneMapRequest {
  const model = { ...lab.model, lengthScale: 1, ridge: 0, tuning: "shared" } as const;
  return { lab: { ...lab, model }, models: labModelIds(lab) };
}

/** Above so many samples a scan takes one worker longer than a reader should wait, and is left to the pool. */
export const TUNED_ALONE = 100;

/** Whether each model is to have its own σ and λ, and finding them is worth several workers. */
export function isTunedByPool({ model, samples }: LabParameters): boolean {
  const count = samples.scheme === "hand" ? samples.points.length : samples.count;
  return model.tuning === "each" && count > TUNED_ALONE;
}

/**
 * The lab with each model's σ and λ as found by its scan. A model for which nothing could be scored is left to the
 * experiment's own search, which says why.
 */
export function withTuned(lab: LabParameters, { maps }: TuneMapResult): LabParameters {
  const found = maps.flatMap(({ id, best }) =>
    best === null ? [] : [[id, { lengthScale: best.lengthScale, ridge: best.ridge }] as const],
  );
  const tuned: ModelParameters["tuned"] = Object.fromEntries(found);
  return { ...lab, model: { ...lab.model, tuned } };
}
