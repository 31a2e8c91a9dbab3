import { scalarKernels } from "../kernels/registry.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { laplacian } from "./laplacian.ts";
import type { FeatureKernelDefinition } from "./types.ts";

/** Every kernel on feature vectors: the radial profiles, from the smoothest to the roughest. */
export const featureKernels: readonly FeatureKernelDefinition[] = [...scalarKernels, laplacian];

/** @throws Problem "input" for an unknown id, naming those that exist. */
export function findFeatureKernel(id: string): FeatureKernelDefinition {
  const found = featureKernels.find((kernel) => kernel.id === id);
  if (found) return found;
  const known = featureKernels.map((kernel) => kernel.id).join(", ");
  throw new Problem("input", sentence`There is no kernel called “${id}”; choose one of: ${known}.`, "kernel");
}
