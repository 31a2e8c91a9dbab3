import { FIELD_BOX } from "../../../src/experiments/vectorFields/fieldLab.ts";
import { harmonicFields } from "../../../src/experiments/vectorFields/harmonicField.ts";
import { MOST_BLOCK_POINTS } from "../../../src/experiments/vectorFields/pureKernels.ts";
import { vectorFields } from "../../../src/fields/registry.ts";
import { contains } from "../../../src/geometry.ts";
import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";
import { type PointsOptions, type PointsSpec, pointsParameter } from "../../parameters/points.ts";
import { seedParameter } from "../../parameters/seed.ts";
import { entryOptions } from "../entryOptions.ts";

/** What a field can be looked at as where nothing but its arrows and derivatives is at hand. */
const ARROWS_OR_DERIVATIVES = [
  { id: "arrows", label: t`arrows` },
  { id: "curl", label: t`curl` },
  { id: "divergence", label: t`divergence` },
] as const;

/** One place or more, all inside the window. */
function placesParameter(
  options: Omit<PointsOptions, "places" | "against">,
  places: PointsSpec["default"],
): PointsSpec {
  const against: PointsOptions["against"] = (points) =>
    points.length > 0 && points.every(({ x, y }) => contains(FIELD_BOX, x, y))
      ? null
      : t`${options.label} must be between one and ${options.most} places inside the window, −5 to 5.`;
  return pointsParameter({ ...options, places, against });
}

const unitForce = {
  blockPoints: placesParameter(
    {
      label: t`Points`,
      help: t`Where the unit force is, and the points that the matrices are made of. Drag them.`,
      most: MOST_BLOCK_POINTS,
    },
    [
      { x: -0.8, y: -0.5 },
      { x: 1.5, y: 1.9 },
      { x: 1.6, y: -1.3 },
      { x: -1.6, y: 1.7 },
    ],
  ),
  forceAngle: numberParameter({
    label: t`Direction of the force`,
    unit: t`degrees`,
    help: t`Of the unit force at point 1, from the x axis, anticlockwise. Its handle can be dragged.`,
    min: -180,
    max: 180,
    default: 30,
    step: 5,
  }),
  firstColumn: choiceParameter({
    label: t`Beside them`,
    help: t`What the curl-free and the divergence-free kernel are compared with.`,
    options: [
      {
        id: "independent",
        label: t`independent components`,
        summary: t`One scalar kernel times identity: no component says anything of the other.`,
      },
      {
        id: "half",
        label: t`half of each`,
        summary: t`Half curl-free, half divergence-free: off the diagonal all cancels, and a scalar kernel times identity is left.`,
      },
    ],
    default: "independent",
  }),
  columnView: choiceParameter({
    label: t`Colour`,
    help: t`Behind the arrows: how strong the implied field is, or its curl or divergence.`,
    options: [{ id: "arrows", label: t`strength` }, ...ARROWS_OR_DERIVATIVES.slice(1)],
    default: "arrows",
  }),
};

const ambiguity = {
  harmonicField: choiceParameter({
    label: t`Field`,
    help: t`A harmonic field, which is curl-free and divergence-free at once, or the chapter’s own for comparison.`,
    options: [...entryOptions(harmonicFields), { id: "chapter", label: t`the chapter’s field` }],
    default: "saddle",
  }),
  harmonicSigma: numberParameter({
    label: t`Length scale for harmonic fields`,
    help: t`Harmonic fields have no length of their own: a long length scale suits them. The chapter’s field keeps its σ.`,
    min: 0.5,
    max: 20,
    default: 4,
    scale: "log",
  }),
};

const priors = {
  drawSeed: seedParameter({
    label: t`Draw`,
    help: t`The same number gives the same fields. All three kernels take the same random numbers.`,
  }),
  drawView: choiceParameter({
    label: t`Draws shown as`,
    help: t`A texture smeared along the field, lines along it, arrows, or its curl or divergence in colour.`,
    options: [
      { id: "texture", label: t`texture` },
      { id: "streamlines", label: t`streamlines` },
      ...ARROWS_OR_DERIVATIVES,
    ],
    default: "texture",
  }),
  learnt: choiceParameter({
    label: t`Field to learn`,
    help: t`One of the draws above, or a field of the chapter’s list.`,
    options: [
      { id: "independent", label: t`the independent draw` },
      { id: "energyConserving", label: t`the curl-free draw` },
      { id: "divergenceFree", label: t`the divergence-free draw` },
      ...entryOptions(vectorFields),
    ],
    default: "vortex",
  }),
  ownRidge: choiceParameter({
    label: t`Ridge of the three fits`,
    help: t`Each kernel may choose, by leaving one out, how much of the samples it holds to be noise; or all take the chapter’s λ.`,
    options: [
      { id: "own", label: t`each its own` },
      { id: "shared", label: t`the chapter’s λ` },
    ],
    default: "own",
  }),
};

/** What the figures on kernels, ambiguity and priors can be set to. */
export const explorationParameters = { ...unitForce, ...ambiguity, ...priors };
