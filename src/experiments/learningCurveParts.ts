import type { LearningCurve, LearningCurveRequest, LearningCurveResult } from "./learningCurve.ts";
import { learningCurveCost, sampleSetsOf } from "./learningCurveCost.ts";
import { dealOut, type Part, type Splitting } from "./splitting.ts";

/** The learning curve by sample sets, dealt out in turn: every worker does the small N first, and its share of the large. */
export const learningCurveParts: Splitting<LearningCurveRequest, LearningCurveResult> = {
  split: (request, most) => dealOut(sampleSetsOf(request), most).map((sets) => ({ ...request, sets })),
  merge: (whole, parts) => {
    const begun = parts.flatMap(({ result }) => result ?? []);
    const add = (of: (result: LearningCurveResult) => number) => begun.reduce((sum, result) => sum + of(result), 0);
    return {
      counts: Float64Array.from(whole.counts),
      repeats: whole.repeats,
      done: add(({ done }) => done),
      failed: add(({ failed }) => failed),
      corrugationFloor: begun[0].corrugationFloor,
      curves: whole.models.map((id, index) => {
        const gather = (score: Exclude<keyof LearningCurve, "id">) => gatherSets(whole, parts, index, score);
        return {
          id,
          rmseTrue: gather("rmseTrue"),
          rmseSmooth: gather("rmseSmooth"),
          kullbackLeibler: gather("kullbackLeibler"),
        };
      }),
    };
  },
  cost: learningCurveCost,
};

/** One score of one model, each sample set from the part that does it. */
function gatherSets(
  whole: LearningCurveRequest,
  parts: readonly Part<LearningCurveRequest, LearningCurveResult>[],
  model: number,
  score: Exclude<keyof LearningCurve, "id">,
): Float64Array {
  const gathered = new Float64Array(whole.counts.length * whole.repeats).fill(Number.NaN);
  for (const { request, result } of parts) {
    if (result === null) continue;
    for (const set of sampleSetsOf(request)) gathered[set] = result.curves[model][score][set];
  }
  return gathered;
}
