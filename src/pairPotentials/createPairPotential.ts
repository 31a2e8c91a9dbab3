import { checkParameters } from "../potentials/registry.ts";
import { findPairPotential } from "./registry.ts";
import type { PairPotential } from "./types.ts";

/** A pair potential as it is chosen. */
export interface PairPotentialChoice {
  readonly id: string;
  /** Its parameters; what is missing takes its default, what belongs to another potential is left out. */
  readonly values: Readonly<Record<string, number>>;
  /** A formula in r, read only where the potential takes one. */
  readonly expression: string;
}

/**
 * The potential of a choice. The parser of formulas is fetched only for those who type one.
 * @throws Problem "input" for an unknown id, a parameter out of range, or a formula that cannot be read
 */
export async function createPairPotential({ id, values, expression }: PairPotentialChoice): Promise<PairPotential> {
  const definition = findPairPotential(id);
  const checked = checkParameters(definition, values);
  if (!definition.takesExpression) return definition.create(checked, null);
  const { parseExpression } = await import("../expressions/parseExpression.ts");
  return definition.create(checked, parseExpression(expression, ["r"]));
}
