import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { identity } from "./identity.ts";
import { lecture } from "./lecture.ts";
import { linear } from "./linear.ts";
import type { RepresentationDefinition } from "./types.ts";

/** Every representation, in the order of the menu. */
export const representations = [identity, lecture, linear] as const satisfies readonly RepresentationDefinition[];

/** @throws Problem "input" for an unknown id. */
export function findRepresentation(id: string): RepresentationDefinition {
  const found = representations.find((representation) => representation.id === id);
  if (found === undefined) {
    const known = representations.map((representation) => representation.id).join(", ");
    throw new Problem(
      "input",
      sentence`There is no representation “${id}”; the representations are ${known}.`,
      "representation",
    );
  }
  return found;
}
