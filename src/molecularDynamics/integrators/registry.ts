import { Problem } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { explicitEuler } from "./explicitEuler.ts";
import { leapfrog } from "./leapfrog.ts";
import { symplecticEuler } from "./symplecticEuler.ts";
import type { MotionIntegrator } from "./types.ts";
import { velocityVerlet } from "./velocityVerlet.ts";

/** Every integrator of Newton's equations, one line an entry, the worst first. */
export const motionIntegrators = [
  explicitEuler,
  symplecticEuler,
  leapfrog,
  velocityVerlet,
] as const satisfies readonly MotionIntegrator[];

export type MotionIntegratorId = (typeof motionIntegrators)[number]["id"];

/** @throws Problem "input" for an unknown id. */
export function findMotionIntegrator(id: string): MotionIntegrator {
  const found = motionIntegrators.find((integrator) => integrator.id === id);
  if (found !== undefined) return found;
  const known = motionIntegrators.map((integrator) => integrator.id).join(", ");
  throw new Problem("input", sentence`There is no integrator “${id}”; they are ${known}.`, "integrators");
}
