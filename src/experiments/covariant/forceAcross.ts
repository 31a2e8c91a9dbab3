import type { EnvironmentShape } from "../../clusters/environment.ts";
import { atomForceField, drawAtomForces } from "../../covariantKernels/atomForces.ts";
import { axis } from "../../geometry.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import { type ExperimentContext, pausing } from "../context.ts";
import { type AtomLearning, learnAtomModel, requireAtomLearning, requireNeighbours } from "./atomModels.ts";

export interface ForceAcrossRequest {
  /** What is learnt from: in the plane. */
  readonly shape: EnvironmentShape & { readonly dimension: 2 };
  readonly count: number;
  readonly learning: AtomLearning;
  /** Distances at which one neighbour's force is drawn. */
  readonly points: number;
  readonly seed: number;
}

export interface ForceAcrossResult {
  /** [points]. */
  readonly distances: Float64Array;
  /** The true force of one neighbour along the line to it, positive towards it [points]. */
  readonly truth: Float64Array;
  /** With SO(2) and with O(2): along that line and across it [points] each, and the largest across. */
  readonly rotations: ForceParts;
  readonly reflections: ForceParts;
}

export interface ForceParts {
  readonly along: Float64Array;
  readonly across: Float64Array;
  readonly largestAcross: number;
}

/**
 * One neighbour can only push or pull. Models trained on atoms with several neighbours in the plane are asked about one: a kernel that
 * knows rotations alone lets it push sideways, one that knows reflections too does not.
 * @throws Problem "input", "linear-algebra", "cancelled"
 */
export async function forceAcross(
  { shape, count, learning, points, seed }: ForceAcrossRequest,
  context: ExperimentContext,
): Promise<ForceAcrossResult> {
  requireNeighbours(shape);
  requireAtomLearning(learning, count, 2);
  requireWhole(points, 2, 1000, sentence`The number of points`, "points");
  const force = atomForceField("pairs");
  const training = drawAtomForces(shape, force, count, createGenerator(streamSeed(seed, "neighbourhoods")));
  const distances = axis(shape.nearest, shape.farthest, points);
  const places = Array.from(distances, (r) => ({ positions: Float64Array.of(r, 0), dimension: 2 }) as const);
  const partsOf = async (name: "rotations" | "covariant"): Promise<ForceParts> => {
    const { model } = await learnAtomModel(name, training, learning, seed, pausing(context, sentence`training`));
    const forces = places.map((place) => model.predict(place));
    const across = Float64Array.from(forces, ([, fy]) => fy);
    const largestAcross = Math.max(...across.map(Math.abs));
    return { along: Float64Array.from(forces, ([fx]) => fx), across, largestAcross };
  };
  return {
    distances,
    truth: Float64Array.from(places, (place) => force(place)[0]),
    rotations: await partsOf("rotations"),
    reflections: await partsOf("covariant"),
  };
}
