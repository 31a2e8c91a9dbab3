import { findLineKernel } from "../../lineKernels/registry.ts";
import { scanLine } from "../../lineRegression/scanLine.ts";
import { Problem, type ProblemReport, toProblemReport } from "../../problem.ts";
import type { ExperimentContext } from "../context.ts";
import type { LineParameters } from "./line.ts";
import { type LineData, lineData } from "./lineData.ts";
import { LINE_LENGTH_SCALES } from "./lineLengthScales.ts";
import { fitLineModel, priorMeanOf } from "./lineModel.ts";
import { lineTruth, rmsError } from "./lineTruth.ts";

export interface LineScoresRequest {
  readonly line: LineParameters;
}

/** How good one choice of σ and λ is; errors are root mean squares in k_BT₀. */
export interface LineScores {
  readonly lengthScale: number;
  readonly ridge: number;
  /** At the training points themselves, noise and all. */
  readonly trainingError: number;
  /** At each training point, when trained on the others. */
  readonly leaveOneOut: number;
  /** Against the potential, between the first and the last training point. */
  readonly trueError: number;
  /** In nats; null where λ = 0. */
  readonly logMarginalLikelihood: number | null;
}

export interface LineScoresResult {
  /** At the present σ and λ; null where these cannot be fitted. */
  readonly now: LineScores | null;
  readonly problem: ProblemReport | null;
  /** The three errors along σ at the present λ [M each]; NaN where they could not be computed. */
  readonly lengthScales: Float64Array;
  readonly trainingError: Float64Array;
  readonly leaveOneOut: Float64Array;
  readonly trueError: Float64Array;
}

/**
 * Under- and over-fitting in numbers: what the present σ and λ score, and how the scores change along σ.
 * @throws Problem "input", "cancelled"
 */
export async function lineScores({ line }: LineScoresRequest, context: ExperimentContext): Promise<LineScoresResult> {
  const data = await lineData(line.potential, line.samples);
  const scan = await scanLine(
    data.training,
    findLineKernel(line.model.kernel),
    LINE_LENGTH_SCALES,
    [line.model.ridge],
    { priorMean: priorMeanOf(line.model, data.training), truth: lineTruth(data), checkpoint: context.checkpoint },
  );
  const { lengthScales, trainingError, leaveOneOut, trueError } = scan;
  return { ...present(line, data), lengthScales, trainingError, leaveOneOut, trueError };
}

function present({ model: settings }: LineParameters, data: LineData): Pick<LineScoresResult, "now" | "problem"> {
  try {
    const model = fitLineModel(settings, data.training);
    const { leaveOneOut, logMarginalLikelihood } = model.diagnostics();
    const { lengthScale, ridge } = settings;
    return {
      now: {
        lengthScale,
        ridge,
        trainingError: rmsError(model, data.training),
        leaveOneOut,
        trueError: rmsError(model, lineTruth(data)),
        logMarginalLikelihood,
      },
      problem: null,
    };
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.kind !== "linear-algebra") throw thrown;
    return { now: null, problem: toProblemReport(thrown) };
  }
}
