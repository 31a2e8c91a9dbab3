import { threeBodyPotentials } from "../../../src/clusters/threeBody/registry.ts";
import { featureKernels } from "../../../src/featureRegression/registry.ts";
import { pairPotentials } from "../../../src/pairPotentials/registry.ts";
import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { largestCountParameter, sampleSetsParameter } from "../../parameters/curves.ts";
import { seedParameter } from "../../parameters/seed.ts";
import { defaultsOf, type ValuesOf } from "../../parameters/spec.ts";
import { entryOptions } from "../entryOptions.ts";
import { entryParameters } from "../entryParameters.ts";
import { gaussianParameters } from "./gaussianParameters.ts";
import { apartFromOwn, ownParameters } from "./ownParameters.ts";
import { pairParameters } from "./pairParameters.ts";
import { threeBodyParameters } from "./threeBodyParameters.ts";

/** How the learning curves of Figures 1 to 3 are taken. */
const curves = {
  kernel: choiceParameter({
    label: t`Kernel`,
    help: t`How the similarity of two representations falls off with their distance. σ and λ are chosen by leave-one-out, anew for every fit.`,
    options: entryOptions(featureKernels),
    default: "gaussian",
  }),
  repeats: sampleSetsParameter({ default: 5 }),
  maximumCount: largestCountParameter(["80", "160", "320", "640"], { default: "160" }),
  seed: seedParameter({
    help: t`The same seed gives the same samples, on any computer. Change it to see what was luck.`,
  }),
};

const named = { ...curves, ...gaussianParameters, ...pairParameters, ...threeBodyParameters, ...ownParameters };
const ofPotentials = entryParameters([...pairPotentials, ...threeBodyPotentials]);

/** All of the chapter's parameters: how curves are taken, and what each figure learns. */
export const choosingSpecs: typeof named & typeof ofPotentials = { ...named, ...ofPotentials };

export type ChoosingValues = ValuesOf<typeof choosingSpecs>;
export type ChoosingKey = keyof ChoosingValues & string;

/** Some of the values. */
export type ChoosingPatch = Partial<ValuesOf<typeof named>> & ValuesOf<typeof ofPotentials>;

/** How something is looked at is not part of the experiment. */
export const apartFromChoosing: readonly string[] = [
  "lookedAt",
  "probe",
  "n",
  "bondLength",
  "leftAngle",
  "rightAngle",
  ...apartFromOwn,
];

export const choosingDefaults: ChoosingValues = defaultsOf(choosingSpecs);
