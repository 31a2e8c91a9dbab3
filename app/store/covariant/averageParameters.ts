import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";
import { switchParameter } from "../../parameters/switch.ts";
import { neighboursParameter, type Reach } from "./neighboursParameter.ts";

/** Of the neighbours in Figure 2. */
export const AVERAGE_REACH: Reach = { nearest: 0.4, farthest: 1.7, leastDistance: 0.1 };

/** The largest n of Cₙ. */
export const LARGEST_ORDER = 32;

const turn = (label: string, symbol: string, degrees: number) =>
  numberParameter({
    label,
    symbol,
    unit: "°",
    help: t`A turn by which the law is put to the test.`,
    min: -180,
    max: 180,
    default: degrees,
    step: 5,
  });

/** What there is to set in Figure 2. */
export const averageParameters = {
  rho: neighboursParameter(
    { label: t`Neighbours of ρ`, help: t`Of the one atom, which is in the middle. Drag them.`, most: 4 },
    AVERAGE_REACH,
    [
      { x: 1.1, y: 0.1 },
      { x: -0.5, y: 1 },
      { x: -0.4, y: -1.2 },
    ],
  ),
  rhoPrime: neighboursParameter(
    { label: t`Neighbours of ρ′`, help: t`Of the other atom, also in the middle. Drag them.`, most: 4 },
    AVERAGE_REACH,
    [
      { x: 0.3, y: 1.15 },
      { x: -1, y: 0.4 },
    ],
  ),
  order: numberParameter({
    label: t`Turns in a full circle`,
    symbol: "n",
    help: t`The group Cₙ: turns by multiples of 360°/n. The finer, the nearer its average is to the integral over all turns.`,
    min: 1,
    max: LARGEST_ORDER,
    default: 4,
    integer: true,
  }),
  reflections: switchParameter({
    label: t`Reflections too`,
    help: t`Average over O(2) in the place of SO(2): each turn is also taken with a mirror before it.`,
    default: false,
  }),
  added: numberParameter({
    label: t`Elements added`,
    help: t`How many elements of the group have been added up so far.`,
    min: 1,
    max: 2 * LARGEST_ORDER,
    default: 2 * LARGEST_ORDER,
    integer: true,
  }),
  averageBase: choiceParameter({
    label: t`Base kernel`,
    help: t`What is averaged: how much the two densities overlap.`,
    options: [
      { id: "linear", label: t`overlap`, summary: t`Linear in both densities: neighbours are compared one by one.` },
      {
        id: "squared",
        label: t`overlap squared`,
        summary: t`Pairs of neighbours are compared with pairs: angles count.`,
      },
    ],
    default: "linear",
  }),
  averageWidth: numberParameter({
    label: t`Width of the atoms`,
    symbol: "s",
    help: t`Each neighbour is blurred into a Gaussian of this width.`,
    min: 0.2,
    max: 1.5,
    default: 0.6,
    scale: "log",
  }),
  lawTurn: turn(t`Turn of ρ`, "S", 35),
  lawOtherTurn: turn(t`Turn of ρ′`, "S′", -70),
  lawMirrored: switchParameter({
    label: t`Mirror ρ first`,
    help: t`Makes S a reflection with a turn after it.`,
    default: false,
  }),
};
