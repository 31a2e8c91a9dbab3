import { createAllowedRegion } from "./allowedRegion.ts";
import { checkCount } from "./checkCount.ts";
import type { SamplingScheme } from "./types.ts";

/** Independent points, each anywhere in the box with equal chance. */
export const uniform = {
  id: "uniform",
  label: "uniform",
  summary: "Each point anywhere in the box with equal chance, independent of the others.",
  sample: ({ count, box, missing, generator }) => {
    checkCount(count);
    const region = createAllowedRegion(box, missing);
    const positions = new Float64Array(2 * count);
    for (let i = 0; i < count; i++) region.place(generator.uniform(), generator.uniform(), positions, 2 * i);
    return positions;
  },
} as const satisfies SamplingScheme;
