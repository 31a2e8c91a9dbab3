import { dealOut, type Splitting } from "../splitting.ts";
import { curveCost, curveSetsOf } from "./curveCost.ts";
import {
  CURVE_NUMBERS,
  type CurveSettings,
  emptyNumbers,
  type RepresentationCurves,
} from "./representationCurvesResult.ts";

/** Learning curves by sample sets, dealt out in turn: every worker does the small N first, and its share of the large. */
export function representationCurvesParts<R extends CurveRequest>(): Splitting<R, RepresentationCurves> {
  return {
    split: (request, most) =>
      dealOut(curveSetsOf(request.curve), most).map((sets) => ({ ...request, curve: { ...request.curve, sets } })),
    merge: ({ curve }, parts) => {
      const begun = parts.flatMap(({ request, result }) => (result === null ? [] : [{ request, result }]));
      const [{ result: first }] = begun;
      return {
        counts: Float64Array.from(curve.counts),
        repeats: curve.repeats,
        done: begun.reduce((sum, { result }) => sum + result.done, 0),
        failed: begun.reduce((sum, { result }) => sum + result.failed, 0),
        problem: begun.find(({ result }) => result.problem !== null)?.result.problem ?? null,
        spread: first.spread,
        curves: first.curves.map(({ id, dimension, floor }, index) => {
          const numbers = emptyNumbers(curve.counts.length * curve.repeats);
          for (const { request, result } of begun) {
            for (const name of CURVE_NUMBERS) {
              for (const set of curveSetsOf(request.curve))
                numbers[name][set] = result.curves[index].numbers[name][set];
            }
          }
          return { id, dimension, floor, numbers };
        }),
      };
    },
    cost: ({ curve }) => curveCost(curve),
  };
}

/** What every request for learning curves has. */
export interface CurveRequest {
  readonly curve: CurveSettings;
}
