import { axis, type Box } from "../geometry.ts";
import { runWithPauses } from "../linalg/steps.ts";
import type { ProblemReport } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { type ExperimentContext, pausing, stretchOf } from "./context.ts";
import { differenceCurl } from "./differenceCurl.ts";
import { type FieldMap, mapModel } from "./fieldMaps.ts";
import { scoreModel, scoringTruth } from "./fieldScores.ts";
import type { LabParameters, ModelId } from "./lab.ts";
import { labModelIds, MODEL_NAMES } from "./lab.ts";
import { labSamples } from "./labSamples.ts";
import { isProblem, labSources, type Source } from "./session.ts";
import { copyOf, truthMaps } from "./truthMaps.ts";

export type { FieldMap } from "./fieldMaps.ts";

export interface FieldsRequest {
  readonly lab: LabParameters;
  /** Points an axis of the maps, the box's edges included; the scores do not depend on it. */
  readonly grid: number;
}

/** What a fitted model scored. */
export interface ModelReport {
  readonly id: ModelId;
  readonly lengthScale: number;
  readonly ridge: number;
  /** Force error per component over the box (uniform), against the true and the smooth force. */
  readonly rmseTrue: number;
  readonly rmseSmooth: number;
  readonly leaveOneOut: number;
  readonly logMarginalLikelihood: number | null;
  readonly conditionNumber: number;
  readonly smallestEigenvalue: number;
  /** Energy error over the box after removing the best constant, k_BT₀; null where there is no energy. */
  readonly energyRmse: number | null;
  /** rms curl over rms gradient, by differences of the predicted force alone. */
  readonly differenceCurl: number;
}

/** Truth and models from the same samples; a model that could not be fitted says why, the others stay. */
export interface FieldsResult {
  readonly box: Box;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly positions: Float64Array;
  readonly forces: Float64Array;
  readonly truth: FieldMap;
  readonly models: readonly FittedField[];
  /** rms of f_true − f_smooth per component over the box: the floor no model of the smooth part gets under. */
  readonly corrugationFloor: number;
  /** rms of f_true per component over the box. */
  readonly forceRms: number;
}

export interface FittedField {
  readonly id: ModelId;
  readonly map: FieldMap | null;
  readonly report: ModelReport | null;
  readonly problem: ProblemReport | null;
}

/** The part of a model's time that goes into the fit; leave-one-out errors and the condition number take the rest. */
const FITTING = 0.4;

/**
 * Fits the models, maps truth and models on one grid (forces, errors, curl, divergence, energy), and scores them.
 * @throws Problem "input", "cancelled"
 */
export async function fields(request: FieldsRequest, context: ExperimentContext): Promise<FieldsResult> {
  const { lab, grid } = request;
  const { box } = lab.landscape;
  const training = labSamples(lab.landscape, lab.samples);
  const x = axis(box.x0, box.x1, grid);
  const y = axis(box.y0, box.y1, grid);
  const ids = labModelIds(lab);

  context.progress(0, sentence`mapping the true field`);
  // What follows may all be remembered, and so be done at once.
  await context.checkpoint();
  const { map: truthMap, round } = await truthMaps(lab.landscape, grid, context);
  const truth = await scoringTruth(lab.landscape, context);

  const models: FittedField[] = [];
  for (const [index, id] of ids.entries()) {
    const part = stretchOf(context, index / ids.length, (index + 1) / ids.length);
    const source = (await labSources(lab, [id], stretchOf(part, 0, FITTING))).get(id);
    if (source === undefined || isProblem(source) || source.model === null) {
      models.push({ id, map: null, report: null, problem: source === undefined || !isProblem(source) ? null : source });
      continue;
    }
    const constant = energyConstant(source, box.x0, box.y0);
    const map = await mapModel(id, source.model, constant, x, y, round, context);
    const diagnostics = await runWithPauses(
      source.model.diagnosticsSteps(),
      pausing(stretchOf(part, FITTING, 1), sentence`measuring ${MODEL_NAMES[id]}`),
    );
    const { lengthScale, ridge } = source.model.settings;
    models.push({
      id,
      map,
      problem: null,
      report: {
        id,
        lengthScale,
        ridge,
        ...(await scoreModel(source.model, truth, context)),
        ...diagnostics,
        differenceCurl: differenceCurl(source.force, box),
      },
    });
  }
  return {
    box,
    x,
    y,
    positions: training.positions,
    forces: training.forces,
    truth: copyOf(truthMap),
    models,
    corrugationFloor: truth.corrugationFloor,
    forceRms: truth.forceRms,
  };
}

/** What a source adds to its model's energy, which is the same everywhere; 0 where there is none. */
function energyConstant({ energy, model }: Source, x: number, y: number): number {
  return energy && model?.energy ? energy(x, y) - model.energy(x, y) : 0;
}
