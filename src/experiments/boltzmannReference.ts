import { boltzmannProbabilities } from "../diagnostics/boltzmann.ts";
import type { LandscapeParameters } from "./lab.ts";
import { labPotential } from "./labPotential.ts";
import { Memo } from "./memo.ts";

const references = new Memo<Float64Array>({ entries: 4 });

/**
 * Boltzmann probabilities of the true potential's cells [bins×bins], remembered from call to call.
 * The array is the caller's own, to be sent away.
 */
export function boltzmannReference(landscape: LandscapeParameters, bins: number): Float64Array {
  const key = JSON.stringify([landscape, bins]);
  const known =
    references.get(key) ??
    references.set(
      key,
      boltzmannProbabilities(labPotential(landscape).potential.energy, landscape.box, bins, landscape.kT),
    );
  return known.slice();
}
