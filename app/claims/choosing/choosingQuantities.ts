import { bestPower, powerErrors } from "../../figures/pairPictures.ts";
import type { Quantity } from "../verdict.ts";
import type { ChoosingMeasurements } from "./types.ts";

type ChoosingQuantity = Quantity<ChoosingMeasurements>;

/** What the prose on Figures 1 to 3 quotes, each measured now. */
export const choosingQuantities = {
  bestPower: {
    needs: ["powers"],
    say: ({ powers }) => {
      const best = powers === null ? null : bestPower(powerErrors(powers));
      return best === null ? null : String(best);
    },
  },
} as const satisfies Record<string, ChoosingQuantity>;
