import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { asPrinted } from "./asPrinted.ts";
import { divergenceFree } from "./divergenceFree.ts";
import { energyConserving } from "./energyConserving.ts";
import { independent } from "./independent.ts";
import type { MatrixKernelDefinition } from "./types.ts";

/** Every matrix-valued kernel; `mixture` makes more of them. */
export const matrixKernels = [
  independent,
  energyConserving,
  asPrinted,
  divergenceFree,
] as const satisfies readonly MatrixKernelDefinition[];

export type MatrixKernelId = (typeof matrixKernels)[number]["id"];

/** @throws Problem "input" for an unknown id, naming those that exist. */
export function findMatrixKernel(id: string): MatrixKernelDefinition {
  const found = matrixKernels.find((kernel) => kernel.id === id);
  if (found) return found;
  const known = matrixKernels.map((kernel) => kernel.id).join(", ");
  throw new Problem(
    "input",
    sentence`There is no matrix kernel called “${id}”; choose one of: ${known}.`,
    "matrixKernel",
  );
}
