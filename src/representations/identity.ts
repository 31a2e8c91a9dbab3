import { linearMap } from "./linearMap.ts";
import type { RepresentationDefinition } from "./types.ts";

/** The position itself, q = r: distances between samples are the plane's own. */
export const identity = {
  id: "identity",
  label: "q = r",
  summary: "The position itself.",
  formula: String.raw`\mathbf{q} = \mathbf{r}`,
  needsMatrix: false,
  create: () => linearMap([1, 0, 0, 1]),
} as const satisfies RepresentationDefinition;
