import type { Expression } from "../expressions/types.ts";
import type { PotentialParameter } from "../potentials/types.ts";

/** Energy of a pair of particles at a distance r, and its slope, at fixed parameters; reduced units, as in the lab. */
export interface PairPotential {
  /** U(r). */
  readonly energy: (r: number) => number;
  /** U′(r) = dU/dr; the force along r is −U′(r). */
  readonly slope: (r: number) => number;
}

/** A pair potential as the registry knows it. */
export interface PairPotentialDefinition {
  readonly id: string;
  readonly label: string;
  /** One sentence for the menu's help. */
  readonly summary: string;
  /** The formula in TeX. */
  readonly formula: string;
  readonly source: string;
  readonly parameters: readonly PotentialParameter[];
  /** True where a formula in r is asked for. */
  readonly takesExpression: boolean;
  /** @param expression what was typed, in the one variable r; null unless it is asked for */
  readonly create: (values: Readonly<Record<string, number>>, expression: Expression | null) => PairPotential;
}

/** The distances that every pair potential is drawn and sampled between. */
export const PAIR_RANGE = { from: 0.7, to: 3 } as const;
