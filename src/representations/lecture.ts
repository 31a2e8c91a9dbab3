import { linearMap } from "./linearMap.ts";
import type { RepresentationDefinition } from "./types.ts";

/**
 * The lecture's representation, q = (2(x+y), x−y).
 *
 * It measures distances with the metric AᵀA = [[5, 3], [3, 5]], whose axes are the diagonals: at odds with a landscape
 * whose valleys lie along x.
 */
export const lecture = {
  id: "lecture",
  label: "q = (2(x+y), x−y)",
  summary: "The lecture’s: turned by 45° and stretched twofold along one diagonal.",
  formula: String.raw`\mathbf{q} = \bigl(2(x+y),\; x-y\bigr)`,
  needsMatrix: false,
  create: () => linearMap([2, 2, 1, -1]),
} as const satisfies RepresentationDefinition;
