import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";
import { neighboursParameter, type Reach } from "./neighboursParameter.ts";

/** What acts on an atom. */
export const FORCES = [
  {
    id: "pairs",
    label: t`pairs`,
    summary: t`Lennard-Jones: each neighbour pushes or pulls along the line to it, whatever the others do.`,
  },
  {
    id: "triples",
    label: t`pairs and triples`,
    summary: t`Stillinger and Weber’s silicon: besides, every angle between two neighbours would like to be 109°.`,
  },
] as const;

/** Of the neighbours in Figure 1. */
export const TURNING_REACH: Reach = { nearest: 0.9, farthest: 1.9, leastDistance: 0.8 };

/** Degrees between two angles that are looked at. */
export const ANGLE_STEP = 3;

/** What there is to set in Figure 1. */
export const turningParameters = {
  neighbours: neighboursParameter(
    {
      label: t`Neighbours`,
      help: t`Of the atom in the middle, at rest and not turned. Drag them: all models learn anew.`,
      most: 5,
    },
    TURNING_REACH,
    [
      { x: 1.1, y: 0.45 },
      { x: -0.95, y: 0.55 },
      { x: 0, y: -1.2 },
    ],
  ),
  angle: numberParameter({
    label: t`Turned by`,
    unit: "°",
    help: t`How far the cluster is turned, anticlockwise. All that the models have learnt from was not turned.`,
    min: 0,
    max: 360,
    default: 60,
    step: ANGLE_STEP,
  }),
  turningForce: choiceParameter({
    label: t`Forces`,
    help: t`What acts between the atoms: the truth that is learnt.`,
    options: FORCES,
    default: "triples",
  }),
  turningCount: numberParameter({
    label: t`Samples`,
    symbol: "N",
    help: t`So many distortions of the cluster are learnt from, each with the force on the atom and with the energy.`,
    min: 2,
    max: 60,
    default: 20,
    integer: true,
  }),
  amplitude: numberParameter({
    label: t`Distortion`,
    help: t`Each coordinate of each neighbour is displaced by so much, root mean square, in the unit of lengths.`,
    min: 0.01,
    max: 0.15,
    default: 0.05,
    step: 0.01,
  }),
  turningWidth: numberParameter({
    label: t`Width of the atoms`,
    symbol: "s",
    help: t`Each neighbour is blurred into a Gaussian of this width before neighbourhoods are compared.`,
    min: 0.1,
    max: 1,
    default: 0.3,
    scale: "log",
  }),
  turningRidge: numberParameter({
    label: t`Ridge`,
    symbol: "λ",
    help: t`Added to the diagonal of the kernel matrix, in units of its mean.`,
    min: 1e-6,
    max: 1,
    default: 1e-3,
    scale: "log",
  }),
};
