import { checkParameters, findPotential } from "../potentials/registry.ts";
import type { Potential, PotentialDefinition } from "../potentials/types.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { LandscapeParameters } from "./lab.ts";

/** The lab's potential: its registry entry, and its energy and force at the parameters set. */
export interface LabPotential {
  readonly definition: PotentialDefinition;
  readonly potential: Potential;
}

/** @throws Problem "input" for an unknown potential or a parameter out of range. */
export function labPotential(landscape: LandscapeParameters): LabPotential {
  if (!(landscape.kT > 0 && Number.isFinite(landscape.kT))) {
    throw new Problem("input", sentence`The temperature k_BT must be a positive number; ${landscape.kT} is not.`, "kT");
  }
  const definition = findPotential(landscape.potential);
  return { definition, potential: definition.create(checkParameters(definition, landscape.potentialParameters)) };
}
