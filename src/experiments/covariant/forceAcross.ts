import type { EnvironmentShape } from "../../clusters/environment.ts";
import { atomForceField, drawAtomForces } from "../../covariantKernels/atomForces.ts";
import type { VectorTraining } from "../../covariantKernels/fitVectors.ts";
import { axis } from "../../geometry.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import { type ExperimentContext, pausing, stretchOf } from "../context.ts";
import { requireEnvironment } from "../environments.ts";
import { type AtomLearning, learnAtomModel, requireAtomLearning } from "./atomModels.ts";

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
  /** s and λ, as leave-one-out has chosen them. */
  readonly width: number;
  readonly ridge: number;
  readonly along: Float64Array;
  readonly across: Float64Array;
  readonly largestAcross: number;
}

/** What is learnt from: the Lennard-Jones force on atoms among their neighbours. */
export function acrossTraining({
  shape,
  count,
  seed,
}: Pick<ForceAcrossRequest, "shape" | "count" | "seed">): VectorTraining {
  const generator = createGenerator(streamSeed(seed, "neighbourhoods"));
  return drawAtomForces(shape, atomForceField("pairs"), count, generator);
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
  requireEnvironment(shape, 1);
  requireAtomLearning(learning, count, 2);
  requireWhole(points, 2, 1000, sentence`The number of points`, "points");
  const force = atomForceField("pairs");
  const training = acrossTraining({ shape, count, seed });
  const distances = axis(shape.nearest, shape.farthest, points);
  const places = Array.from(distances, (r) => ({ positions: Float64Array.of(r, 0), dimension: 2 }) as const);
  const partsOf = async (name: "rotations" | "covariant", part: ExperimentContext): Promise<ForceParts> => {
    const { model, width, ridge } = await learnAtomModel(
      name,
      training,
      learning,
      seed,
      pausing(part, sentence`training`),
    );
    const forces = places.map((place) => model.predict(place));
    const across = Float64Array.from(forces, ([, fy]) => fy);
    const largestAcross = Math.max(...across.map(Math.abs));
    return { width, ridge, along: Float64Array.from(forces, ([fx]) => fx), across, largestAcross };
  };
  return {
    distances,
    truth: Float64Array.from(places, (place) => force(place)[0]),
    rotations: await partsOf("rotations", stretchOf(context, 0, 0.5)),
    reflections: await partsOf("covariant", stretchOf(context, 0.5, 1)),
  };
}
