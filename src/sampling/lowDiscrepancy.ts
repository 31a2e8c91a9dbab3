import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { createAllowedRegion } from "./allowedRegion.ts";
import { checkCount } from "./checkCount.ts";
import type { SamplingScheme } from "./types.ts";

/** The plastic number, the real root of p³ = p + 1. */
const PLASTIC = 1.324717957244746;

/** Points of the sequence that may be looked at before giving up on a missing region that leaves hardly any room. */
const SEARCH_BUDGET = 20_000_000;

/**
 * Points spread more evenly than chance would have it: the R2 sequence with a random shift.
 *
 *     (u, v)_n = (s₁ + n/p, s₂ + n/p²) mod 1,  p = 1.3247…, p³ = p + 1
 *
 * The shift s is drawn from the generator (Cranley–Patterson rotation), so each point by itself is uniform. Points in the
 * missing region are passed over: what is left of the sequence fills the rest as evenly.
 *
 * Sources: M. Roberts, "The unreasonable effectiveness of quasirandom sequences" (2018); R. Cranley & T. N. L. Patterson,
 * SIAM J. Numer. Anal. 13, 904 (1976), doi:10.1137/0713071.
 */
export const lowDiscrepancy = {
  id: "lowDiscrepancy",
  label: "low-discrepancy (R2)",
  summary:
    "Spread evenly without being a grid, with fewer gaps and clusters than chance leaves; the seed shifts all points.",
  sample: ({ count, box, missing, generator }) => {
    checkCount(count);
    const region = createAllowedRegion(box, missing);
    const [shiftU, shiftV] = [generator.uniform(), generator.uniform()];
    const positions = new Float64Array(2 * count);
    for (let n = 0, found = 0; found < count; n++) {
      if (n === SEARCH_BUDGET) {
        throw new Problem(
          "input",
          sentence`The missing region leaves too little room to sample; make it smaller.`,
          "missing",
        );
      }
      const x = box.x0 + ((shiftU + n / PLASTIC) % 1) * (box.x1 - box.x0);
      const y = box.y0 + ((shiftV + n / PLASTIC ** 2) % 1) * (box.y1 - box.y0);
      if (!region.allows(x, y)) continue;
      positions[2 * found] = x;
      positions[2 * found + 1] = y;
      found++;
    }
    return positions;
  },
} as const satisfies SamplingScheme;
