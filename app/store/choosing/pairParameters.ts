import { LONGEST_EXPRESSION } from "../../../src/expressions/scan.ts";
import { pairPotentials } from "../../../src/pairPotentials/registry.ts";
import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";
import { textParameter } from "../../parameters/text.ts";
import { entryOptions } from "../entryOptions.ts";

/** The largest n. */
export const LARGEST_POWER = 14;

/** What there is to set in Figure 2, but for the potentials' own parameters. */
export const pairParameters = {
  potential: choiceParameter({
    label: t`Potential`,
    help: t`What the atoms of the clusters do to each other in pairs: the truth that is learnt.`,
    options: entryOptions(pairPotentials),
    default: "lennardJones",
  }),
  U: textParameter({
    label: t`Formula`,
    symbol: "U(r)",
    help: t`An energy in the distance r: numbers, + - * / ^, brackets, and functions such as exp, log, sqrt, sin, abs, min or max.`,
    default: "1/r^3",
    most: LONGEST_EXPRESSION,
  }),
  n: numberParameter({
    label: t`Power of the distance`,
    symbol: "n",
    help: t`The model sees the list of all r⁻ⁿ of a cluster, largest first.`,
    min: 1,
    max: LARGEST_POWER,
    default: 3,
    integer: true,
  }),
  atoms: numberParameter({
    label: t`Atoms in a cluster`,
    help: t`Every two of them make one entry of the representation.`,
    min: 2,
    max: 5,
    default: 4,
    integer: true,
  }),
};
