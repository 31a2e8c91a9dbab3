import { predictionErrors } from "../../featureRegression/errors.ts";
import { learn } from "../../featureRegression/learn.ts";
import { findFeatureKernel } from "../../featureRegression/registry.ts";
import { splitRows } from "../../featureRegression/samples.ts";
import type { FeatureSet } from "../../featureRegression/types.ts";
import { Problem, type ProblemReport, toProblemReport } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { curveCost, curveSetsOf } from "./curveCost.ts";
import {
  type CurveSettings,
  copyNumbers,
  emptyNumbers,
  type RepresentationCurve,
  type RepresentationCurves,
} from "./representationCurvesResult.ts";

/** The most samples that one model is trained with. */
export const MOST_FEATURE_SAMPLES = 3000;

/** The most that σ and λ are chosen from: a second of work each time. */
export const MOST_FOR_CHOICE = 600;

/** The same objects as several representations show them, and the number to be learnt of each. */
export interface CurveData {
  /** [M]. */
  readonly targets: Float64Array;
  readonly representations: readonly (FeatureSet & { readonly id: string; readonly floor: number | null })[];
  /** How many of the M are kept for testing. */
  readonly testCount: number;
}

/**
 * Learns the same target anew from each representation, for every N and split, with σ and λ by leave-one-out each time; small N first,
 * each finished sample set handed over as it comes. All representations share the splits.
 * @throws Problem "input", "cancelled"
 */
export async function representationCurves(
  data: CurveData,
  settings: CurveSettings,
  context: ExperimentContext,
): Promise<RepresentationCurves> {
  const { counts, repeats, standardise, mostForChoice } = settings;
  requireCurveSettings(settings);
  const { targets, representations, testCount } = data;
  requireEnough(targets.length - testCount, counts);
  const kernel = findFeatureKernel(settings.kernel);
  const curves: RepresentationCurve[] = representations.map(({ id, dimension, floor }) => ({
    id,
    dimension,
    floor,
    numbers: emptyNumbers(counts.length * repeats),
  }));
  const total = curveCost(settings);
  let [done, failed] = [0, 0];
  let problem: ProblemReport | null = null;
  const snapshot = (): RepresentationCurves => ({
    counts: Float64Array.from(counts),
    repeats,
    done,
    failed,
    problem,
    spread: standardDeviation(targets),
    curves: curves.map((curve) => ({ ...curve, numbers: copyNumbers(curve.numbers) })),
  });

  for (const at of curveSetsOf(settings)) {
    const [row, repeat] = [Math.floor(at / repeats), at % repeats];
    const [before, after] = [curveCost(settings, done) / total, curveCost(settings, done + 1) / total];
    const split = splitRows(targets.length, counts[row], testCount, settings.seed + repeat);
    for (const [index, { features, dimension }] of representations.entries()) {
      const pause = (part: number) => {
        const fraction = (index + part) / representations.length;
        context.progress(
          before + (after - before) * fraction,
          sentence`N = ${counts[row]}, split ${repeat + 1} of ${repeats}`,
        );
        return context.checkpoint();
      };
      try {
        await pause(0);
        const options = { kernel, standardise, mostForChoice, pause };
        const learnt = await learn({ features, dimension, targets }, split, options);
        const { meanAbsolute, rootMeanSquare } = predictionErrors(learnt.predicted, learnt.truth);
        const { numbers } = curves[index];
        numbers.meanAbsolute[at] = meanAbsolute;
        numbers.rootMeanSquare[at] = rootMeanSquare;
        numbers.lengthScale[at] = learnt.choice.lengthScale;
        numbers.ridge[at] = learnt.ridge;
      } catch (thrown) {
        if (!(thrown instanceof Problem && thrown.kind === "linear-algebra")) throw thrown;
        problem = toProblemReport(thrown);
        failed++;
      }
    }
    done++;
    context.partial(snapshot());
  }
  return snapshot();
}

/** @throws Problem "input" for settings that no curves can be taken with. */
export function requireCurveSettings({ counts, repeats, mostForChoice, sets }: CurveSettings): void {
  if (counts.length === 0) throw new Problem("input", sentence`Give at least one number of samples N.`, "counts");
  for (const count of counts) requireWhole(count, 2, MOST_FEATURE_SAMPLES, sentence`Each N`, "counts");
  requireWhole(repeats, 1, 100, sentence`The number of sample sets`, "repeats");
  requireWhole(mostForChoice, 2, MOST_FOR_CHOICE, sentence`The samples that σ and λ are chosen from`, "mostForChoice");
  const last = counts.length * repeats - 1;
  for (const set of sets ?? []) requireWhole(set, 0, last, sentence`A sample set’s number`, "sets");
}

function requireEnough(available: number, counts: readonly number[]): void {
  const most = Math.max(...counts);
  if (most <= available) return;
  throw new Problem(
    "input",
    sentence`A training set of ${most} is more than there is: besides those kept for testing there are ${available} samples.`,
    "counts",
  );
}

/** √⟨(y − ⟨y⟩)²⟩. */
export function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
