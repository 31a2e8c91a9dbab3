import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { coulomb } from "./coulomb.ts";
import { expression } from "./expression.ts";
import { harmonic } from "./harmonic.ts";
import { lennardJones } from "./lennardJones.ts";
import { morse } from "./morse.ts";
import type { PairPotentialDefinition } from "./types.ts";

/** Every pair potential, in the order of the menu. */
export const pairPotentials = [
  lennardJones,
  morse,
  coulomb,
  harmonic,
  expression,
] as const satisfies readonly PairPotentialDefinition[];

export type PairPotentialId = (typeof pairPotentials)[number]["id"];

/** @throws Problem "input" for an unknown id. */
export function findPairPotential(id: string): PairPotentialDefinition {
  const found = pairPotentials.find((potential) => potential.id === id);
  if (found !== undefined) return found;
  const known = pairPotentials.map((potential) => potential.id).join(", ");
  throw new Problem("input", sentence`There is no pair potential “${id}”; they are ${known}.`, "potential");
}
