import { runWithPauses } from "../../linalg/steps.ts";
import { Problem, type ProblemReport, toProblemReport } from "../../problem.ts";
import { fitSteps } from "../../regression/fit.ts";
import { partsOf } from "../../regression/parts.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { curveCost, fieldSetsOf } from "./decompositionCurveCost.ts";
import {
  copyScores,
  type DecompositionCurveRequest,
  type DecompositionCurveResult,
  emptyScores,
} from "./decompositionCurveResult.ts";
import { MOST_FIELD_SAMPLES } from "./fieldLab.ts";
import { fieldSamples } from "./fieldSamples.ts";
import { mixtureSettings } from "./fittedField.ts";
import { labField } from "./labField.ts";
import { splitScores } from "./splitScores.ts";

/** Part of the whole work after which its results are worth handing over: small sample sets are done by the hundred in a second. */
const SHOWN_PART = 0.01;

/**
 * Learns the field anew for every N and seed, at the lab's γ, σ and λ, and scores it and its parts: small N first, what is
 * finished handed over as it comes.
 * @throws Problem "input", "cancelled"
 */
export async function decompositionCurve(
  request: DecompositionCurveRequest,
  context: ExperimentContext,
): Promise<DecompositionCurveResult> {
  const { lab, counts, repeats } = request;
  checkRequest(request);
  const field = await labField(lab.field);
  const settings = mixtureSettings(lab.model);
  const scores = emptyScores(counts.length * repeats);
  const total = curveCost(request);
  let [done, failed, shown] = [0, 0, 0];
  let problem: ProblemReport | null = null;
  const snapshot = (): DecompositionCurveResult => ({
    counts: Float64Array.from(counts),
    repeats,
    done,
    failed,
    problem,
    scores: copyScores(scores),
  });

  for (const at of fieldSetsOf(request)) {
    const [row, repeat] = [Math.floor(at / repeats), at % repeats];
    context.progress(
      curveCost(request, done) / total,
      sentence`N = ${counts[row]}, sample set ${repeat + 1} of ${repeats}`,
    );
    await context.checkpoint();
    const samples = { ...lab.samples, count: counts[row], seed: lab.samples.seed + repeat };
    try {
      const model = await runWithPauses(fitSteps(fieldSamples(field, samples), settings), context.checkpoint);
      const split = await splitScores(field, partsOf(model), lab.model.curlFreeShare, context);
      const { curlFree, divergenceFree } = split;
      scores.error[at] = split.error;
      scores.curlFree[at] = curlFree.error ?? Number.NaN;
      scores.divergenceFree[at] = divergenceFree.error ?? Number.NaN;
      scores.curlFreeUpToHarmonic[at] = curlFree.errorUpToHarmonic ?? Number.NaN;
      scores.divergenceFreeUpToHarmonic[at] = divergenceFree.errorUpToHarmonic ?? Number.NaN;
      scores.sources[at] = curlFree.derivativeError ?? Number.NaN;
      scores.rotation[at] = divergenceFree.derivativeError ?? Number.NaN;
    } catch (thrown) {
      if (!(thrown instanceof Problem && thrown.kind === "linear-algebra")) throw thrown;
      problem = toProblemReport(thrown);
      failed++;
    }
    done++;
    const cost = curveCost(request, done);
    if (cost - shown < SHOWN_PART * total) continue;
    shown = cost;
    context.partial(snapshot());
  }
  return snapshot();
}

function checkRequest({ counts, repeats, sets }: DecompositionCurveRequest): void {
  if (counts.length === 0) throw new Problem("input", sentence`Give at least one number of samples N.`, "counts");
  for (const count of counts) requireWhole(count, 1, MOST_FIELD_SAMPLES, sentence`Each N`, "counts");
  requireWhole(repeats, 1, 100, sentence`The number of sample sets`, "repeats");
  for (const set of sets ?? [])
    requireWhole(set, 0, counts.length * repeats - 1, sentence`A sample set’s number`, "sets");
}
