import { MOST_DRAWS } from "../../../src/experiments/conclusions/draws.ts";
import { t } from "../../messages/t.ts";
import { numberParameter } from "../../parameters/number.ts";
import { defaultsOf, type ValuesOf } from "../../parameters/spec.ts";
import { FRESH, LARGEST_SEED } from "./freshSeed.ts";

/** How everything is measured once more. */
export const conclusionSpecs = {
  seed: numberParameter({
    label: t`Seed`,
    help: t`0: a fresh one each time the page is opened. Any other number measures the same again, here and in a link.`,
    min: FRESH,
    max: LARGEST_SEED,
    default: FRESH,
    integer: true,
  }),
  draws: numberParameter({
    label: t`Draws`,
    help: t`How often each is measured, every time with the next seed.`,
    min: 1,
    max: MOST_DRAWS,
    default: 5,
    integer: true,
  }),
};

export type ConclusionValues = ValuesOf<typeof conclusionSpecs>;
export type ConclusionKey = keyof ConclusionValues & string;

export const conclusionDefaults: ConclusionValues = defaultsOf(conclusionSpecs);
