import { Problem } from "../../problem.ts";
import type { ExperimentContext } from "../context.ts";
import type { MoleculeChoice } from "./moleculeChoice.ts";

/** A molecule of the library. For tests. */
export function choose(id: string): MoleculeChoice {
  return { id, xyz: "" };
}

/** A context that is no longer wanted after so many checkpoints, and remembers what it was told. For tests. */
export function cancelledAfter(
  checkpoints: number,
): ExperimentContext & { readonly told: number[]; readonly partials: unknown[] } {
  let left = checkpoints;
  const told: number[] = [];
  const partials: unknown[] = [];
  return {
    told,
    partials,
    progress: (fraction) => told.push(fraction),
    partial: (value) => partials.push(value),
    checkpoint: async () => {
      if (left-- <= 0) throw new Problem("cancelled", "No longer wanted.");
    },
  };
}
