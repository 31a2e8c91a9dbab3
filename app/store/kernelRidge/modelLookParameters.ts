import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";
import { seedParameter } from "../../parameters/seed.ts";

/** How Figures 3 to 5 look at the experiment. */
export const modelLookParameters = {
  draws: numberParameter({
    label: t`Functions drawn`,
    help: t`How many functions are drawn from each kernel, before and after it has seen the samples.`,
    min: 1,
    max: 12,
    default: 4,
    integer: true,
  }),
  drawSeed: seedParameter({
    help: t`Of the white noise that all these functions are made of. It is the same for every kernel: what differs is the kernel’s doing.`,
  }),
  largestTimed: choiceParameter({
    label: t`Measure up to`,
    symbol: "N",
    help: t`The largest number of samples that is fitted to see how long it takes.`,
    options: [
      { id: "1000", label: "1000" },
      { id: "2000", label: "2000" },
      { id: "4000", label: "4000", summary: t`Takes some 200 MB of memory.` },
    ],
    default: "2000",
  }),
};
