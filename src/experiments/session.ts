import type { ForceField, ScalarField } from "../geometry.ts";
import { findScalarKernel } from "../kernels/registry.ts";
import { runWithPauses } from "../linalg/steps.ts";
import { findMatrixKernel } from "../matrixKernels/registry.ts";
import { Problem, type ProblemReport, toProblemReport } from "../problem.ts";
import { fitSteps } from "../regression/fit.ts";
import { DEFAULT_RIDGES } from "../regression/hyperparameterGrid.ts";
import { meanOffset } from "../regression/meanOffset.ts";
import { tuneByLeaveOneOut } from "../regression/tune.ts";
import type { FittedModel } from "../regression/types.ts";
import { findRepresentation } from "../representations/registry.ts";
import { sentence } from "../sentence.ts";
import { type ExperimentContext, pausing } from "./context.ts";
import { type Hyperparameters, type LabParameters, MODEL_NAMES, type ModelId, type SourceId } from "./lab.ts";
import { labLengthScales } from "./labLengthScales.ts";
import { labPotential } from "./labPotential.ts";
import { labSamples } from "./labSamples.ts";
import { Memo } from "./memo.ts";

/** Truth or a model, as far as motion and work are concerned. */
export interface Source {
  readonly id: SourceId;
  readonly force: ForceField;
  /** E(r) with its constant fixed by the mean over the training points; null where there is none. */
  readonly energy: ScalarField | null;
  /** The fitted model behind it; null for the truth. */
  readonly model: FittedModel | null;
}

/** Bytes of fits that are kept: the lab's three models at N = 2000, and those of some settings before at smaller N. */
const KEPT = 5e8;

function bytesOf(fit: FittedModel | ProblemReport): number {
  return isProblem(fit) ? 0 : fit.bytes;
}

const fits = new Memo<FittedModel | ProblemReport>({ entries: 12, bytes: KEPT, cost: bytesOf });
const tunings = new Memo<Hyperparameters>({ entries: 60 });

/** σ and λ of one model: as set, or by leave-one-out where each model has its own. */
async function labHyperparameters(lab: LabParameters, id: ModelId, context: ExperimentContext) {
  const { lengthScale, ridge, tuning } = lab.model;
  if (tuning === "shared") return { lengthScale, ridge };
  const given = lab.model.tuned?.[id];
  if (given !== undefined) return given;
  const { lengthScale: _sigma, ridge: _lambda, asPrinted: _printed, ...fixed } = lab.model;
  const key = JSON.stringify([id, lab.landscape, lab.samples, fixed]);
  const known = tunings.get(key);
  if (known !== undefined) return known;
  const { positions, forces } = labSamples(lab.landscape, lab.samples);
  const { matrixKernel, profile, representation } = labSettings(lab, id);
  const best = await tuneByLeaveOneOut(
    { positions, forces },
    matrixKernel,
    profile,
    representation,
    labLengthScales(lab),
    DEFAULT_RIDGES,
    { checkpoint: context.checkpoint },
  );
  return tunings.set(key, best);
}

/** The registry entries a model is made of. */
export function labSettings(lab: LabParameters, id: ModelId) {
  return {
    matrixKernel: findMatrixKernel(id),
    profile: findScalarKernel(lab.model.profile),
    representation: findRepresentation(lab.model.representation).create(lab.model.matrix),
  };
}

/** Fits the models asked for, or finds them fitted; one that can't be fitted says why, and the others stay. */
export async function labModels(
  lab: LabParameters,
  ids: readonly ModelId[],
  context: ExperimentContext,
): Promise<ReadonlyMap<ModelId, FittedModel | ProblemReport>> {
  const models = new Map<ModelId, FittedModel | ProblemReport>();
  const { asPrinted: _printed, ...model } = lab.model;
  for (const id of ids) {
    const key = JSON.stringify([id, lab.landscape, lab.samples, model]);
    let fitted = fits.get(key);
    if (fitted === undefined) {
      await context.checkpoint();
      fitted = fits.set(key, await fitOne(lab, id, context));
    }
    models.set(id, fitted);
  }
  return models;
}

async function fitOne(lab: LabParameters, id: ModelId, context: ExperimentContext) {
  const { positions, forces } = labSamples(lab.landscape, lab.samples);
  try {
    const hyperparameters = await labHyperparameters(lab, id, context);
    const settings = { ...labSettings(lab, id), ...hyperparameters };
    return await runWithPauses(
      fitSteps({ positions, forces }, settings),
      pausing(context, sentence`fitting ${MODEL_NAMES[id]}`),
    );
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.kind === "cancelled") throw thrown;
    return toProblemReport(thrown);
  }
}

/** Truth and models as sources of force, by id. */
export async function labSources(
  lab: LabParameters,
  ids: readonly SourceId[],
  context: ExperimentContext,
): Promise<ReadonlyMap<SourceId, Source | ProblemReport>> {
  const { potential } = labPotential(lab.landscape);
  const models = await labModels(
    lab,
    ids.filter((id) => id !== "truth"),
    context,
  );
  return new Map(
    ids.map((id) => {
      if (id === "truth") return [id, { id, force: potential.force, energy: potential.energy, model: null }];
      const model = models.get(id);
      if (model === undefined) throw new Problem("internal", sentence`The model ${id} was not fitted.`);
      return [id, isProblem(model) ? model : modelSource(id, model, potential.energy)];
    }),
  );
}

function modelSource(id: ModelId, model: FittedModel, trueEnergy: ScalarField): Source {
  const { energy, force } = model;
  if (energy === null) return { id, force, energy: null, model };
  const offset = meanOffset(model, trueEnergy);
  return { id, force, energy: (x, y) => energy(x, y) + offset, model };
}

/** Tells a problem from a model or a source. */
export function isProblem(value: FittedModel | Source | ProblemReport): value is ProblemReport {
  return "kind" in value && "message" in value;
}
