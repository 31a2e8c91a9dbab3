import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import { curveSetsOf } from "../choosing/curveCost.ts";
import type { ExperimentContext } from "../context.ts";
import { dealOut, type Splitting } from "../splitting.ts";

/** Which sizes and how often. */
export interface CurveSets {
  /** Training set sizes N, rising. */
  readonly counts: readonly number[];
  /** Sample sets for each N: by the seed, and those after it. */
  readonly repeats: number;
  readonly seed: number;
  /** Which of them are to be done, as row · repeats + repeat; all unless given. */
  readonly sets?: readonly number[];
}

/** One learning curve: root-mean-square test errors [counts×repeats], NaN where not yet known. */
export interface VectorCurve {
  readonly id: string;
  readonly errors: Float64Array;
  /** The error of a model that knows the mean alone (of vectors that may point anywhere: zero). */
  readonly spread: number;
}

/** Also what `partial` hands over after each sample set. */
export interface VectorCurveResult {
  /** [counts]. */
  readonly counts: Float64Array;
  readonly repeats: number;
  /** Sample sets done. */
  readonly done: number;
  readonly curves: readonly VectorCurve[];
}

/** What one sample set gives for each curve. */
export type SetErrors = (
  count: number,
  seed: number,
  pause: (part: number) => Promise<void>,
) => Promise<readonly number[]>;

/** Runs every sample set, small N first, each handed over as it comes. */
export async function curveSets(
  { counts, repeats, seed, sets }: CurveSets,
  curves: readonly Pick<VectorCurve, "id" | "spread">[],
  errorsOf: SetErrors,
  context: ExperimentContext,
): Promise<VectorCurveResult> {
  const wanted = curveSetsOf({ counts, repeats, ...(sets && { sets }) });
  const errors = curves.map(() => new Float64Array(counts.length * repeats).fill(Number.NaN));
  const snapshot = (done: number): VectorCurveResult => ({
    counts: Float64Array.from(counts),
    repeats,
    done,
    curves: curves.map((curve, k) => ({ ...curve, errors: errors[k].slice() })),
  });
  const cost = (some: readonly number[]) => curveSetsCost({ counts, repeats, seed, sets: some });
  const total = cost(wanted);
  for (const [done, at] of wanted.entries()) {
    const [row, repeat] = [Math.floor(at / repeats), at % repeats];
    const before = cost(wanted.slice(0, done)) / total;
    const doing = sentence`N = ${counts[row]}, sample set ${repeat + 1} of ${repeats}`;
    const found = await errorsOf(counts[row], seed + repeat, (part) => {
      context.progress(before + (part * cost([at])) / total, doing);
      return context.checkpoint();
    });
    for (const [k, error] of found.entries()) errors[k][at] = error;
    context.partial(snapshot(done + 1));
  }
  return snapshot(wanted.length);
}

/** @throws Problem "input" */
export function requireCurveSets({ counts, repeats, sets }: CurveSets, most: number): void {
  requireWhole(counts.length, 1, 20, sentence`The number of training set sizes`, "counts");
  for (const count of counts) requireWhole(count, 2, most, sentence`Each N`, "counts");
  requireWhole(repeats, 1, 100, sentence`The number of sample sets`, "repeats");
  const last = counts.length * repeats - 1;
  for (const set of sets ?? []) requireWhole(set, 0, last, sentence`A sample set’s number`, "sets");
}

/** Factorising costs N³; each set costs something at all. */
function curveSetsCost({ counts, repeats, sets = [] }: CurveSets): number {
  return sets.reduce((sum, set) => sum + 1000 + counts[Math.floor(set / repeats)] ** 3, 0);
}

/** By sample sets, dealt out in turn. */
export function curveSetsParts<R extends { readonly sets: CurveSets }>(): Splitting<R, VectorCurveResult> {
  return {
    split: (request, most) =>
      dealOut(curveSetsOf(request.sets), most).map((sets) => ({ ...request, sets: { ...request.sets, sets } })),
    merge: ({ sets: { counts, repeats } }, parts) => {
      const begun = parts.flatMap(({ request, result }) => (result === null ? [] : [{ request, result }]));
      return {
        counts: Float64Array.from(counts),
        repeats,
        done: begun.reduce((sum, { result }) => sum + result.done, 0),
        curves: begun[0].result.curves.map(({ id, spread }, index) => {
          const errors = new Float64Array(counts.length * repeats).fill(Number.NaN);
          for (const { request, result } of begun) {
            for (const set of curveSetsOf(request.sets)) errors[set] = result.curves[index].errors[set];
          }
          return { id, spread, errors };
        }),
      };
    },
    cost: ({ sets }) => curveSetsCost({ ...sets, sets: curveSetsOf(sets) }),
  };
}
