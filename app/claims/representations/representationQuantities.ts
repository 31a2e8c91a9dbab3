import type { Quantity } from "../verdict.ts";
import type { RepresentationMeasurements } from "./types.ts";

/** What the chapter's prose quotes, each measured now. */
export const representationQuantities = {
  orderCount: {
    needs: ["counts"],
    say: ({ counts }) => (counts === null ? null : String(counts.total)),
  },
  sortedCount: {
    needs: ["counts"],
    say: ({ counts }) => (counts === null || counts.done < counts.total ? null : String(counts.distinctSorted)),
  },
} as const satisfies Record<string, Quantity<RepresentationMeasurements>>;
