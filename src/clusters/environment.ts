import { Problem } from "../problem.ts";
import type { Generator } from "../random/generator.ts";
import { sentence } from "../sentence.ts";
import { atomsOf, type Cluster, distanceIn } from "./types.ts";

/** How an atom and its neighbours are drawn at random. */
export interface EnvironmentShape {
  readonly neighbours: number;
  readonly dimension: 2 | 3;
  /** Distances of the neighbours from the atom are even between these. */
  readonly nearest: number;
  readonly farthest: number;
  /** The least distance of two neighbours. */
  readonly leastDistance: number;
}

/** Directions drawn for one set of distances before it is given up. */
const MOST_ATTEMPTS = 10_000;

/**
 * An atom (the first) and its neighbours: distances first, each for itself; then even directions, anew until no two neighbours are too
 * close to each other.
 * @throws Problem "input" where so many neighbours hardly ever fit
 */
export function randomEnvironment(shape: EnvironmentShape, generator: Generator): Cluster {
  const { neighbours, dimension, nearest, farthest } = shape;
  const distances = Float64Array.from(
    { length: neighbours },
    () => nearest + (farthest - nearest) * generator.uniform(),
  );
  return inDirections(distances, dimension, shape.leastDistance, generator);
}

/** The same neighbours at the same distances, in directions drawn anew: all that distances alone cannot tell. */
export function turnNeighbours(cluster: Cluster, leastDistance: number, generator: Generator): Cluster {
  const distances = Float64Array.from({ length: atomsOf(cluster) - 1 }, (_, j) => distanceIn(cluster, 0, j + 1));
  return inDirections(distances, cluster.dimension, leastDistance, generator);
}

function inDirections(distances: Float64Array, dimension: 2 | 3, leastDistance: number, generator: Generator): Cluster {
  const cluster: Cluster = { positions: new Float64Array((distances.length + 1) * dimension), dimension };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    for (const [j, distance] of distances.entries()) place(cluster, j + 1, distance, generator);
    if (isRoomy(cluster, leastDistance)) return cluster;
  }
  throw new Problem(
    "input",
    sentence`${distances.length} neighbours at least ${leastDistance} apart hardly ever fit: use fewer of them, or let them be farther away.`,
    "neighbours",
  );
}

/** Normal deviates have no favourite direction. */
function place({ positions, dimension }: Cluster, j: number, distance: number, { normal }: Generator): void {
  const direction = Float64Array.from({ length: dimension }, normal);
  const length = Math.hypot(...direction);
  for (let k = 0; k < dimension; k++) positions[j * dimension + k] = (distance * direction[k]) / length;
}

function isRoomy(cluster: Cluster, leastDistance: number): boolean {
  for (let i = 2; i < atomsOf(cluster); i++) {
    for (let j = 1; j < i; j++) if (distanceIn(cluster, i, j) < leastDistance) return false;
  }
  return true;
}
