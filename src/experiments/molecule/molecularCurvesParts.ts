import { curveSetsOf } from "../choosing/curveCost.ts";
import { dealOut, type Splitting } from "../splitting.ts";
import {
  emptyNumbers,
  MOLECULAR_NUMBERS,
  type MolecularCurvesRequest,
  type MolecularCurvesResult,
} from "./molecularCurvesResult.ts";

/** Factorising costs N³; each set costs something at all. */
export function molecularSetCost(count: number): number {
  return 1e5 + count ** 3;
}

/** By sample sets, dealt out in turn: every worker does the small N first, and its share of the large. */
export const molecularCurvesParts: Splitting<MolecularCurvesRequest, MolecularCurvesResult> = {
  split: (request, most) =>
    dealOut(curveSetsOf(request.sets), most).map((sets) => ({ ...request, sets: { ...request.sets, sets } })),
  merge: ({ sets: { counts, repeats } }, parts) => {
    const begun = parts.flatMap(({ request, result }) => (result === null ? [] : [{ request, result }]));
    const [{ result: first }] = begun;
    return {
      ...first,
      done: begun.reduce((sum, { result }) => sum + result.done, 0),
      failed: begun.reduce((sum, { result }) => sum + result.failed, 0),
      problem: begun.find(({ result }) => result.problem !== null)?.result.problem ?? null,
      curves: first.curves.map(({ id }, index) => {
        const numbers = emptyNumbers(counts.length * repeats);
        for (const { request, result } of begun) {
          for (const name of MOLECULAR_NUMBERS) {
            for (const set of curveSetsOf(request.sets)) numbers[name][set] = result.curves[index][name][set];
          }
        }
        return { id, ...numbers };
      }),
    };
  },
  cost: ({ sets }) =>
    curveSetsOf(sets).reduce((sum, at) => sum + molecularSetCost(sets.counts[Math.floor(at / sets.repeats)]), 0),
};
