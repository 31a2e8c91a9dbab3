import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { doubleGyre } from "./doubleGyre.ts";
import { labForceVortex } from "./labForceVortex.ts";
import { lambOseenSource } from "./lambOseenSource.ts";
import { saddle } from "./saddle.ts";
import { shear } from "./shear.ts";
import { source } from "./source.ts";
import { sourceVortex } from "./sourceVortex.ts";
import type { VectorFieldDefinition } from "./types.ts";
import { vortex } from "./vortex.ts";

/** Every named vector field, in the order of the menu. */
export const vectorFields = [
  sourceVortex,
  source,
  vortex,
  saddle,
  shear,
  doubleGyre,
  lambOseenSource,
  labForceVortex,
] as const satisfies readonly VectorFieldDefinition[];

export type VectorFieldId = (typeof vectorFields)[number]["id"];

/** @throws Problem "input" for an unknown id, naming those that exist. */
export function findVectorField(id: string): VectorFieldDefinition {
  const found = vectorFields.find((field) => field.id === id);
  if (found) return found;
  const known = vectorFields.map((field) => field.id).join(", ");
  throw new Problem("input", sentence`There is no vector field called “${id}”; choose one of: ${known}.`, "field");
}
