import { decompositionCurve } from "../vectorFields/decompositionCurve.ts";
import type { FieldLab } from "../vectorFields/fieldLab.ts";
import type { MeasureConclusion } from "./types.ts";

const COUNT = 200;

/** A field learnt with both kernels at once falls into its parts. */
export const partsFound: MeasureConclusion = async (seed, context) => {
  const lab: FieldLab = {
    field: { field: "sourceVortex", u: "x", v: "y" },
    samples: { scheme: "uniform", count: COUNT, seed, noise: 0 },
    model: { profile: "gaussian", curlFreeShare: 0.5, lengthScale: 1.5, ridge: 1e-4 },
  };
  const { scores } = await decompositionCurve({ lab, counts: [COUNT], repeats: 1 }, context);
  return scores.curlFree[0];
};
