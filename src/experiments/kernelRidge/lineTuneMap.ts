import { findLineKernel } from "../../lineKernels/registry.ts";
import { type LineScan, scanLine } from "../../lineRegression/scanLine.ts";
import { DEFAULT_RIDGES, leastOfGrid } from "../../regression/hyperparameterGrid.ts";
import { type ScoredScan, scoredScan } from "../../regression/scoredScan.ts";
import type { ExperimentContext } from "../context.ts";
import type { LineParameters } from "./line.ts";
import { lineData } from "./lineData.ts";
import { LINE_LENGTH_SCALES } from "./lineLengthScales.ts";
import { priorMeanOf } from "./lineModel.ts";
import type { LineScores } from "./lineScores.ts";
import { lineTruth } from "./lineTruth.ts";

export interface LineTuneMapRequest {
  /** Its own σ and λ have no part in it. */
  readonly line: LineParameters;
}

/** Also what `partial` hands over, a column of σ at a time. */
export interface LineTuneMapResult {
  /** Leave-one-out error and log marginal likelihood over σ and λ. */
  readonly map: ScoredScan;
  /** The settings that each way of choosing would choose, with all their scores; null where there is none. */
  readonly byLeaveOneOut: LineScores | null;
  readonly byLikelihood: LineScores | null;
  /** What nobody can choose who does not know the truth: the smallest true error. */
  readonly byTruth: LineScores | null;
}

/**
 * Scores every (σ, λ) by what the samples themselves tell, and by the truth.
 * @throws Problem "input", "cancelled"
 */
export async function lineTuneMap(
  { line }: LineTuneMapRequest,
  context: ExperimentContext,
): Promise<LineTuneMapResult> {
  const data = await lineData(line.potential, line.samples);
  const scan = await scanLine(data.training, findLineKernel(line.model.kernel), LINE_LENGTH_SCALES, DEFAULT_RIDGES, {
    priorMean: priorMeanOf(line.model, data.training),
    truth: lineTruth(data),
    checkpoint: context.checkpoint,
    onColumn: (column, partial) => {
      context.progress((column + 1) / LINE_LENGTH_SCALES.length, `σ = ${LINE_LENGTH_SCALES[column]}`);
      context.partial(chosen(partial));
    },
  });
  return chosen(scan);
}

function chosen(scan: LineScan): LineTuneMapResult {
  const least = (score: Float64Array) => {
    const at = leastOfGrid(scan, score);
    return at === null ? null : scoresAt(scan, at);
  };
  return {
    map: scoredScan(scan),
    byLeaveOneOut: least(scan.leaveOneOut),
    byLikelihood: least(scan.logMarginalLikelihood.map((value) => -value)),
    byTruth: least(scan.trueError),
  };
}

function scoresAt(scan: LineScan, at: number): LineScores {
  const columns = scan.lengthScales.length;
  const likelihood = scan.logMarginalLikelihood[at];
  return {
    lengthScale: scan.lengthScales[at % columns],
    ridge: scan.ridges[Math.floor(at / columns)],
    trainingError: scan.trainingError[at],
    leaveOneOut: scan.leaveOneOut[at],
    trueError: scan.trueError[at],
    logMarginalLikelihood: Number.isFinite(likelihood) ? likelihood : null,
  };
}
