import { type EnvironmentShape, randomEnvironment } from "../clusters/environment.ts";
import { pairSum } from "../clusters/pairSum.ts";
import { stillingerWeber } from "../clusters/threeBody/stillingerWeber.ts";
import { threeBodySum } from "../clusters/threeBodySum.ts";
import type { Cluster } from "../clusters/types.ts";
import { lennardJones } from "../pairPotentials/lennardJones.ts";
import { defaultParameters } from "../potentials/registry.ts";
import type { Generator } from "../random/generator.ts";
import type { VectorTraining } from "./fitVectors.ts";
import type { Neighbourhood } from "./types.ts";

/** What acts on the atom: pairs alone (Lennard-Jones), or triples too (Stillinger–Weber). */
export type AtomForce = "pairs" | "triples";

function truthOf(kind: AtomForce) {
  const three = kind === "triples" ? stillingerWeber.create(defaultParameters(stillingerWeber)) : null;
  return { three, pair: three?.pair ?? lennardJones.create({ depth: 1, diameter: 1 }) };
}

/** The atom itself, at the origin, and its neighbours after it. */
function clusterOf({ positions, dimension }: Neighbourhood): Cluster {
  const all = new Float64Array(positions.length + dimension);
  all.set(positions, dimension);
  return { positions: all, dimension };
}

/** The energy of an atom and its neighbours, in ε, of which the force on the atom is minus the gradient. */
export function atomEnergy(kind: AtomForce): (neighbourhood: Neighbourhood) => number {
  const { three, pair } = truthOf(kind);
  return (neighbourhood) => {
    const cluster = clusterOf(neighbourhood);
    return pairSum(pair, cluster) + (three === null ? 0 : threeBodySum(three, cluster));
  };
}

/** The force on an atom among its neighbours, [d]. */
export type AtomForceField = (neighbourhood: Neighbourhood) => Float64Array;

/** The true force, in reduced units, ε = s = 1. */
export function atomForceField(kind: AtomForce): AtomForceField {
  const { three, pair } = truthOf(kind);
  return (neighbourhood) => {
    const cluster = clusterOf(neighbourhood);
    const forces = new Float64Array(cluster.positions.length);
    pairSum(pair, cluster, forces);
    if (three !== null) threeBodySum(three, cluster, forces);
    return forces.slice(0, cluster.dimension);
  };
}

/** Random neighbourhoods with the force on the atom in their middle. */
export function drawAtomForces(
  shape: EnvironmentShape,
  force: AtomForceField,
  count: number,
  generator: Generator,
): VectorTraining {
  const neighbourhoods = Array.from({ length: count }, (): Neighbourhood => {
    const { positions, dimension } = randomEnvironment(shape, generator);
    return { positions: positions.slice(dimension), dimension };
  });
  return { neighbourhoods, targets: Float64Array.from(neighbourhoods.flatMap((one) => Array.from(force(one)))) };
}

/** One neighbourhood, distorted: each coordinate displaced by a normal deviate of the amplitude; with the force on the atom. */
export function distortedAtomForces(
  { positions, dimension }: Neighbourhood,
  force: AtomForceField,
  { count, amplitude }: { readonly count: number; readonly amplitude: number },
  { normal }: Generator,
): VectorTraining {
  const neighbourhoods = Array.from(
    { length: count },
    (): Neighbourhood => ({ positions: positions.map((x) => x + amplitude * normal()), dimension }),
  );
  return { neighbourhoods, targets: Float64Array.from(neighbourhoods.flatMap((one) => Array.from(force(one)))) };
}
