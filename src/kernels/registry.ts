import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { gaussian } from "./gaussian.ts";
import { matern52 } from "./matern52.ts";
import type { ScalarKernelDefinition } from "./types.ts";

/** Every radial profile, in the order in which a menu shows them. */
export const scalarKernels = [gaussian, matern52] as const satisfies readonly ScalarKernelDefinition[];

/** @throws Problem "input" for an unknown id, naming those that exist. */
export function findScalarKernel(id: string): ScalarKernelDefinition {
  const found = scalarKernels.find((kernel) => kernel.id === id);
  if (found) return found;
  const known = scalarKernels.map((kernel) => kernel.id).join(", ");
  throw new Problem("input", sentence`There is no kernel profile called “${id}”; choose one of: ${known}.`, "profile");
}
