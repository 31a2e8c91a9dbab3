import { LINE_REPRESENTATIONS } from "../../../src/experiments/choosing/gaussianTarget.ts";
import { LONGEST_EXPRESSION } from "../../../src/expressions/scan.ts";
import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";
import { type SwitchSpec, switchParameter } from "../../parameters/switch.ts";
import { textParameter } from "../../parameters/text.ts";

/** Where the Gaussian is learnt. */
export const INTERVAL = { from: -3, to: 3 } as const;

/** The representation that the reader writes. */
export const OWN_LINE = "own";

export type LineId = (typeof LINE_REPRESENTATIONS)[number]["id"];

/** As they are written in a sentence. */
export const LINE_NAMES: Readonly<Record<LineId, string>> = {
  x: "x",
  cube: "x³",
  exponential: "eˣ",
  square: "x²",
  sine: "sin 2x",
};

/** The key of the switch that learns from a representation in Figure 1. */
export type LineKey = `from${Capitalize<LineId>}`;

export function lineKey(id: LineId): LineKey {
  // What is made of the id is what its type says.
  return `from${id.charAt(0).toUpperCase()}${id.slice(1)}` as LineKey;
}

const NOT_LEARNT_AT_FIRST: ReadonlySet<string> = new Set(["exponential", "sine"]);

const learnt = Object.fromEntries(
  LINE_REPRESENTATIONS.map(({ id }) => [
    lineKey(id),
    switchParameter({
      label: t`From ${LINE_NAMES[id]}`,
      help: t`Learns the Gaussian from ${LINE_NAMES[id]} too.`,
      default: !NOT_LEARNT_AT_FIRST.has(id),
    }),
  ]),
  // Object.fromEntries forgets the keys; each came from an entry of the list.
) as Readonly<Record<LineKey, SwitchSpec>>;

/** What there is to set in Figure 1. */
export const gaussianParameters = {
  centre: numberParameter({
    label: t`Centre of the Gaussian`,
    symbol: "c",
    help: t`Where the function that is learnt has its maximum. At 0 it is the same on both sides of zero.`,
    min: -2,
    max: 2,
    default: 0.5,
    step: 0.05,
  }),
  width: numberParameter({
    label: t`Width of the Gaussian`,
    symbol: "w",
    help: t`The standard deviation: at one width from its centre the function is at 0.61 of its maximum.`,
    min: 0.2,
    max: 3,
    default: 1,
    step: 0.05,
  }),
  ...learnt,
  own: textParameter({
    label: t`One’s own`,
    symbol: "M(x)",
    help: t`A representation as a formula in x: numbers, + - * / ^, brackets, and functions such as exp, log, sqrt, sin, abs, min or max.`,
    default: "tanh(x)",
    most: LONGEST_EXPRESSION,
  }),
  lookedAt: choiceParameter({
    label: t`Looked at`,
    help: t`The representation that the two pictures on the right are of.`,
    options: [
      ...LINE_REPRESENTATIONS.map(({ id }) => ({ id, label: LINE_NAMES[id] })),
      { id: OWN_LINE, label: t`one’s own` },
    ],
    default: "square",
  }),
  probe: numberParameter({
    label: t`A value of x`,
    symbol: "x₀",
    help: t`The pictures show which other x have the same name as this one.`,
    min: INTERVAL.from,
    max: INTERVAL.to,
    default: 1.2,
    step: 0.05,
  }),
};
