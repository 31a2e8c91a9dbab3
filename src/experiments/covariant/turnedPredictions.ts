import { type AtomForce, atomEnergy, atomForceField, distortedAtomForces } from "../../covariantKernels/atomForces.ts";
import type { VectorTraining } from "../../covariantKernels/fitVectors.ts";
import { rootMeanSquare } from "../../covariantKernels/learnVectors.ts";
import { turnedNeighbourhood } from "../../covariantKernels/overlap.ts";
import { planeTurn, spaceTurn } from "../../covariantKernels/turns.ts";
import type { Neighbourhood } from "../../covariantKernels/types.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive, requireWhole } from "../checks.ts";
import { type ExperimentContext, pausing, stretchOf } from "../context.ts";
import {
  type AtomLearning,
  type AtomModelName,
  learnAtomModel,
  learnAtomNumber,
  requireAtomLearning,
} from "./atomModels.ts";
import { neighbourhoodOf } from "./covariantBlock.ts";

export interface TurnedPredictionsRequest {
  /** The neighbours at rest [n×dimension]: what is learnt from are small distortions of this, none of them turned. */
  readonly positions: readonly number[];
  readonly dimension: 2 | 3;
  readonly force: AtomForce;
  /** Of the distortions. */
  readonly amplitude: number;
  readonly count: number;
  readonly models: readonly AtomModelName[];
  readonly learning: AtomLearning;
  /** Angles that are looked at: even ones from 0° to 360°, both included. */
  readonly angles: number;
  readonly seed: number;
}

export interface TurnedPredictionsResult {
  readonly dimension: 2 | 3;
  /** Degrees [angles]. */
  readonly angles: Float64Array;
  /** The true force on the atom at each angle, neighbours at rest [angles×d]. */
  readonly truth: Float64Array;
  /** Root-mean-square force there is to know, per component: the error of a model that says nothing. */
  readonly spread: number;
  readonly models: readonly TurnedModel[];
  /** The true energy, the same at every angle, and what is learnt of it from the same distortions. */
  readonly energy: number;
  readonly energies: readonly TurnedEnergy[];
}

export interface TurnedEnergy {
  readonly model: "componentwise" | "invariant";
  /** The predicted energy, neighbours at rest [angles]. */
  readonly predictions: Float64Array;
  /** The largest |E(Rρ) − E(ρ)| over the angles. */
  readonly change: number;
}

export interface TurnedModel {
  readonly model: AtomModelName;
  readonly width: number;
  readonly ridge: number;
  /** The predicted force, neighbours at rest [angles×d]. */
  readonly predictions: Float64Array;
  /** Root-mean-square error per component over unseen distortions, all turned by the angle [angles]. */
  readonly errors: Float64Array;
  /** The largest |f(Rρ) − R f(ρ)| / |f(ρ)| over the angles, neighbours at rest: 0 where predictions turn with the neighbourhood. */
  readonly turning: number;
}

/** Distortions kept for testing. */
const TESTED = 40;

/** The distortions that are learnt from, and those kept for testing, with the force on the atom; none of them turned. */
export function turnedSamples({ positions, dimension, force, amplitude, count, seed }: TurnedPredictionsRequest): {
  readonly training: VectorTraining;
  readonly test: VectorTraining;
} {
  const rest = neighbourhoodOf(positions, dimension, "positions");
  const draw = (many: number, stream: string) =>
    distortedAtomForces(
      rest,
      atomForceField(force),
      { count: many, amplitude },
      createGenerator(streamSeed(seed, stream)),
    );
  return { training: draw(count, "distortions"), test: draw(TESTED, "unseen distortions") };
}

/**
 * Invariant or covariant? Models that have seen an atom’s neighbours lying one way are asked about them lying another way.
 * @throws Problem "input", "linear-algebra", "cancelled"
 */
export async function turnedPredictions(
  request: TurnedPredictionsRequest,
  context: ExperimentContext,
): Promise<TurnedPredictionsResult> {
  const { dimension, amplitude, count, models, learning, seed } = request;
  const rest = neighbourhoodOf(request.positions, dimension, "positions");
  requireWhole(request.angles, 2, 361, sentence`The number of angles`, "angles");
  requirePositive(amplitude, 0.5, sentence`The amplitude`, "amplitude");
  requireAtomLearning(learning, count, dimension);
  const force = atomForceField(request.force);
  const { training, test } = turnedSamples(request);
  const angles = Float64Array.from({ length: request.angles }, (_, k) => (360 * k) / (request.angles - 1));
  const turns = Array.from(angles, (degrees) =>
    dimension === 2 ? planeTurn((degrees * Math.PI) / 180) : spaceTurn((degrees * Math.PI) / 180, 0, 0),
  );
  const arrows = (values: Float64Array, turn: Float64Array) =>
    turnedNeighbourhood(turn, { positions: values, dimension }).positions;
  const done: TurnedModel[] = [];
  for (const [k, name] of models.entries()) {
    const part = stretchOf(context, k / (models.length + 1), (k + 1) / (models.length + 1));
    const { model, width, ridge } = await learnAtomModel(
      name,
      training,
      learning,
      seed,
      pausing(part, sentence`training`),
    );
    const predictions = new Float64Array(angles.length * dimension);
    const errors = new Float64Array(angles.length);
    let turning = 0;
    const unturned = model.predict(rest);
    for (const [at, turn] of turns.entries()) {
      const predicted = model.predict(turnedNeighbourhood(turn, rest));
      predictions.set(predicted, at * dimension);
      turning = Math.max(turning, distance(predicted, arrows(unturned, turn)) / Math.hypot(...unturned));
      const wanted = arrows(test.targets, turn);
      let square = 0;
      for (const [i, one] of test.neighbourhoods.entries()) {
        const own = model.predict(turnedNeighbourhood(turn, one));
        square += distance(own, wanted.subarray(i * dimension, (i + 1) * dimension)) ** 2;
      }
      errors[at] = Math.sqrt(square / test.targets.length);
      await context.checkpoint();
    }
    done.push({ model: name, width, ridge, predictions, errors, turning });
  }
  const truth = new Float64Array(angles.length * dimension);
  for (const [at, turn] of turns.entries()) truth.set(arrows(force(rest), turn), at * dimension);
  const spread = rootMeanSquare(test.targets);
  const last = stretchOf(context, models.length / (models.length + 1), 1);
  const energies = await turnedEnergies(
    request,
    training.neighbourhoods,
    turns.map((turn) => turnedNeighbourhood(turn, rest)),
    last,
  );
  return { dimension, angles, truth, spread, models: done, energy: atomEnergy(request.force)(rest), energies };
}

async function turnedEnergies(
  { force, learning }: TurnedPredictionsRequest,
  neighbourhoods: VectorTraining["neighbourhoods"],
  turned: readonly Neighbourhood[],
  context: ExperimentContext,
): Promise<readonly TurnedEnergy[]> {
  const targets = Float64Array.from(neighbourhoods, atomEnergy(force));
  const energies: TurnedEnergy[] = [];
  for (const model of ["componentwise", "invariant"] as const) {
    const pause = pausing(context, sentence`training`);
    const predict = await learnAtomNumber(model, { neighbourhoods, targets }, learning, pause);
    const predictions = Float64Array.from(turned, predict);
    const change = Math.max(...predictions.map((energy) => Math.abs(energy - predictions[0])));
    energies.push({ model, predictions, change });
  }
  return energies;
}

function distance(a: Float64Array, b: Float64Array): number {
  return Math.hypot(...a.map((value, k) => value - b[k]));
}
