import { DEFAULT_BOX } from "../geometry.ts";
import type { LabParameters } from "./lab.ts";

/** The lecture's settings. */
export const LECTURE_LAB: LabParameters = {
  landscape: { potential: "lecture", potentialParameters: {}, kT: 1, box: DEFAULT_BOX },
  samples: { scheme: "uniform", count: 50, seed: 1, noise: 0, missing: null, points: [] },
  model: {
    representation: "identity",
    matrix: [1, 0, 0, 1],
    profile: "gaussian",
    tuning: "shared",
    lengthScale: 8,
    ridge: 1e-3,
    asPrinted: false,
  },
};
