import { MAXIMUM_SAMPLES } from "../../../src/experiments/lab.ts";
import { DEFAULT_BOX } from "../../../src/geometry.ts";
import { scalarKernels } from "../../../src/kernels/registry.ts";
import { potentials } from "../../../src/potentials/registry.ts";
import { representations } from "../../../src/representations/registry.ts";
import { samplingSchemes } from "../../../src/sampling/registry.ts";
import { t } from "../../messages/t.ts";
import { boxParameter } from "../../parameters/box.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { matrixParameter } from "../../parameters/matrix.ts";
import { numberParameter } from "../../parameters/number.ts";
import { pointsParameter } from "../../parameters/points.ts";
import { seedParameter } from "../../parameters/seed.ts";
import { defaultsOf, type ValuesOf } from "../../parameters/spec.ts";
import { switchParameter } from "../../parameters/switch.ts";
import { entryOptions } from "../entryOptions.ts";
import { entryParameters } from "../entryParameters.ts";
import { learningCurveParameters } from "./learningCurveParameters.ts";
import { motionParameters } from "./motionParameters.ts";
import { viewParameters } from "./viewParameters.ts";

const landscape = {
  potential: choiceParameter({
    label: t`Potential`,
    help: t`The energy landscape that is the truth here. Its formula stands beside the figure.`,
    options: entryOptions(potentials),
    default: "lecture",
  }),
  kT: numberParameter({
    label: t`Temperature`,
    symbol: "k_BT",
    unit: "k_BT₀",
    help: t`How much energy heat has to give. It decides where Boltzmann samples fall and how walkers spread; the forces stay the same.`,
    min: 0.25,
    max: 4,
    default: 1,
    scale: "log",
  }),
  boxX: numberParameter({
    label: t`Window centre, x`,
    help: t`Moves the window sideways. It stays inside −5 … 5, so this shows only in a window narrower than 10.`,
    min: -4,
    max: 4,
    default: 0,
    step: 0.1,
  }),
  boxY: numberParameter({
    label: t`Window centre, y`,
    help: t`Moves the window up and down. It stays inside −5 … 5, so this shows only in a window narrower than 10.`,
    min: -4,
    max: 4,
    default: 0,
    step: 0.1,
  }),
  boxWidth: numberParameter({
    label: t`Window width`,
    help: t`Samples are taken, errors measured and walkers kept inside this square. A small window has more samples per area.`,
    min: 2,
    max: 10,
    default: 10,
    step: 0.5,
  }),
};

const samples = {
  scheme: choiceParameter({
    label: t`Sampling`,
    help: t`How the training positions are chosen.`,
    options: [
      ...entryOptions(samplingSchemes),
      { id: "hand", label: t`by hand`, summary: t`Where you put them, or as you import them.` },
    ],
    default: "uniform",
  }),
  N: numberParameter({
    label: t`Number of samples`,
    symbol: "N",
    help: t`Each sample is one position with its force: two numbers. The lecture uses 50; thousands take the models seconds.`,
    min: 5,
    max: MAXIMUM_SAMPLES,
    default: 50,
    scale: "log",
    integer: true,
  }),
  seed: seedParameter({
    help: t`The same seed gives the same samples, on any computer. Change it to see what was luck.`,
  }),
  noise: numberParameter({
    label: t`Noise on the forces`,
    help: t`Standard deviation of a random error added to each force component, as a cheap reference method would make.`,
    min: 0,
    max: 2,
    default: 0,
    step: 0.05,
  }),
  missing: switchParameter({
    label: t`Missing region`,
    help: t`Takes no samples from a rectangle, as when a simulation never went there.`,
    default: false,
  }),
  missingBox: boxParameter({
    label: t`Missing rectangle`,
    help: t`The part of the plane that training never sees.`,
    default: { x0: 1, x1: 4.5, y0: -2.5, y1: 2.5 },
    within: DEFAULT_BOX,
  }),
  points: pointsParameter({
    label: t`Placed samples`,
    help: t`Your own samples. Those imported with forces keep them; the others take the potential’s.`,
    most: MAXIMUM_SAMPLES,
  }),
};

const model = {
  representation: choiceParameter({
    label: t`Representation`,
    help: t`What the model sees in place of the position r. Distances between samples are measured in q.`,
    options: entryOptions(representations),
    default: "identity",
  }),
  matrix: matrixParameter({
    label: t`Matrix`,
    symbol: "A",
    help: t`The linear map q = A r, row by row. The lecture’s is 2, 2, 1, −1.`,
    default: [2, 2, 1, -1],
    largest: 100,
  }),
  profile: choiceParameter({
    label: t`Kernel profile`,
    help: t`How the similarity of two positions falls off with their distance.`,
    options: entryOptions(scalarKernels),
    default: "gaussian",
  }),
  tuning: choiceParameter({
    label: t`Choice of σ and λ`,
    help: t`One pair for both models, or for each the pair with its lowest leave-one-out error. The second is the fair comparison.`,
    options: [
      { id: "shared", label: t`same σ and λ for all` },
      { id: "each", label: t`each by leave-one-out` },
    ],
    default: "shared",
  }),
  sigma: numberParameter({
    label: t`Length scale`,
    symbol: "σ",
    help: t`How far a sample’s influence reaches, in units of q. Small: the model remembers each sample. Large: it is as smooth as a polynomial.`,
    min: 0.1,
    max: 100,
    default: 8,
    scale: "log",
  }),
  lambda: numberParameter({
    label: t`Ridge`,
    symbol: "λ",
    help: t`How far the model may stay away from the data. Raise it with the noise; 0, at the far left, goes through every sample.`,
    min: 1e-12,
    max: 10,
    default: 1e-3,
    scale: "log",
    zeroAllowed: true,
  }),
  asPrinted: switchParameter({
    label: t`Kernel as printed on the slide`,
    help: t`Fits a third model with the formula exactly as the slide has it, to see what a slip in a formula does.`,
    default: false,
  }),
};

const named = {
  ...landscape,
  ...samples,
  ...model,
  ...viewParameters,
  ...motionParameters,
  ...learningCurveParameters,
};
const ofPotentials = entryParameters(potentials);

/** All of the lab's parameters: the experiment its panels share, and how each panel looks at it. */
export const labSpecs: typeof named & typeof ofPotentials = { ...named, ...ofPotentials };

export type LabValues = ValuesOf<typeof labSpecs>;
export type LabKey = keyof LabValues & string;

/** Some of the values. */
export type LabPatch = Partial<ValuesOf<typeof named>> & ValuesOf<typeof ofPotentials>;

/** How something is looked at, set moving or repeated is not part of the experiment. */
export const apartFromExperiment: readonly string[] = [
  viewParameters,
  motionParameters,
  learningCurveParameters,
].flatMap(Object.keys);

export const labDefaults: LabValues = defaultsOf(labSpecs);
