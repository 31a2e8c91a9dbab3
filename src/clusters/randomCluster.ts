import { Problem } from "../problem.ts";
import type { Generator } from "../random/generator.ts";
import { sentence } from "../sentence.ts";
import { atomsOf, type Cluster, distanceIn } from "./types.ts";

/** How clusters are drawn at random. */
export interface ClusterShape {
  readonly atoms: number;
  readonly dimension: 2 | 3;
  /** Radius of the disc or ball they lie in. */
  readonly radius: number;
  /** r_min, the least distance of two atoms. */
  readonly leastDistance: number;
}

/** Whole clusters drawn before it is given up. */
const MOST_ATTEMPTS = 10_000;

/**
 * Draws atoms evenly from a disc or ball, whole clusters anew until no two atoms are closer than r_min: all arrangements that are
 * allowed are equally likely.
 * @throws Problem "input" where so many atoms do not fit, or hardly ever
 */
export function randomCluster(shape: ClusterShape, generator: Generator): Cluster {
  const { atoms, dimension, radius, leastDistance } = shape;
  const cluster: Cluster = { positions: new Float64Array(atoms * dimension), dimension };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    if (fill(cluster, radius, leastDistance, generator)) return cluster;
  }
  throw new Problem(
    "input",
    sentence`${atoms} atoms at least ${leastDistance} apart hardly ever fit within a radius of ${radius}: use fewer atoms, a larger radius or a smaller least distance.`,
    "atoms",
  );
}

/** False as soon as an atom lies too close to another. */
function fill(cluster: Cluster, radius: number, leastDistance: number, { uniform }: Generator): boolean {
  const { positions, dimension } = cluster;
  for (let i = 0; i < atomsOf(cluster); i++) {
    let square = 2;
    while (square > 1) {
      square = 0;
      for (let k = 0; k < dimension; k++) {
        const x = 2 * uniform() - 1;
        positions[i * dimension + k] = radius * x;
        square += x * x;
      }
    }
    for (let j = 0; j < i; j++) if (distanceIn(cluster, i, j) < leastDistance) return false;
  }
  return true;
}
