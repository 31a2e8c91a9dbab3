import type { Steps } from "../linalg/steps.ts";
import type { PairPotential } from "../pairPotentials/types.ts";
import { relax } from "../potentials/molecular/relax.ts";
import type { Generator } from "../random/generator.ts";
import { pairSum } from "./pairSum.ts";
import { randomCluster } from "./randomCluster.ts";
import type { Cluster } from "./types.ts";

/** Random beginnings, of which the one that relaxes lowest is taken. */
const BEGINNINGS = 8;

/** Longer than this, in the atoms' diameters, no step of the relaxation is. */
const LONGEST_STEP = 0.02;

/**
 * A cluster at rest in a low minimum of its energy, its centre at the origin: random ones relaxed, and the lowest of them.
 * @throws Problem "input" where so many atoms hardly ever fit
 */
export function* restingCluster(
  pair: PairPotential,
  atoms: number,
  dimension: 2 | 3,
  generator: Generator,
): Steps<Cluster> {
  // Roomy enough for random atoms to fit, and near enough for them to feel each other.
  const shape = { atoms, dimension, radius: 1.1 * atoms ** (1 / dimension), leastDistance: 0.85 };
  let best: Cluster | null = null;
  for (let attempt = 0; attempt < BEGINNINGS; attempt++) {
    const { positions } = randomCluster(shape, generator);
    const energy = (x: Float64Array, forces: Float64Array) => {
      forces.fill(0);
      return pairSum(pair, { positions: x, dimension }, forces);
    };
    const relaxed = { positions: relax(positions, energy, LONGEST_STEP, 1e-10), dimension };
    if (best === null || pairSum(pair, relaxed) < pairSum(pair, best)) best = relaxed;
    yield (attempt + 1) / BEGINNINGS;
  }
  return centred(best ?? { positions: new Float64Array(0), dimension });
}

function centred({ positions, dimension }: Cluster): Cluster {
  const atoms = positions.length / dimension;
  const centre = new Float64Array(dimension);
  for (let c = 0; c < positions.length; c++) centre[c % dimension] += positions[c] / atoms;
  return { positions: positions.map((x, c) => x - centre[c % dimension]), dimension };
}
