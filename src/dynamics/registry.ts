import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { brownian } from "./brownian.ts";
import type { IntegratorDefinition } from "./types.ts";
import { velocityVerlet } from "./velocityVerlet.ts";

/** Every integrator, one line an entry. */
export const integrators = [brownian, velocityVerlet] as const satisfies readonly IntegratorDefinition[];

/** @throws Problem "input" for an unknown id. */
export function findIntegrator(id: string): IntegratorDefinition {
  const found = integrators.find((integrator) => integrator.id === id);
  if (found) return found;
  const known = integrators.map((integrator) => integrator.id).join(", ");
  throw new Problem("input", sentence`There is no integrator called “${id}”; choose one of ${known}.`, "integrator");
}
