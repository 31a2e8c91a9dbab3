import { withTurnedCopies } from "../../covariantKernels/copies.ts";
import type { Symmetry, VectorKernelSettings } from "../../covariantKernels/createVectorKernel.ts";
import type { VectorTraining } from "../../covariantKernels/fitVectors.ts";
import { type LearntVectors, learnVectors, type VectorGrid } from "../../covariantKernels/learnVectors.ts";
import type { Neighbourhood } from "../../covariantKernels/types.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive, requireWhole } from "../checks.ts";

/** The models that are compared, by name: what each knows of turns. */
export type AtomModelName = "componentwise" | "augmented" | "invariant" | "rotations" | "covariant";

export const ATOM_MODELS: readonly AtomModelName[] = [
  "componentwise",
  "augmented",
  "invariant",
  "rotations",
  "covariant",
];

/** What is learnt from, and how. */
export interface AtomLearning {
  readonly base: VectorKernelSettings["base"];
  /** One of each is taken as it is; of more, leave-one-out chooses. */
  readonly grid: VectorGrid;
  /** Turned copies of each sample in the augmented model, itself included. */
  readonly copies: number;
}

/** The kernel that a model is made with. */
export function symmetryOf(model: AtomModelName): Symmetry {
  return model === "augmented" ? "componentwise" : model;
}

/** The samples as a model is given them: the augmented one with their turned copies. */
export function samplesOf(
  model: AtomModelName,
  training: VectorTraining,
  { copies }: Pick<AtomLearning, "copies">,
  seed: number,
): VectorTraining {
  const generator = createGenerator(streamSeed(seed, "turned copies"));
  return withTurnedCopies(training, model === "augmented" ? copies : 1, generator);
}

/** Trains one of the models. @throws Problem "linear-algebra"; whatever `pause` throws */
export function learnAtomModel(
  model: AtomModelName,
  training: VectorTraining,
  learning: AtomLearning,
  seed: number,
  pause: (fraction: number) => Promise<void>,
): Promise<LearntVectors> {
  const { dimension } = training.neighbourhoods[0];
  return learnVectors(samplesOf(model, training, learning, seed), {
    symmetry: symmetryOf(model),
    base: learning.base,
    dimension,
    grid: learning.grid,
    copies: model === "augmented" ? learning.copies : 1,
    pause,
  });
}

/** A model of a number that depends on a neighbourhood, about the mean of what it was taught. */
export async function learnAtomNumber(
  model: "componentwise" | "invariant",
  { neighbourhoods, targets }: VectorTraining,
  { base, grid }: AtomLearning,
  pause: (fraction: number) => Promise<void>,
): Promise<(neighbourhood: Neighbourhood) => number> {
  const mean = targets.reduce((sum, value) => sum + value, 0) / targets.length;
  const centred = { neighbourhoods, targets: targets.map((value) => value - mean) };
  const { dimension } = neighbourhoods[0];
  const { model: learnt } = await learnVectors(centred, {
    symmetry: model,
    base,
    dimension,
    grid,
    copies: 1,
    learns: "numbers",
    pause,
  });
  return (neighbourhood) => mean + learnt.predict(neighbourhood)[0];
}

/** The most rows of a matrix that leave-one-out is taken with. */
const MOST_ROWS = 1200;

/** @throws Problem "input" */
export function requireAtomLearning({ grid, copies }: AtomLearning, samples: number, dimension: number): void {
  requireWhole(copies, 1, 24, sentence`The number of turned copies`, "copies");
  requireWhole(
    samples,
    2,
    Math.floor(MOST_ROWS / Math.max(copies, dimension)),
    sentence`The number of samples N`,
    "count",
  );
  requireVectorGrid(grid);
}

/** @throws Problem "input" */
export function requireVectorGrid({ widths, ridges }: VectorGrid): void {
  requireWhole(widths.length, 1, 12, sentence`The number of widths`, "widths");
  requireWhole(ridges.length, 1, 16, sentence`The number of ridges`, "ridges");
  for (const width of widths) requirePositive(width, 10, sentence`The width s`, "widths");
  for (const ridge of ridges) requirePositive(ridge, 1e6, sentence`The ridge λ`, "ridges");
}
