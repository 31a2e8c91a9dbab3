import type { CorrectionId } from "../../../src/experiments/corrections/measures.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import type { ConclusionQuantity } from "./types.ts";

type Words = (printed: string, corrected: string) => string;

const asPrinted: Words = (printed, corrected) => t`${printed} as printed, ${corrected} corrected`;

/** What is said of each of the two numbers. */
const WORDS = {
  normForOuterProduct: asPrinted,
  extraTerm: (printed, corrected) => t`${printed} with the term, ${corrected} without`,
  primeForgotten: (printed, corrected) => t`${printed} without the prime, ${corrected} with it`,
  twoMinusSigns: (printed, corrected) => t`${printed} with two minus signs, ${corrected} with one`,
  ridgeInPrediction: (printed, corrected) => t`${printed} with λ in the prediction, ${corrected} without`,
  angularFactor: (printed, corrected) => t`${printed} as printed, ${corrected} with the factor`,
  unitVectors: (printed, corrected) => t`${printed} as printed, ${corrected} with unit vectors`,
  withoutReflections: (printed, corrected) => t`${printed} with rotations alone, ${corrected} with reflections too`,
  unitOfLength: (printed, corrected) => t`${printed} in ångström, ${corrected} in bohr`,
  sortedOrders: (printed, corrected) => t`${printed} unsorted, ${corrected} sorted`,
  doubleSum: (printed, corrected) => t`${printed} each pair once, ${corrected} in both orders`,
  holeInTheRegion: (printed, corrected) => t`${printed} beside the origin, ${corrected} round it`,
  weightsAtTheLeft: (printed, corrected) => t`${printed} with αK, ${corrected} with Kα`,
} as const satisfies Readonly<Record<CorrectionId, Words>>;

/** A count as it is, a measured number with three digits. */
function written(value: number): string {
  return Number.isInteger(value) ? String(value) : digits(value, 3);
}

/** The numbers that show each correction, as they stand in the text. */
export const correctionQuantities = Object.fromEntries(
  Object.entries<Words>(WORDS).map(([id, words]): [string, ConclusionQuantity] => [
    id,
    {
      needs: ["corrections"],
      say: ({ corrections }) => {
        const both = corrections?.measured[id];
        return both === undefined ? null : words(written(both.printed), written(both.corrected));
      },
    },
  ]),
  // Object.fromEntries forgets the keys; each came from the words.
) as Readonly<Record<CorrectionId, ConclusionQuantity>>;
