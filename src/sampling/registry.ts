import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { boltzmann } from "./boltzmann.ts";
import { grid } from "./grid.ts";
import { lowDiscrepancy } from "./lowDiscrepancy.ts";
import type { SamplingScheme } from "./types.ts";
import { uniform } from "./uniform.ts";

/** Every sampling scheme, in the order of the menu. */
export const samplingSchemes = [uniform, grid, lowDiscrepancy, boltzmann] as const satisfies readonly SamplingScheme[];

/** @throws Problem "input" for an unknown id. */
export function findSamplingScheme(id: string): SamplingScheme {
  const found = samplingSchemes.find((scheme) => scheme.id === id);
  if (found === undefined) {
    const known = samplingSchemes.map((scheme) => scheme.id).join(", ");
    throw new Problem("input", sentence`There is no sampling scheme “${id}”; the schemes are ${known}.`, "scheme");
  }
  return found;
}
