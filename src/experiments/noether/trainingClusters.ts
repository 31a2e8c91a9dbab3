import type { ClusterForce } from "../../clusters/trajectory.ts";
import type { Steps } from "../../linalg/steps.ts";
import { rotationAbout } from "../../molecules/rotation.ts";
import type { Generator } from "../../random/generator.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";

/** How clusters to learn from are drawn. */
export interface TrainingSettings {
  readonly count: number;
  /** Centres are even in ±extent along each axis. */
  readonly extent: number;
  /** Each is turned about its centre by an angle even in ±turn, radians; in space about an axis in any direction. */
  readonly turn: number;
  readonly kT: number;
  readonly dimension: 2 | 3;
  readonly seed: number;
}

/** Clusters with their true energies and forces: positions and forces [count × n·dimension], energies [count]. */
export interface TrainingClusters {
  readonly positions: Float64Array;
  readonly energies: Float64Array;
  readonly forces: Float64Array;
}

/** Moves tried between two clusters that are kept. */
const MOVES = 200;

/** A move's largest step in a coordinate. */
const REACH = 0.15;

/** Clusters are drawn hotter than they will move, so that what the motion comes across has been seen. */
const HOTTER = 2;

/**
 * Shapes by Metropolis at 2 kT, each then put anywhere in ±extent and turned by anything in ±turn: that place and direction do not
 * matter is in the data, as far as they reach.
 */
export function* trainingClusters(
  start: Float64Array,
  truth: ClusterForce,
  settings: TrainingSettings,
): Steps<TrainingClusters> {
  const { count, kT, seed } = settings;
  const generator = createGenerator(streamSeed(seed, "training clusters"));
  const size = start.length;
  const drawn: TrainingClusters = {
    positions: new Float64Array(count * size),
    energies: new Float64Array(count),
    forces: new Float64Array(count * size),
  };
  const forces = new Float64Array(size);
  const shape = start.slice();
  let energy = truth(shape, 0, forces);
  for (let k = 0; k < count; k++) {
    for (let move = 0; move < MOVES; move++) {
      const c = Math.floor(generator.uniform() * size);
      const before = shape[c];
      shape[c] += REACH * (2 * generator.uniform() - 1);
      const after = truth(shape, 0, forces);
      if (generator.uniform() < Math.exp((energy - after) / (HOTTER * kT))) energy = after;
      else shape[c] = before;
    }
    const placed = placeAnywhere(shape, settings, generator);
    drawn.positions.set(placed, k * size);
    drawn.energies[k] = truth(placed, 0, forces);
    drawn.forces.set(forces, k * size);
    yield k / count;
  }
  return drawn;
}

function placeAnywhere(
  shape: Float64Array,
  { dimension, extent, turn }: TrainingSettings,
  { uniform, normal }: Generator,
): Float64Array {
  const atoms = shape.length / dimension;
  const centre = [0, 0, 0];
  for (let c = 0; c < shape.length; c++) centre[c % dimension] += shape[c] / atoms;
  const place = Float64Array.from({ length: dimension }, () => extent * (2 * uniform() - 1));
  // Normal deviates have no favourite direction.
  const [u, v, w] = dimension === 2 ? [0, 0, 1] : [normal(), normal(), normal()];
  const length = Math.hypot(u, v, w);
  const rotate = rotationAbout([u / length, v / length, w / length], turn * (2 * uniform() - 1));
  const placed = new Float64Array(shape.length);
  for (let from = 0; from < shape.length; from += dimension) {
    const [x, y, z] = [0, 1, 2].map((k) => (k < dimension ? shape[from + k] - centre[k] : 0));
    const turned = rotate([x, y, z]);
    for (let k = 0; k < dimension; k++) placed[from + k] = place[k] + turned[k];
  }
  return placed;
}
