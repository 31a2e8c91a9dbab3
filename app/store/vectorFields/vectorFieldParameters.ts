import { MOST_FIELD_SAMPLES } from "../../../src/experiments/vectorFields/fieldLab.ts";
import { fieldSchemes } from "../../../src/experiments/vectorFields/fieldSchemes.ts";
import { LONGEST_EXPRESSION } from "../../../src/expressions/scan.ts";
import { OWN_FIELD } from "../../../src/fields/ownField.ts";
import { vectorFields } from "../../../src/fields/registry.ts";
import { scalarKernels } from "../../../src/kernels/registry.ts";
import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";
import { seedParameter } from "../../parameters/seed.ts";
import { defaultsOf, type ValuesOf } from "../../parameters/spec.ts";
import { switchParameter } from "../../parameters/switch.ts";
import { textParameter } from "../../parameters/text.ts";
import { entryOptions } from "../entryOptions.ts";
import { explorationParameters } from "./explorationParameters.ts";

/** What may stand in a formula, for its help. */
const VOCABULARY = t`Numbers, x, y, + - * / ^, brackets, and functions such as sin, exp, sqrt or abs.`;

const field = {
  field: choiceParameter({
    label: t`Field`,
    help: t`The vector field that is the truth here, with known curl-free and divergence-free parts.`,
    options: [
      ...entryOptions(vectorFields),
      {
        id: OWN_FIELD,
        label: t`one’s own u(x, y), v(x, y)`,
        summary: t`As you type it. Its parts are not known beforehand.`,
      },
    ],
    default: "sourceVortex",
  }),
  fieldU: textParameter({
    label: t`Component along x`,
    symbol: "u(x, y)",
    help: t`The field’s component along x. ${VOCABULARY}`,
    default: "sin(x) - y/3",
    most: LONGEST_EXPRESSION,
  }),
  fieldV: textParameter({
    label: t`Component along y`,
    symbol: "v(x, y)",
    help: t`The field’s component along y. ${VOCABULARY}`,
    default: "cos(y) + x/3",
    most: LONGEST_EXPRESSION,
  }),
};

const samples = {
  scheme: choiceParameter({
    label: t`Sampling`,
    help: t`How the places are chosen at which the field is known.`,
    options: entryOptions(fieldSchemes),
    default: "uniform",
  }),
  N: numberParameter({
    label: t`Number of samples`,
    symbol: "N",
    help: t`Each sample is one place with the field there: two numbers.`,
    min: 4,
    max: MOST_FIELD_SAMPLES,
    default: 80,
    scale: "log",
    integer: true,
  }),
  seed: seedParameter({
    help: t`The same seed gives the same samples, on any computer. Change it to see what was luck.`,
  }),
  noise: numberParameter({
    label: t`Noise on the samples`,
    help: t`Standard deviation of a random error added to each component; the fields’ largest speed is about 1. Raise λ with it.`,
    min: 0,
    max: 0.5,
    default: 0,
    step: 0.01,
  }),
};

const model = {
  gamma: numberParameter({
    label: t`Curl-free share`,
    symbol: "γ",
    help: t`How much of the field is believed beforehand to be curl-free: 1 all of it, 0 none, ½ as much as divergence-free.`,
    min: 0,
    max: 1,
    default: 0.5,
    step: 0.01,
  }),
  sigma: numberParameter({
    label: t`Length scale`,
    symbol: "σ",
    help: t`How far a sample’s influence reaches; the window is 10 wide.`,
    min: 0.1,
    max: 20,
    default: 1.5,
    scale: "log",
  }),
  lambda: numberParameter({
    label: t`Ridge`,
    symbol: "λ",
    help: t`How far the fit may stay away from the samples. Raise it with the noise; 0, at the far left, goes through every sample.`,
    min: 1e-12,
    max: 10,
    default: 1e-4,
    scale: "log",
    zeroAllowed: true,
  }),
  profile: choiceParameter({
    label: t`Kernel profile`,
    help: t`How the similarity of two places falls off with their distance. Both parts are made of its derivatives.`,
    options: entryOptions(scalarKernels),
    default: "gaussian",
  }),
};

/** How the panels look at the experiment, and how far the learning curve goes. */
const look = {
  fieldView: choiceParameter({
    label: t`Fields shown as`,
    help: t`Arrows, lines along the flow, a texture smeared along it, or the field’s curl or divergence in colour.`,
    options: [
      { id: "arrows", label: t`arrows` },
      { id: "streamlines", label: t`streamlines` },
      { id: "texture", label: t`texture` },
      { id: "curl", label: t`curl` },
      { id: "divergence", label: t`divergence` },
    ],
    default: "arrows",
  }),
  trueParts: switchParameter({
    label: t`True field and parts, in grey`,
    help: t`Draws the true field, and its known parts, under what has been learnt of them.`,
    default: false,
  }),
  repeats: numberParameter({
    label: t`Repeats`,
    help: t`Sample sets for each N, each with its own seed. One alone would show luck.`,
    min: 3,
    max: 30,
    default: 7,
    integer: true,
  }),
  maximumCount: choiceParameter({
    label: t`Largest N`,
    help: t`Where the learning curve ends. The cost rises with the third power of N.`,
    options: [
      { id: "100", label: "100" },
      { id: "200", label: "200" },
      { id: "500", label: "500" },
    ],
    default: "200",
  }),
  curveScore: choiceParameter({
    label: t`Second figure: errors`,
    help: t`A harmonic field belongs to either part. It can be left out of the errors, or they can be counted of what no harmonic field has: divergence and curl.`,
    options: [
      { id: "upToHarmonic", label: t`up to a harmonic field` },
      { id: "derivative", label: t`of divergence and curl` },
    ],
    default: "upToHarmonic",
  }),
};

/** All of the chapter's parameters: the experiment its panels share, and how each panel looks at it. */
export const vectorFieldSpecs = { ...field, ...samples, ...model, ...look, ...explorationParameters };

export type VectorFieldValues = ValuesOf<typeof vectorFieldSpecs>;
export type VectorFieldKey = keyof VectorFieldValues & string;

/** How something is looked at is not part of the experiment. */
export const apartFromField: readonly string[] = [look, explorationParameters].flatMap(Object.keys);

export const vectorFieldDefaults: VectorFieldValues = defaultsOf(vectorFieldSpecs);
