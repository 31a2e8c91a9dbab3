import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { doubleWell } from "./doubleWell.ts";
import { harmonic } from "./harmonic.ts";
import { lecture } from "./lecture.ts";
import { mullerBrown } from "./mullerBrown.ts";
import type { PotentialDefinition, PotentialParameter } from "./types.ts";

/** Every model potential, in the order of the menu. */
export const potentials = [
  lecture,
  mullerBrown,
  doubleWell,
  harmonic,
] as const satisfies readonly PotentialDefinition[];

export type PotentialId = (typeof potentials)[number]["id"];

/** @throws Problem "input" for an unknown id. */
export function findPotential(id: string): PotentialDefinition {
  const found = potentials.find((potential) => potential.id === id);
  if (found === undefined) {
    const known = potentials.map((potential) => potential.id).join(", ");
    throw new Problem("input", sentence`There is no potential “${id}”; the potentials are ${known}.`, "potential");
  }
  return found;
}

/** Every parameter of a potential at its default. */
export function defaultParameters(definition: Pick<PotentialDefinition, "parameters">): Record<string, number> {
  return checkParameters(definition, {});
}

/**
 * The potential's parameters, complete: what is missing takes its default, what the potential does not know is left out
 * (it belongs to another potential).
 * @throws Problem "input", with the parameter's id, for a value that is not a number or outside its range.
 */
export function checkParameters(
  definition: Pick<PotentialDefinition, "parameters">,
  values: Readonly<Record<string, number>>,
): Record<string, number> {
  const checked = (parameter: PotentialParameter) => checkParameter(parameter, values[parameter.id]);
  return Object.fromEntries(definition.parameters.map((parameter) => [parameter.id, checked(parameter)]));
}

function checkParameter(parameter: PotentialParameter, value: number | undefined): number {
  if (value === undefined) return parameter.default;
  if (value >= parameter.min && value <= parameter.max) return value;
  const { id, label, symbol, min, max } = parameter;
  throw new Problem(
    "input",
    sentence`The ${label} ${symbol} must be a number from ${min} to ${max}, but is ${value}.`,
    id,
  );
}
