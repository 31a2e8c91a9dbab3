import { MOST_LINE_SAMPLES } from "../../../src/experiments/kernelRidge/line.ts";
import { LONGEST_EXPRESSION } from "../../../src/expressions/scan.ts";
import { lineKernels } from "../../../src/lineKernels/registry.ts";
import { pairPotentials } from "../../../src/pairPotentials/registry.ts";
import { PAIR_RANGE } from "../../../src/pairPotentials/types.ts";
import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { intervalParameter } from "../../parameters/interval.ts";
import { numberParameter } from "../../parameters/number.ts";
import { numbersParameter } from "../../parameters/numbers.ts";
import { seedParameter } from "../../parameters/seed.ts";
import { defaultsOf, type ValuesOf } from "../../parameters/spec.ts";
import { textParameter } from "../../parameters/text.ts";
import { entryOptions } from "../entryOptions.ts";
import { entryParameters } from "../entryParameters.ts";
import { lookParameters } from "./lookParameters.ts";
import { modelLookParameters } from "./modelLookParameters.ts";

const potential = {
  potential: choiceParameter({
    label: t`Potential`,
    help: t`The energy of the pair that is the truth here. Its formula stands beside the figure.`,
    options: entryOptions(pairPotentials),
    default: "lennardJones",
  }),
  U: textParameter({
    label: t`Formula`,
    symbol: "U(r)",
    help: t`An energy in the distance r: numbers, + - * / ^, brackets, and functions such as exp, log, sqrt, sin, abs, min or max.`,
    default: "4 * ((1/r)^12 - (1/r)^6)",
    most: LONGEST_EXPRESSION,
  }),
};

const samples = {
  scheme: choiceParameter({
    label: t`Samples`,
    help: t`How the distances are chosen at which the energy is known.`,
    options: [
      { id: "even", label: t`even`, summary: t`Evenly spaced over the training window.` },
      { id: "random", label: t`random`, summary: t`Anywhere in the training window with equal chance.` },
      { id: "hand", label: t`by hand`, summary: t`Where you put them in Figure 1.` },
    ],
    default: "even",
  }),
  N: numberParameter({
    label: t`Number of samples`,
    symbol: "N",
    help: t`Each sample is one distance with its energy.`,
    min: 1,
    max: MOST_LINE_SAMPLES,
    default: 25,
    scale: "log",
    integer: true,
  }),
  window: intervalParameter({
    label: t`Training window`,
    help: t`The distances that training sees. Slide it in Figure 2.`,
    default: { from: 1.12, to: 3 },
    within: PAIR_RANGE,
    shortest: 0.1,
    step: 0.02,
  }),
  seed: seedParameter({
    help: t`The same seed gives the same samples and the same noise, on any computer. Change it to see what was luck.`,
  }),
  noise: numberParameter({
    label: t`Noise on the energies`,
    unit: "k_BT₀",
    help: t`Standard deviation of a random error added to each energy, as a cheap reference method would make.`,
    min: 0,
    max: 0.5,
    default: 0,
    step: 0.01,
  }),
  points: numbersParameter({
    label: t`Points placed by hand`,
    help: t`The distances of your own training points, in the order in which you placed them.`,
    default: [1, 1.15, 1.35, 1.6, 1.9],
    min: PAIR_RANGE.from,
    max: PAIR_RANGE.to,
    most: 40,
  }),
};

const model = {
  kernel: choiceParameter({
    label: t`Kernel`,
    help: t`How the similarity of two distances falls off with their difference.`,
    options: entryOptions(lineKernels),
    default: "gaussian",
  }),
  sigma: numberParameter({
    label: t`Length scale`,
    symbol: "σ",
    help: t`How far a sample’s influence reaches. Small: a bump at each sample and nothing between. Large: a curve that hardly bends.`,
    min: 0.02,
    max: 10,
    default: 0.15,
    scale: "log",
  }),
  lambda: numberParameter({
    label: t`Ridge`,
    symbol: "λ",
    help: t`How far the model may stay away from the data. Raise it with the noise; 0, at the far left, goes through every sample.`,
    min: 1e-12,
    max: 10,
    default: 1e-8,
    scale: "log",
    zeroAllowed: true,
  }),
  priorMean: choiceParameter({
    label: t`Prior mean`,
    symbol: "m",
    help: t`What the model says where it knows nothing: zero, or the mean of the energies it was given.`,
    options: [
      { id: "zero", label: "0" },
      { id: "mean", label: t`mean of U` },
    ],
    default: "zero",
  }),
};

const named = { ...potential, ...samples, ...model, ...lookParameters, ...modelLookParameters };
const ofPotentials = entryParameters(pairPotentials);

/** All of the chapter's parameters: the experiment its panels share, and how each panel looks at it. */
export const krrSpecs: typeof named & typeof ofPotentials = { ...named, ...ofPotentials };

export type KrrValues = ValuesOf<typeof krrSpecs>;
export type KrrKey = keyof KrrValues & string;

/** Some of the values. */
export type KrrPatch = Partial<ValuesOf<typeof named>> & ValuesOf<typeof ofPotentials>;

/** How something is looked at or set moving is not part of the experiment. */
export const apartFromKrr: readonly string[] = [lookParameters, modelLookParameters].flatMap(Object.keys);

export const krrDefaults: KrrValues = defaultsOf(krrSpecs);
