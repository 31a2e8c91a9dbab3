import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";

/** Of computing, in seconds. */
export const COMPUTING_TIMES = { second: 1, hour: 3600, day: 86_400, month: 30 * 86_400, year: 365 * 86_400 } as const;

/** What there is to set in Figure 2. */
export const timescaleParameters = {
  computing: choiceParameter({
    label: t`Computing for`,
    help: t`How long the computer works.`,
    options: [
      { id: "second", label: t`a second` },
      { id: "hour", label: t`an hour` },
      { id: "day", label: t`a day` },
      { id: "month", label: t`a month` },
      { id: "year", label: t`a year` },
    ],
    default: "second",
  }),
  forceCost: numberParameter({
    label: t`One force evaluation of your own takes`,
    unit: "s",
    help: t`Of the method and the system that you have in mind: all forces on all atoms, once.`,
    min: 1e-5,
    max: 1e5,
    default: 100,
    scale: "log",
  }),
  ownStep: numberParameter({
    label: t`Time step with it`,
    unit: "fs",
    help: t`What the fastest vibration allows: about 0.5 fs with hydrogen atoms, 2 fs where their bonds are held rigid.`,
    min: 0.1,
    max: 10,
    default: 0.5,
    step: 0.1,
  }),
};
