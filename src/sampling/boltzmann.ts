import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { createAllowedRegion } from "./allowedRegion.ts";
import { checkCount } from "./checkCount.ts";
import { lowestEnergy } from "./lowestEnergy.ts";
import type { SamplingScheme } from "./types.ts";

/** How far below the lowest energy found the envelope is put, in k_BT; it costs a tenth of the acceptance. */
const MARGIN = 0.1;

/** Proposals after which the density is too sharply peaked for rejection. */
const LARGEST_EFFORT = 20_000_000;

/**
 * Independent points from the Boltzmann density of the true potential, by rejection:
 *
 *     p(r) ∝ e^{−V(r)/k_BT};  a uniform r is kept with probability e^{−(V(r) − V₀)/k_BT},  V₀ ≤ min V
 *
 * V₀ lies 0.1 k_BT below the lowest energy found by search. Should a proposal be lower still, the envelope was wrong, and so
 * is all that was kept under it: V₀ is lowered and the sampling begins again.
 *
 * @throws Problem "input" also unless k_BT is finite and > 0, or where it is so low that 20 million proposals do not do.
 * Source: J. von Neumann, Natl. Bur. Stand. Appl. Math. Ser. 12, 36 (1951).
 */
export const boltzmann = {
  id: "boltzmann",
  label: "Boltzmann",
  summary:
    "Where the system itself spends its time at this temperature: many points in the wells, few on the barriers.",
  sample: ({ count, box, missing, potential, kT, generator }) => {
    checkCount(count);
    if (!(kT > 0 && Number.isFinite(kT))) {
      throw new Problem("input", sentence`The temperature k_BT must be a positive number, but is ${kT}.`, "kT");
    }
    const region = createAllowedRegion(box, missing);
    const { energy } = potential;
    let bound = lowestEnergy(energy, region) - MARGIN * kT;
    const positions = new Float64Array(2 * count);
    for (let proposals = 0, kept = 0; kept < count; proposals++) {
      if (proposals === LARGEST_EFFORT) {
        throw new Problem(
          "input",
          sentence`At k_BT = ${kT} the Boltzmann density is too sharply peaked to draw ${count} samples; raise the temperature.`,
          "kT",
        );
      }
      region.place(generator.uniform(), generator.uniform(), positions, 2 * kept);
      const value = energy(positions[2 * kept], positions[2 * kept + 1]);
      if (value < bound) {
        bound = value - MARGIN * kT;
        kept = 0;
      } else if (generator.uniform() < Math.exp((bound - value) / kT)) {
        kept++;
      }
    }
    return positions;
  },
} as const satisfies SamplingScheme;
