import type { Expression } from "../../expressions/types.ts";
import { OWN_FIELD, OWN_FIELD_VARIABLES, ownField } from "../../fields/ownField.ts";
import { findVectorField } from "../../fields/registry.ts";
import type { VectorField } from "../../fields/types.ts";
import { Problem } from "../../problem.ts";
import type { FieldParameters } from "./fieldLab.ts";

/**
 * The chosen vector field. What reads formulas is fetched only for those who type one.
 * @throws Problem "input" for an unknown id; at "u" or "v" for what cannot be read, with the character
 */
export async function labField({ field, u, v }: FieldParameters): Promise<VectorField> {
  if (field !== OWN_FIELD) return findVectorField(field).create();
  const { parseExpression } = await import("../../expressions/parseExpression.ts");
  const read = (text: string, parameter: "u" | "v"): Expression => {
    try {
      return parseExpression(text, OWN_FIELD_VARIABLES);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      throw new Problem(thrown.kind, thrown.sentence ?? thrown.message, parameter, thrown.character);
    }
  };
  return ownField(read(u, "u"), read(v, "v"));
}
