import type { ThreeBodyPotential } from "./threeBody/types.ts";
import { atomsOf, type Cluster, distanceIn } from "./types.ts";

/** The least distance whose direction still means something. */
const NO_DISTANCE = 1e-150;

/**
 * The energy of all triples of atoms of a cluster, E = Σ u(r_ij, r_ik, r_jk): over each triple once where u is symmetric, else with
 * each of its atoms in the middle. What the potential has in pairs is not in it (see `pairSum`).
 * @param forces where given, −∂E/∂r is added to it [n×dimension]
 * @param middle where given, only triples with this atom in the middle count: the energy of one atom among its neighbours
 */
export function threeBodySum(
  { term, symmetric }: ThreeBodyPotential,
  cluster: Cluster,
  forces?: Float64Array,
  middle?: number,
): number {
  const atoms = atomsOf(cluster);
  const slopes = new Float64Array(3);
  let total = 0;
  const [from, to] = middle === undefined ? [0, atoms] : [middle, middle + 1];
  for (let i = from; i < to; i++) {
    for (let j = 0; j < atoms; j++) {
      // A symmetric term counts where i is the first of the three.
      if (j === i || (symmetric && middle === undefined && j < i)) continue;
      for (let k = j + 1; k < atoms; k++) {
        if (k === i) continue;
        const [a, b, c] = [distanceIn(cluster, i, j), distanceIn(cluster, i, k), distanceIn(cluster, j, k)];
        total += term(a, b, c, slopes);
        if (forces === undefined) continue;
        pull(cluster, i, j, slopes[0], a, forces);
        pull(cluster, i, k, slopes[1], b, forces);
        pull(cluster, j, k, slopes[2], c, forces);
      }
    }
  }
  return total;
}

/** Adds the forces that an energy's slope in one distance means. */
function pull(
  { positions, dimension }: Cluster,
  i: number,
  j: number,
  slope: number,
  distance: number,
  forces: Float64Array,
): void {
  const along = -slope / Math.max(distance, NO_DISTANCE);
  for (let k = 0; k < dimension; k++) {
    const f = along * (positions[i * dimension + k] - positions[j * dimension + k]);
    forces[i * dimension + k] += f;
    forces[j * dimension + k] -= f;
  }
}
