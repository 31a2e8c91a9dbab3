import { angularFactor, holeInTheRegion } from "./fields.ts";
import { ridgeInPrediction } from "./fitting.ts";
import { extraTerm, normForOuterProduct, primeForgotten, twoMinusSigns, weightsAtTheLeft } from "./kernels.ts";
import { doubleSum, sortedOrders, unitOfLength } from "./molecules.ts";
import { unitVectors, withoutReflections } from "./turning.ts";
import type { MeasureCorrection } from "./types.ts";

/** Where this notebook differs from the slides, in the order of the list that tells it. */
export const corrections = {
  normForOuterProduct,
  extraTerm,
  primeForgotten,
  twoMinusSigns,
  ridgeInPrediction,
  angularFactor,
  unitVectors,
  withoutReflections,
  unitOfLength,
  sortedOrders,
  doubleSum,
  holeInTheRegion,
  weightsAtTheLeft,
} as const satisfies Readonly<Record<string, MeasureCorrection>>;

export type CorrectionId = keyof typeof corrections;
