import type { PairPotential } from "../../pairPotentials/types.ts";
import type { PotentialParameter } from "../../potentials/types.ts";

/**
 * An energy of three atoms in terms of their distances: a = |r_j − r_i| and b = |r_k − r_i| from the atom i in the middle, and
 * c = |r_k − r_j| across, so that cos θ = (a² + b² − c²) / 2ab.
 */
export interface ThreeBodyPotential {
  /** What the same atoms have in pairs besides; null where there is no more than the term of three. */
  readonly pair: PairPotential | null;
  /** True where the term is the same whichever atom is in the middle: each triple then counts once, else with each of its atoms. */
  readonly symmetric: boolean;
  /** u(a, b, c); its derivatives by a, b and c go into `slopes` [3]. */
  readonly term: (a: number, b: number, c: number, slopes: Float64Array) => number;
}

/** A potential of three atoms as the registry knows it; reduced units. */
export interface ThreeBodyDefinition {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  /** The formula in TeX. */
  readonly formula: string;
  readonly source: string;
  readonly parameters: readonly PotentialParameter[];
  readonly create: (values: Readonly<Record<string, number>>) => ThreeBodyPotential;
}
