import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { largestCountParameter, sampleSetsParameter } from "../../parameters/curves.ts";
import { numberParameter } from "../../parameters/number.ts";
import { seedParameter } from "../../parameters/seed.ts";
import { switchParameter } from "../../parameters/switch.ts";
import { FORCES } from "./turningParameters.ts";

const LINEAR = {
  id: "linear",
  label: t`overlap`,
  summary: t`Linear in both densities: enough for forces that are sums over neighbours.`,
} as const;
const SQUARED = {
  id: "squared",
  label: t`overlap squared`,
  summary: t`Knows of angles between neighbours; in closed form in the plane only.`,
} as const;

const neighbours = (help: string, least: number) =>
  numberParameter({ label: t`Neighbours of each atom`, help, min: least, max: 4, default: 3, integer: true });

/** What there is to set in Figures 3 and 4. */
export const learningParameters = {
  acrossCount: numberParameter({
    label: t`Samples`,
    symbol: "N",
    help: t`So many atoms with their neighbours, and the force on each, are learnt from.`,
    min: 2,
    max: 60,
    default: 5,
    integer: true,
  }),
  acrossNeighbours: neighbours(t`In what is learnt from. What is asked about has one neighbour only.`, 2),
  acrossBase: choiceParameter({
    label: t`Base kernel`,
    help: t`What is averaged over turns.`,
    options: [LINEAR, SQUARED],
    default: "linear",
  }),
  acrossDistance: numberParameter({
    label: t`Distance of the one neighbour`,
    help: t`At which the forces are drawn as arrows.`,
    min: 1,
    max: 1.8,
    default: 1.06,
    step: 0.02,
  }),
  curveForce: choiceParameter({
    label: t`Forces`,
    help: t`What acts between the atoms: the truth that is learnt.`,
    options: FORCES,
    default: "pairs",
  }),
  curveBase: choiceParameter({
    label: t`Base kernel`,
    help: t`How two neighbourhoods are compared.`,
    options: [
      LINEAR,
      {
        id: "modulated",
        label: t`overlap, modulated`,
        summary: t`The overlap times how alike the sets of distances are; in the plane and in space.`,
      },
      SQUARED,
    ],
    default: "linear",
  }),
  curveSpace: choiceParameter({
    label: t`Where`,
    help: t`Atoms in the plane, or in space, where there are more ways to turn.`,
    options: [
      { id: "plane", label: t`plane` },
      { id: "space", label: t`space` },
    ],
    default: "plane",
  }),
  curveNeighbours: neighbours(t`In what is learnt from, and in what is asked about.`, 1),
  copies: numberParameter({
    label: t`Copies of each sample`,
    help: t`In the augmented model: the sample itself and others turned, even angles apart in the plane, at random in space.`,
    min: 2,
    max: 12,
    default: 6,
    integer: true,
  }),
  withInvariant: switchParameter({
    label: t`Invariant model`,
    help: t`A kernel that does not notice turns, used for arrows all the same.`,
    default: false,
  }),
  withRotations: switchParameter({
    label: t`Rotations without reflections`,
    help: t`The covariant kernel of SO(2); in space it is the same as the other.`,
    default: false,
  }),
  maximumCount: largestCountParameter(["20", "40", "80"], { default: "40" }),
  repeats: sampleSetsParameter({ default: 5 }),
  seed: seedParameter({
    help: t`The same seed gives the same samples, on any computer. Change it to see what was luck.`,
  }),
};
