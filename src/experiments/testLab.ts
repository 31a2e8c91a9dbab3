import type { LabParameters } from "./lab.ts";
import { LECTURE_LAB } from "./lectureLab.ts";

export { LECTURE_LAB };

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
