import { runWithPauses } from "../../linalg/steps.ts";
import { Problem } from "../../problem.ts";
import { fitSteps } from "../../regression/fit.ts";
import { profileLikelihood } from "../../regression/profileLikelihood.ts";
import type { ExperimentContext } from "../context.ts";
import { fieldSamples } from "./fieldSamples.ts";
import { mixtureSettings } from "./fittedField.ts";
import { type GammaScanRequest, type GammaScanResult, scored, sharesOf, unscored } from "./gammaScanResult.ts";
import { labField } from "./labField.ts";

/**
 * Leave-one-out error, and log marginal likelihood at the kernel's best amplitude, against γ, at fixed σ and λ: one fit each.
 * @throws Problem "input", "cancelled"
 */
export async function gammaScan(request: GammaScanRequest, context: ExperimentContext): Promise<GammaScanResult> {
  const { lab } = request;
  const training = fieldSamples(await labField(lab.field), lab.samples);
  const shares = sharesOf(request);
  const scores = unscored(shares);
  for (const [at, share] of shares.entries()) {
    context.progress(at / shares.length, `γ = ${share}`);
    await context.checkpoint();
    const settings = mixtureSettings({ ...lab.model, curlFreeShare: share });
    try {
      const model = await runWithPauses(fitSteps(training, settings), context.checkpoint);
      const { leaveOneOut, logMarginalLikelihood } = await runWithPauses(model.diagnosticsSteps(), context.checkpoint);
      const { forces } = training;
      const dataFit = forces.reduce((sum, y, i) => sum + y * model.weights[i], 0);
      scores.leaveOneOut[at] = leaveOneOut;
      scores.logLikelihood[at] =
        logMarginalLikelihood === null ? Number.NaN : profileLikelihood(logMarginalLikelihood, dataFit, forces.length);
    } catch (thrown) {
      // A γ at which K + λI is not positive definite has no score; the others may have.
      if (!(thrown instanceof Problem && thrown.kind === "linear-algebra")) throw thrown;
    }
    context.partial(scored(scores));
  }
  return scored(scores);
}
