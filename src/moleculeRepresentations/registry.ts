import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { bagOfPairs } from "./bagOfPairs.ts";
import { cartesian } from "./cartesian.ts";
import { coulombMatrixInFileOrder } from "./coulombMatrix.ts";
import { coulombSpectrum } from "./coulombSpectrum.ts";
import { inverseDistances } from "./inverseDistances.ts";
import { sortedCoulombMatrix } from "./sortedCoulombMatrix.ts";
import { symmetryFunctions } from "./symmetryFunctions.ts";
import type { MoleculeRepresentationDefinition } from "./types.ts";

/** Every representation of molecules, in the order of the menu. */
export const moleculeRepresentations = [
  cartesian,
  coulombMatrixInFileOrder,
  sortedCoulombMatrix,
  coulombSpectrum,
  inverseDistances,
  bagOfPairs,
  symmetryFunctions,
] as const satisfies readonly MoleculeRepresentationDefinition[];

export type MoleculeRepresentationId = (typeof moleculeRepresentations)[number]["id"];

/** @throws Problem "input" for an unknown id, naming those that exist. */
export function findMoleculeRepresentation(id: string): MoleculeRepresentationDefinition {
  const found = moleculeRepresentations.find((representation) => representation.id === id);
  if (found !== undefined) return found;
  const known = moleculeRepresentations.map((representation) => representation.id).join(", ");
  throw new Problem(
    "input",
    sentence`There is no representation of molecules “${id}”; they are ${known}.`,
    "representation",
  );
}
