import type { AtomLearning, AtomModelName } from "../../../src/experiments/covariant/atomModels.ts";
import type { CovariantBlockRequest } from "../../../src/experiments/covariant/covariantBlock.ts";
import type { ForceAcrossRequest } from "../../../src/experiments/covariant/forceAcross.ts";
import type { ForceCurvesRequest } from "../../../src/experiments/covariant/forceCurves.ts";
import type { TurnedPredictionsRequest } from "../../../src/experiments/covariant/turnedPredictions.ts";
import { LARGEST_ORDER } from "./averageParameters.ts";
import type { CovariantValues } from "./covariantParameters.ts";
import { ANGLE_STEP } from "./turningParameters.ts";

/** Of Figures 3 and 4: the neighbours' distances from the atom, and from each other. */
const AMONG_NEIGHBOURS = { nearest: 1, farthest: 1.8, leastDistance: 0.8 } as const;

/** The widths and ridges that leave-one-out chooses from. */
const GRID = { widths: [0.1, 0.2, 0.35], ridges: [1e-6, 1e-4, 1e-2] } as const;

/** The sample counts of the horizontal axis, even on its logarithmic scale. */
const COUNTS: readonly number[] = [5, 10, 20, 40, 80];

/** The models whose arrows are turned in Figure 1. */
export const TURNED_MODELS = ["componentwise", "invariant", "covariant"] as const satisfies readonly AtomModelName[];

const flat = (points: CovariantValues["rho"]): number[] => points.flatMap(({ x, y }) => [x, y]);

/** What Figure 1 learns, at every angle. */
export function toTurned(values: CovariantValues): TurnedPredictionsRequest {
  return {
    positions: flat(values.neighbours),
    dimension: 2,
    force: values.turningForce,
    amplitude: values.amplitude,
    count: values.turningCount,
    models: TURNED_MODELS,
    learning: {
      base: "linear",
      grid: { widths: [values.turningWidth], ridges: [values.turningRidge] },
      copies: 1,
    },
    angles: 360 / ANGLE_STEP + 1,
    seed: values.seed,
  };
}

/** Which of the angles is looked at. */
export function angleIndex({ angle }: Pick<CovariantValues, "angle">): number {
  return Math.round(angle / ANGLE_STEP);
}

/** Elements of the group that Figure 2 averages over. */
export function elementsOf({ order, reflections }: Pick<CovariantValues, "order" | "reflections">): number {
  return reflections ? 2 * order : order;
}

/** How many of them have been added. */
export function addedOf(values: Pick<CovariantValues, "order" | "reflections" | "added">): number {
  return Math.min(values.added, elementsOf(values));
}

/** The block of Figure 2 as it is being built up. */
export function toBlock(values: CovariantValues): CovariantBlockRequest {
  return {
    positions: flat(values.rho),
    otherPositions: flat(values.rhoPrime),
    dimension: 2,
    base: values.averageBase,
    width: values.averageWidth,
    order: values.order,
    reflections: values.reflections,
    added: addedOf(values),
    turn: values.lawTurn,
    otherTurn: values.lawOtherTurn,
    mirrored: values.lawMirrored,
  };
}

/** How the average converges, over groups up to the finest. */
export function toConvergence(values: CovariantValues): CovariantBlockRequest {
  return { ...toBlock(values), order: LARGEST_ORDER, added: null, turn: 0, otherTurn: 0, mirrored: false };
}

/** What one neighbour does in Figure 3. */
export function toAcross(values: CovariantValues): ForceAcrossRequest {
  return {
    shape: { neighbours: values.acrossNeighbours, dimension: 2, ...AMONG_NEIGHBOURS },
    count: values.acrossCount,
    learning: { base: values.acrossBase, grid: GRID, copies: 1 },
    points: ACROSS_POINTS,
    seed: values.seed,
  };
}

/** Distances in Figure 3, from the nearest to the farthest. */
const ACROSS_POINTS = 81;

/** Which of them is looked at. */
export function acrossIndex({ acrossDistance }: Pick<CovariantValues, "acrossDistance">): number {
  const { nearest, farthest } = AMONG_NEIGHBOURS;
  return Math.round(((acrossDistance - nearest) / (farthest - nearest)) * (ACROSS_POINTS - 1));
}

/** The models of Figure 4, those chosen besides among them. */
export function curveModels({ withInvariant, withRotations }: CovariantValues): readonly AtomModelName[] {
  return [
    "componentwise",
    "augmented",
    ...(withInvariant ? (["invariant"] as const) : []),
    ...(withRotations ? (["rotations"] as const) : []),
    "covariant",
  ];
}

/** What Figure 4 learns. */
export function toForceCurves(values: CovariantValues): ForceCurvesRequest {
  const learning: AtomLearning = { base: values.curveBase, grid: GRID, copies: values.copies };
  return {
    shape: {
      neighbours: values.curveNeighbours,
      dimension: values.curveSpace === "plane" ? 2 : 3,
      ...AMONG_NEIGHBOURS,
    },
    force: values.curveForce,
    models: curveModels(values),
    learning,
    sets: {
      counts: COUNTS.filter((count) => count <= Number(values.maximumCount)),
      repeats: values.repeats,
      seed: values.seed,
    },
  };
}
