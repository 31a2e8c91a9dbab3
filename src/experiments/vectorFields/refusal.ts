import { findVectorField } from "../../fields/registry.ts";
import { axis, type ForceField } from "../../geometry.ts";
import { findScalarKernel } from "../../kernels/registry.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import { findMatrixKernel } from "../../matrixKernels/registry.ts";
import { Problem, type ProblemReport, toProblemReport } from "../../problem.ts";
import { fitSteps } from "../../regression/fit.ts";
import { logarithmicGrid } from "../../regression/hyperparameterGrid.ts";
import { tuneByLeaveOneOut } from "../../regression/tune.ts";
import type { FittedModel, TrainingSet } from "../../regression/types.ts";
import { identity } from "../../representations/identity.ts";
import type { ForceMap } from "../../simd/gridPrediction.ts";
import type { ExperimentContext } from "../context.ts";
import { mapForce } from "../fieldMaps.ts";
import { FIELD_BOX, type FieldModelParameters } from "./fieldLab.ts";
import { fieldSamples } from "./fieldSamples.ts";
import { priorDraw } from "./priorDraws.ts";
import { PURE_KERNELS, type PureKernelId } from "./pureKernels.ts";
import { valuesAt } from "./valuesAt.ts";

export interface RefusalRequest {
  /** What is to be learnt: a field of the registry ("vortex"), or the draw from one of the kernels ("energyConserving"). */
  readonly truth: string;
  readonly model: RefusalModel;
  /** Exact samples, spread at random. */
  readonly count: number;
  /** Of the samples, and of the draw. */
  readonly seed: number;
  /** Points an axis of the maps, the window's edges included. */
  readonly grid: number;
}

/** Profile and σ, shared by all kernels; λ too, or null where each takes its own by leave-one-out. */
export interface RefusalModel extends Pick<FieldModelParameters, "profile" | "lengthScale"> {
  readonly ridge: number | null;
}

/** What one kernel made of the samples. */
export interface RefusalFit {
  readonly kernel: PureKernelId;
  /** Null where it could not be fitted, see `problem`. */
  readonly map: ForceMap | null;
  /**
   * Part of the true field's mean square that the fit explains over the window, 1 − ⟨|f̂ − f|²⟩/⟨|f|²⟩: 1 is all of it, 0 what the
   * zero field does, less than 0 worse than that. NaN where there is no fit.
   */
  readonly explained: number;
  /** The same at the samples themselves. */
  readonly explainedAtSamples: number;
  /** The same by leaving one out: what the data alone say of the window. */
  readonly explainedLeftOut: number;
  /** λ; NaN where there is no fit. */
  readonly ridge: number;
  readonly problem: ProblemReport | null;
}

export interface RefusalResult {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly truth: ForceMap;
  /** Samples [N×2], point-major. */
  readonly positions: Float64Array;
  readonly fits: readonly RefusalFit[];
}

/** Points an axis where fits are scored, in the middle of their cells. */
const SCORED = 32;

const UNKNOWN = {
  explained: Number.NaN,
  explainedAtSamples: Number.NaN,
  explainedLeftOut: Number.NaN,
  ridge: Number.NaN,
};

/** Where each kernel takes its own λ: up to where it holds all to be noise. */
const RIDGES = logarithmicGrid(1e-8, 1e3, 23);

/** A field to be learnt. */
export function truthOf(truth: string, model: RefusalModel, seed: number): ForceField {
  const kernel = PURE_KERNELS.find((id) => id === truth);
  return kernel === undefined ? findVectorField(truth).create().value : priorDraw(kernel, model, seed).force;
}

/**
 * Fits each pure kernel to the same samples of one field, and says how much of it each explains: a kernel that holds the field's
 * kind to be impossible explains nothing of it between the samples, however many there are.
 * @throws Problem "input", "cancelled"
 */
export async function refusal(
  { truth, model, count, seed, grid }: RefusalRequest,
  context: ExperimentContext,
): Promise<RefusalResult> {
  const field = truthOf(truth, model, seed);
  const training = fieldSamples({ value: field }, { scheme: "uniform", count, seed, noise: 0 });
  const x = axis(FIELD_BOX.x0, FIELD_BOX.x1, grid);
  const y = axis(FIELD_BOX.y0, FIELD_BOX.y1, grid);
  const fits: RefusalFit[] = [];
  for (const kernel of PURE_KERNELS) {
    try {
      const fitted = await fitPure(kernel, model, training, context);
      const { forceX, forceY } = await runWithPauses(fitted.mapOn(x, y, false), context.checkpoint);
      fits.push({
        kernel,
        map: { forceX, forceY },
        explained: await explainedBy(fitted, field, SCORED, context),
        explainedAtSamples: explainedAt(fitted.force, training),
        ridge: fitted.settings.ridge,
        explainedLeftOut: 1 - fitted.diagnostics().leaveOneOut ** 2 / meanSquare(training.forces),
        problem: null,
      });
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.kind === "cancelled") throw thrown;
      fits.push({ kernel, map: null, ...UNKNOWN, problem: toProblemReport(thrown) });
    }
  }
  return { x, y, truth: await mapForce(field, x, y, context), positions: training.positions.slice(), fits };
}

/** Fits one pure kernel, q = r. */
export async function fitPure(
  kernel: PureKernelId,
  { profile, lengthScale, ridge }: RefusalModel,
  training: TrainingSet,
  context: ExperimentContext,
): Promise<FittedModel> {
  const matrixKernel = findMatrixKernel(kernel);
  const scalar = findScalarKernel(profile);
  const representation = identity.create();
  const { checkpoint } = context;
  const settings = { matrixKernel, profile: scalar, representation, lengthScale };
  const tune = () =>
    tuneByLeaveOneOut(training, matrixKernel, scalar, representation, [lengthScale], RIDGES, { checkpoint });
  const steps = fitSteps(training, { ...settings, ridge: ridge ?? (await tune()).ridge });
  return runWithPauses(steps, checkpoint);
}

/** 1 − ⟨|f̂ − f|²⟩/⟨|f|²⟩ over the window, at the middles of so many cells an axis. */
export async function explainedBy(
  model: FittedModel,
  field: ForceField,
  points: number,
  context: ExperimentContext,
): Promise<number> {
  const x = axis(FIELD_BOX.x0, FIELD_BOX.x1, points, "centres");
  const y = axis(FIELD_BOX.y0, FIELD_BOX.y1, points, "centres");
  const learnt = await runWithPauses(model.mapOn(x, y, false), context.checkpoint);
  const truth = await mapForce(field, x, y, context);
  const miss = (key: keyof ForceMap) => meanSquare(learnt[key].map((value, at) => value - truth[key][at]));
  return 1 - (miss("forceX") + miss("forceY")) / (meanSquare(truth.forceX) + meanSquare(truth.forceY));
}

function explainedAt(force: ForceField, { positions, forces }: TrainingSet): number {
  const learnt = valuesAt(force, positions);
  return 1 - meanSquare(learnt.map((value, i) => value - forces[i])) / meanSquare(forces);
}

function meanSquare(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}
