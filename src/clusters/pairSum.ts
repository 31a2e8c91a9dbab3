import type { PairPotential } from "../pairPotentials/types.ts";
import { atomsOf, type Cluster } from "./types.ts";

/**
 * The energy of a cluster whose atoms act on each other in pairs, E = Σ_{i<j} U(r_ij).
 * @param forces where given, −∂E/∂r is added to it [n×dimension]
 */
export function pairSum({ energy, slope }: PairPotential, cluster: Cluster, forces?: Float64Array): number {
  const { positions, dimension } = cluster;
  let total = 0;
  for (let i = 1; i < atomsOf(cluster); i++) {
    for (let j = 0; j < i; j++) {
      let square = 0;
      for (let k = 0; k < dimension; k++) square += (positions[i * dimension + k] - positions[j * dimension + k]) ** 2;
      const r = Math.sqrt(square);
      total += energy(r);
      if (forces === undefined) continue;
      const along = -slope(r) / r;
      for (let k = 0; k < dimension; k++) {
        const f = along * (positions[i * dimension + k] - positions[j * dimension + k]);
        forces[i * dimension + k] += f;
        forces[j * dimension + k] -= f;
      }
    }
  }
  return total;
}
