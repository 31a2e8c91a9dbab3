import { DEFAULT_BOX } from "../geometry.ts";
import type { LabParameters } from "./lab.ts";

/** The lecture's settings, for tests to change. */
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

/** A lab whose models cannot be fitted: two samples at one place, and no ridge. */
export const UNFITTABLE_LAB: LabParameters = {
  ...LECTURE_LAB,
  samples: {
    ...LECTURE_LAB.samples,
    scheme: "hand",
    points: [
      { x: 1, y: 1 },
      { x: 1, y: 1 },
    ],
  },
  model: { ...LECTURE_LAB.model, ridge: 0 },
};

/** The lecture's settings on another landscape. */
export function withLandscape(potential: string, potentialParameters: Record<string, number>): LabParameters {
  return { ...LECTURE_LAB, landscape: { ...LECTURE_LAB.landscape, potential, potentialParameters } };
}
