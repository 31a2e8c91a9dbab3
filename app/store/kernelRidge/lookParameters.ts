import { PAIR_RANGE } from "../../../src/pairPotentials/types.ts";
import { t } from "../../messages/t.ts";
import { numberParameter } from "../../parameters/number.ts";

/** How Figures 1 and 2 look at the experiment. */
export const lookParameters = {
  terms: numberParameter({
    label: t`Terms added`,
    help: t`How many of the bumps are added up so far; the far right is all of them.`,
    min: 0,
    max: 40,
    default: 40,
    integer: true,
  }),
  probe: numberParameter({
    label: t`Probe`,
    symbol: "r",
    help: t`The distance at which truth and prediction are read off.`,
    min: PAIR_RANGE.from,
    max: PAIR_RANGE.to,
    default: 0.9,
    step: 0.01,
  }),
  flightEnergy: numberParameter({
    label: t`Kinetic energy`,
    unit: "k_BT₀",
    help: t`With how much energy the particle is shot at the wall. By the true potential it turns back where that is used up.`,
    min: 0.1,
    max: 10,
    default: 2,
    step: 0.1,
  }),
};
