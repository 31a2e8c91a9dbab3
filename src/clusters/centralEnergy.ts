import type { ThreeBodyPotential } from "./threeBody/types.ts";
import { threeBodySum } from "./threeBodySum.ts";
import { atomsOf, type Cluster, distanceIn } from "./types.ts";

/** The first atom's energy among the others: of its pairs, and of the triples it is in the middle of. */
export function centralEnergy(truth: ThreeBodyPotential, cluster: Cluster): number {
  let energy = threeBodySum(truth, cluster, undefined, 0);
  for (let j = 1; j < atomsOf(cluster); j++) energy += truth.pair?.energy(distanceIn(cluster, 0, j)) ?? 0;
  return energy;
}
