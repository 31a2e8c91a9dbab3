import { relative } from "../../format/numbers.ts";
import type { Quantity } from "../verdict.ts";
import type { VectorFieldMeasurements } from "./types.ts";

type VectorFieldQuantity = Quantity<VectorFieldMeasurements>;

/** What the chapter's prose quotes, each measured now. */
export const vectorFieldQuantities = {
  sampleCount: {
    needs: ["decomposition"],
    say: ({ decomposition }) => (decomposition === null ? null : String(decomposition.positions.length / 2)),
  },
  fieldError: {
    needs: ["decomposition"],
    say: ({ decomposition }) => (decomposition === null ? null : relative(decomposition.report.error, 1)),
  },
  curlFreeShare: {
    needs: ["split"],
    say: ({ split }) => (split === null ? null : relative(split.here.curlFreePart[0], 1)),
  },
} as const satisfies Record<string, VectorFieldQuantity>;
