import { dealOut, type Splitting } from "../splitting.ts";
import { curveCost, fieldSetsOf } from "./decompositionCurveCost.ts";
import {
  CURVE_SCORES,
  type DecompositionCurveRequest,
  type DecompositionCurveResult,
  emptyScores,
} from "./decompositionCurveResult.ts";

/** The curve by sample sets, dealt out in turn: every worker does the small N first, and its share of the large. */
export const decompositionCurveParts: Splitting<DecompositionCurveRequest, DecompositionCurveResult> = {
  split: (request, most) => dealOut(fieldSetsOf(request), most).map((sets) => ({ ...request, sets })),
  merge: (whole, parts) => {
    const scores = emptyScores(whole.counts.length * whole.repeats);
    let [done, failed] = [0, 0];
    let problem: DecompositionCurveResult["problem"] = null;
    for (const { request, result } of parts) {
      if (result === null) continue;
      done += result.done;
      failed += result.failed;
      problem ??= result.problem;
      for (const score of CURVE_SCORES) {
        for (const set of fieldSetsOf(request)) scores[score][set] = result.scores[score][set];
      }
    }
    return { counts: Float64Array.from(whole.counts), repeats: whole.repeats, done, failed, problem, scores };
  },
  cost: curveCost,
};
