import type { EnvironmentShape } from "../../clusters/environment.ts";
import { withTurnedCopies } from "../../covariantKernels/copies.ts";
import type { Symmetry, VectorKernelSettings } from "../../covariantKernels/createVectorKernel.ts";
import type { VectorTraining } from "../../covariantKernels/fitVectors.ts";
import { type LearntVectors, learnVectors, type VectorGrid } from "../../covariantKernels/learnVectors.ts";
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

/** Trains one of the models. @throws Problem "linear-algebra"; whatever `pause` throws */
export function learnAtomModel(
  model: AtomModelName,
  training: VectorTraining,
  { base, grid, copies }: AtomLearning,
  seed: number,
  pause: (fraction: number) => Promise<void>,
): Promise<LearntVectors> {
  const { dimension } = training.neighbourhoods[0];
  const times = model === "augmented" ? copies : 1;
  const generator = createGenerator(streamSeed(seed, "turned copies"));
  return learnVectors(withTurnedCopies(training, times, generator), {
    symmetry: symmetryOf(model),
    base,
    dimension,
    grid,
    copies: times,
    pause,
  });
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
  requireWhole(grid.widths.length, 1, 12, sentence`The number of widths`, "widths");
  requireWhole(grid.ridges.length, 1, 16, sentence`The number of ridges`, "ridges");
  for (const width of grid.widths) requirePositive(width, 10, sentence`The width s`, "widths");
  for (const ridge of grid.ridges) requirePositive(ridge, 1e6, sentence`The ridge λ`, "ridges");
}

/** @throws Problem "input" */
export function requireNeighbours({ neighbours, dimension, nearest, farthest, leastDistance }: EnvironmentShape): void {
  requireWhole(neighbours, 1, 6, sentence`The number of neighbours`, "neighbours");
  requireWhole(dimension, 2, 3, sentence`The number of dimensions`, "dimension");
  requirePositive(farthest, 10, sentence`The distance of the farthest neighbours`, "farthest");
  requirePositive(nearest, farthest, sentence`The distance of the nearest neighbours`, "nearest");
  requirePositive(leastDistance, 10, sentence`The least distance of two neighbours`, "leastDistance");
}
