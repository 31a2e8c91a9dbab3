import { axis } from "../../geometry.ts";
import type { LineModel } from "../../lineRegression/types.ts";
import { PAIR_RANGE } from "../../pairPotentials/types.ts";
import { type ProblemReport, toProblemReport } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { requireFinite, requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import type { LineModelParameters, LineParameters } from "./line.ts";
import { type LineData, lineData } from "./lineData.ts";
import { fitLineModel } from "./lineModel.ts";
import { lineTruth, rmsError } from "./lineTruth.ts";

export interface LineFitRequest {
  readonly line: LineParameters;
  /** Distances at which the curves are drawn. */
  readonly places: number;
  /** A distance at which truth and prediction are read off. */
  readonly probe: number;
}

/** What the model says at the probe, and what it is made of. */
export interface ProbedLine {
  /** k(r, rᵢ) [N]. */
  readonly kernel: Float64Array;
  readonly energy: number;
  readonly standardDeviation: number;
}

/** What was learnt, on the places of the result [M]. */
export interface LearnedLine {
  /** m, what it returns to far from all data. */
  readonly priorMean: number;
  /** α [N]. */
  readonly weights: Float64Array;
  /** K [N×N] row-major, without λ. */
  readonly gram: Float64Array;
  /** U(r) [M]. */
  readonly energy: Float64Array;
  /** dU/dr [M]. */
  readonly slope: Float64Array;
  /** Latent, without λ [M]. */
  readonly standardDeviation: Float64Array;
  /** αᵢ k(r, rᵢ) [N×M] row-major, which add up to U(r) − m; null where there are more than would be told apart. */
  readonly contributions: Float64Array | null;
  /** Uᵢ less what the model without sample i says there [N]. */
  readonly leaveOneOutResiduals: Float64Array;
  readonly leaveOneOut: number;
  readonly logMarginalLikelihood: number | null;
  readonly conditionNumber: number;
  readonly probed: ProbedLine;
  /** Root-mean-square error between the first and the last training point. */
  readonly rmseInside: number;
}

export interface LineFitResult {
  /** Distances [M], rising. */
  readonly places: Float64Array;
  /** The true U(r) and dU/dr there [M]; not finite where the formula is not. */
  readonly truth: Float64Array;
  readonly trueSlope: Float64Array;
  /** The probe, and the true U there. */
  readonly probe: number;
  readonly probedTruth: number;
  /** The training set [N]: distances, energies with their noise, and without it. */
  readonly r: Float64Array;
  readonly U: Float64Array;
  readonly exact: Float64Array;
  /** Null where the model could not be fitted: `problem` says why. */
  readonly learned: LearnedLine | null;
  readonly problem: ProblemReport | null;
}

/** More bumps than this are one thicket. */
const MOST_CONTRIBUTIONS = 40;

/**
 * The chapter's model on a line: truth, prediction with its standard deviation, and what each sample contributes.
 * @throws Problem "input" for a potential, a formula or samples that cannot be
 */
export async function lineFit(request: LineFitRequest, _context: ExperimentContext): Promise<LineFitResult> {
  const { line, places, probe } = request;
  requireWhole(places, 2, 2000, sentence`The number of distances drawn`, "places");
  requireFinite([probe], sentence`The probe`, "probe");
  const data = await lineData(line.potential, line.samples);
  const at = axis(PAIR_RANGE.from, PAIR_RANGE.to, places);
  return {
    places: at,
    truth: at.map(data.potential.energy),
    trueSlope: at.map(data.potential.slope),
    probe,
    probedTruth: data.potential.energy(probe),
    r: data.training.r.slice(),
    U: data.training.U.slice(),
    exact: data.exact,
    ...learn(line.model, data, at, probe),
  };
}

function learn(parameters: LineModelParameters, data: LineData, at: Float64Array, probe: number) {
  const { training } = data;
  try {
    const model = fitLineModel(parameters, training);
    const { leaveOneOutResiduals, leaveOneOut, logMarginalLikelihood, conditionNumber } = model.diagnostics();
    const learned: LearnedLine = {
      priorMean: model.priorMean,
      weights: model.weights,
      gram: model.gram,
      energy: at.map(model.predict),
      slope: at.map(model.slope),
      standardDeviation: model.standardDeviations(at),
      contributions: training.r.length > MOST_CONTRIBUTIONS ? null : contributionsOf(model, at),
      leaveOneOutResiduals,
      leaveOneOut,
      logMarginalLikelihood,
      conditionNumber,
      probed: {
        kernel: training.r.map((r) => model.kernel.value(probe, r)),
        energy: model.predict(probe),
        standardDeviation: model.standardDeviations(Float64Array.of(probe))[0],
      },
      rmseInside: rmsError(model, lineTruth(data)),
    };
    return { learned, problem: null };
  } catch (thrown) {
    return { learned: null, problem: toProblemReport(thrown) };
  }
}

function contributionsOf({ kernel, weights, training }: LineModel, at: Float64Array): Float64Array {
  const contributions = new Float64Array(weights.length * at.length);
  for (let i = 0; i < weights.length; i++) {
    for (let p = 0; p < at.length; p++) {
      contributions[i * at.length + p] = weights[i] * kernel.value(at[p], training.r[i]);
    }
  }
  return contributions;
}
