import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { ExperimentContext } from "./context.ts";
import { scoreModel, scoringTruth } from "./fieldScores.ts";
import type { LabParameters, ModelId } from "./lab.ts";
import { learningCurveCost, sampleSetsOf } from "./learningCurveCost.ts";
import { isProblem, labSources } from "./session.ts";
import { stationary } from "./stationary.ts";

export interface LearningCurveRequest {
  readonly lab: LabParameters;
  readonly models: readonly ModelId[];
  /** Sample counts, rising. */
  readonly counts: readonly number[];
  /** Seeds: the lab's seed, and those after it. */
  readonly repeats: number;
  /** Which of the sample sets are to be done, as row · repeats + repeat; all of them unless given. */
  readonly sets?: readonly number[];
}

/** The most samples of a learning curve. */
export const LARGEST_COUNT = 500;

/** Scores of one model: NaN where not yet computed or where the fit failed. Row-major [counts×repeats]. */
export interface LearningCurve {
  readonly id: ModelId;
  readonly rmseTrue: Float64Array;
  readonly rmseSmooth: Float64Array;
  /** KL(Boltzmann‖stationary density of the model), nats. */
  readonly kullbackLeibler: Float64Array;
}

/** Also what `partial` hands over after each sample set. */
export interface LearningCurveResult {
  readonly counts: Float64Array;
  readonly repeats: number;
  /** Sample sets done. */
  readonly done: number;
  readonly failed: number;
  readonly curves: readonly LearningCurve[];
  readonly corrugationFloor: number;
}

/** Cells an axis of the stationary densities. */
const DENSITY_CELLS = 40;

/**
 * Repeats the lab's experiment for every N and seed: fit, force errors over the box, and the divergence of the model's
 * stationary density (a Fokker–Planck solve, so without sampling noise) from Boltzmann's.
 * Small N first, each finished sample set handed over as it comes.
 * @throws Problem "input", "cancelled"
 */
export async function learningCurve(
  request: LearningCurveRequest,
  context: ExperimentContext,
): Promise<LearningCurveResult> {
  const { lab, counts, repeats, models } = request;
  checkRequest(request);
  const truth = await scoringTruth(lab.landscape, context);
  const curves = models.map((id) => emptyCurve(id, counts.length * repeats));
  // Only the learning curve knows how far it is; its parts keep quiet.
  const silent: ExperimentContext = { ...context, progress: () => {}, partial: () => {} };
  const total = learningCurveCost(request);
  let done = 0;
  let failed = 0;
  const snapshot = (): LearningCurveResult => ({
    counts: Float64Array.from(counts),
    repeats,
    done,
    failed,
    curves: curves.map((curve) => ({
      id: curve.id,
      rmseTrue: curve.rmseTrue.slice(),
      rmseSmooth: curve.rmseSmooth.slice(),
      kullbackLeibler: curve.kullbackLeibler.slice(),
    })),
    corrugationFloor: truth.corrugationFloor,
  });

  for (const at of sampleSetsOf(request)) {
    const [row, repeat] = [Math.floor(at / repeats), at % repeats];
    const count = counts[row];
    context.progress(
      learningCurveCost(request, done) / total,
      sentence`N = ${count}, sample set ${repeat + 1} of ${repeats}`,
    );
    const variant = withSamples(lab, count, repeat);
    const sources = await labSources(variant, models, silent);
    const stationaryStates = await stationary({ lab: variant, sources: models, bins: DENSITY_CELLS }, silent);
    for (const [index, id] of models.entries()) {
      const source = sources.get(id);
      const state = stationaryStates.states[index];
      if (source === undefined || isProblem(source) || source.model === null) {
        failed++;
        continue;
      }
      const { rmseTrue, rmseSmooth } = await scoreModel(source.model, truth, context);
      curves[index].rmseTrue[at] = rmseTrue;
      curves[index].rmseSmooth[at] = rmseSmooth;
      curves[index].kullbackLeibler[at] = state.problem === null ? state.kullbackLeibler : Number.NaN;
    }
    done++;
    context.partial(snapshot());
  }
  return snapshot();
}

function checkRequest({ counts, repeats, models, sets }: LearningCurveRequest): void {
  const sensible = counts.length > 0 && counts.every((n) => Number.isInteger(n) && n >= 1 && n <= LARGEST_COUNT);
  if (!sensible) {
    throw new Problem("input", sentence`Sample counts must be whole numbers from 1 to ${LARGEST_COUNT}.`, "counts");
  }
  if (!Number.isInteger(repeats) || repeats < 1 || repeats > 100) {
    throw new Problem(
      "input",
      sentence`The number of sample sets must be a whole number from 1 to 100; ${repeats} is not.`,
      "repeats",
    );
  }
  if (sets?.some((set) => !Number.isInteger(set) || set < 0 || set >= counts.length * repeats)) {
    throw new Problem("input", sentence`There are ${counts.length * repeats} sample sets, numbered from 0.`, "sets");
  }
  if (models.length === 0) throw new Problem("input", sentence`Choose at least one model.`, "models");
}

function emptyCurve(id: ModelId, size: number): LearningCurve {
  const unknown = () => new Float64Array(size).fill(Number.NaN);
  return { id, rmseTrue: unknown(), rmseSmooth: unknown(), kullbackLeibler: unknown() };
}

/** The lab with N samples of its scheme and the seed moved on; hand-placed samples have no scheme, so uniform ones stand in. */
function withSamples(lab: LabParameters, count: number, repeat: number): LabParameters {
  const scheme = lab.samples.scheme === "hand" ? "uniform" : lab.samples.scheme;
  return { ...lab, samples: { ...lab.samples, scheme, count, seed: lab.samples.seed + repeat, points: [] } };
}
