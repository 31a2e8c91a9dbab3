import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { gaussian } from "./gaussian.ts";
import { laplacian } from "./laplacian.ts";
import { linear } from "./linear.ts";
import { matern32 } from "./matern32.ts";
import { matern52 } from "./matern52.ts";
import type { LineKernelDefinition } from "./types.ts";

/** Every kernel on a line, from the smoothest to the roughest, and straight lines. */
export const lineKernels = [
  gaussian,
  matern52,
  matern32,
  laplacian,
  linear,
] as const satisfies readonly LineKernelDefinition[];

export type LineKernelId = (typeof lineKernels)[number]["id"];

/** @throws Problem "input" for an unknown id, naming those that exist. */
export function findLineKernel(id: string): LineKernelDefinition {
  const found = lineKernels.find((kernel) => kernel.id === id);
  if (found) return found;
  const known = lineKernels.map((kernel) => kernel.id).join(", ");
  throw new Problem("input", sentence`There is no kernel called “${id}”; choose one of: ${known}.`, "kernel");
}
