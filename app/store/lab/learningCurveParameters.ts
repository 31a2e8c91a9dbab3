import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";

/** How far the learning curve goes, and what it shows. */
export const learningCurveParameters = {
  repeats: numberParameter({
    label: t`Repeats`,
    help: t`Sample sets for each N, each with its own seed. One alone would show luck.`,
    min: 3,
    max: 30,
    default: 10,
    integer: true,
  }),
  maximumCount: choiceParameter({
    label: t`Largest N`,
    help: t`Where the learning curve ends. The cost rises with the third power of N.`,
    options: [
      { id: "50", label: "50" },
      { id: "100", label: "100" },
      { id: "200", label: "200" },
      { id: "500", label: "500" },
    ],
    default: "200",
  }),
  curveScore: choiceParameter({
    label: t`Force error against`,
    help: t`The smooth force is what a few samples can tell; the true force has the ripple too, which sets a floor.`,
    options: [
      { id: "rmseSmooth", label: t`smooth force` },
      { id: "rmseTrue", label: t`true force` },
    ],
    default: "rmseSmooth",
  }),
};
