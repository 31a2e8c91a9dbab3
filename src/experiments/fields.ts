import { axis, type Box } from "../geometry.ts";
import type { ProblemReport } from "../problem.ts";
import type { ExperimentContext } from "./context.ts";
import {
  cellForces,
  differenceJacobian,
  type FieldMap,
  mapField,
  mapForce,
  rmsDifference,
  rmseAfterOffset,
} from "./fieldMaps.ts";
import type { LabParameters, ModelId } from "./lab.ts";
import { labModelIds } from "./lab.ts";
import { labPotential } from "./labPotential.ts";
import { labSamples } from "./labSamples.ts";
import { isProblem, labSources, type Source } from "./session.ts";

export type { FieldMap } from "./fieldMaps.ts";

export interface FieldsRequest {
  readonly lab: LabParameters;
  /** Points an axis; cell edges included. */
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

const MODEL_NAMES: Readonly<Record<ModelId, string>> = {
  independent: "the independent kernel",
  energyConserving: "the energy-conserving kernel",
  asPrinted: "the kernel as printed",
};

/**
 * Fits the models and maps truth and models on one grid: forces, errors, curl, divergence, energy, and the scores.
 * @throws Problem "input", "cancelled"
 */
export async function fields(request: FieldsRequest, context: ExperimentContext): Promise<FieldsResult> {
  const { lab, grid } = request;
  const { box } = lab.landscape;
  const { potential } = labPotential(lab.landscape);
  const training = labSamples(lab.landscape, lab.samples);
  const x = axis(box.x0, box.x1, grid);
  const y = axis(box.y0, box.y1, grid);
  const ids = labModelIds(lab);

  context.progress(0, "mapping the true field");
  const truth: Source = { id: "truth", force: potential.force, energy: potential.energy, model: null };
  const truthMap = await mapField(truth, differenceJacobian(potential.force), x, y, null, context);
  const truthInCells = await cellForces(potential.force, x, y, context);
  const smooth = await mapForce(potential.smoothForce, x, y, context);

  const models: FittedField[] = [];
  for (const [index, id] of ids.entries()) {
    context.progress((index + 0.5) / (ids.length + 0.5), `fitting ${MODEL_NAMES[id]}`);
    const source = (await labSources(lab, [id], context)).get(id);
    if (source === undefined || isProblem(source) || source.model === null) {
      models.push({ id, map: null, report: null, problem: source === undefined || !isProblem(source) ? null : source });
      continue;
    }
    const map = await mapField(source, source.model.forceJacobian, x, y, truthInCells, context);
    const diagnostics = source.model.diagnostics();
    const { lengthScale, ridge } = source.model.settings;
    models.push({
      id,
      map,
      problem: null,
      report: {
        id,
        lengthScale,
        ridge,
        rmseTrue: rmsDifference(map, truthMap),
        rmseSmooth: rmsDifference(map, smooth),
        ...diagnostics,
        energyRmse: map.energy && truthMap.energy ? rmseAfterOffset(map.energy, truthMap.energy) : null,
      },
    });
  }
  return {
    box,
    x,
    y,
    positions: training.positions,
    forces: training.forces,
    truth: truthMap,
    models,
    corrugationFloor: rmsDifference(truthMap, smooth),
    forceRms: rmsDifference(truthMap, null),
  };
}
