import type { EnvironmentShape } from "../../clusters/environment.ts";
import { type AtomForce, atomForceField, drawAtomForces } from "../../covariantKernels/atomForces.ts";
import { type VectorCost, vectorCost } from "../../covariantKernels/cost.ts";
import type { VectorTraining } from "../../covariantKernels/fitVectors.ts";
import { rootMeanSquare } from "../../covariantKernels/learnVectors.ts";
import { vectorError } from "../../covariantKernels/vectorError.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import type { ExperimentContext } from "../context.ts";
import { requireEnvironment } from "../environments.ts";
import {
  type AtomLearning,
  type AtomModelName,
  learnAtomModel,
  requireAtomLearning,
  symmetryOf,
} from "./atomModels.ts";
import { type CurveSets, curveSets, requireCurveSets, type VectorCurveResult } from "./curveSets.ts";

export interface ForceCurvesRequest {
  readonly shape: EnvironmentShape;
  readonly force: AtomForce;
  readonly models: readonly AtomModelName[];
  readonly learning: AtomLearning;
  readonly sets: CurveSets;
}

/** Neighbourhoods kept for testing. */
const TESTED = 150;

/**
 * Learning curves of the force on an atom in a small cluster, from random neighbourhoods: one curve for each model, its id the model's
 * name; errors are per component. All models share samples; s and λ are chosen by leave-one-out each time.
 * @throws Problem "input", "linear-algebra", "cancelled"
 */
export async function forceCurves(request: ForceCurvesRequest, context: ExperimentContext): Promise<VectorCurveResult> {
  const { shape, models, learning, sets } = request;
  requireEnvironment(shape, 1);
  requireCurveSets(sets, 400);
  requireAtomLearning(learning, Math.max(...sets.counts), shape.dimension);
  const test = forceTest(request);
  const spread = rootMeanSquare(test.targets);
  const errorsOf = async (count: number, seed: number, pause: (part: number) => Promise<void>) => {
    const training = forceTraining(request, count, seed);
    const errors: number[] = [];
    for (const [k, name] of models.entries()) {
      const own = (part: number) => pause((k + part) / models.length);
      const { model } = await learnAtomModel(name, training, learning, seed, own);
      errors.push(await vectorError(model, test, () => own(1)));
    }
    return errors;
  };
  return curveSets(
    sets,
    models.map((id) => ({ id, spread })),
    errorsOf,
    context,
  );
}

/** What is learnt from in the sample set of a seed. */
export function forceTraining(
  { shape, force }: Pick<ForceCurvesRequest, "shape" | "force">,
  count: number,
  seed: number,
): VectorTraining {
  return drawAtomForces(shape, atomForceField(force), count, createGenerator(streamSeed(seed, "neighbourhoods")));
}

/** What every model is tested with. */
export function forceTest({
  shape,
  force,
  sets,
}: Pick<ForceCurvesRequest, "shape" | "force" | "sets">): VectorTraining {
  const generator = createGenerator(streamSeed(sets.seed, "unseen neighbourhoods"));
  return drawAtomForces(shape, atomForceField(force), TESTED, generator);
}

/** What the largest fit of each model costs, counted. */
export function forceCurveCosts({ shape, models, learning, sets }: ForceCurvesRequest): readonly VectorCost[] {
  const most = Math.max(...sets.counts);
  return models.map((model) =>
    vectorCost(symmetryOf(model), most, model === "augmented" ? learning.copies : 1, shape.neighbours, shape.dimension),
  );
}
