import { t } from "../messages/t.ts";
import { readNumbers, writeNumbers } from "./numberList.ts";
import { speakNumber, writeNumber } from "./numberText.ts";
import { nameOf, type ParameterText, type Spec } from "./spec.ts";

/** A stretch of an axis. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

export interface IntervalSpec extends Spec<Interval> {
  readonly kind: "interval";
  /** Where it must lie. */
  readonly within: Interval;
  /** The least length. */
  readonly shortest: number;
  /** What an arrow key adds. */
  readonly step: number;
}

export interface IntervalOptions extends ParameterText {
  readonly default: Interval;
  readonly within: Interval;
  readonly shortest: number;
  readonly step: number;
}

/** A stretch of an axis; "from,to" in a link. */
export function intervalParameter(options: IntervalOptions): IntervalSpec {
  const { within, shortest } = options;
  const name = nameOf(options);
  const check = ({ from, to }: Interval): string | null => {
    if (!(from >= within.from && to <= within.to)) {
      return t`${name} must lie between ${writeNumber(within.from)} and ${writeNumber(within.to)}.`;
    }
    // A length read off two rounded ends may be short by rounding.
    if (to - from >= shortest - 1e-9) return null;
    return t`${name} must end at least ${writeNumber(shortest)} above where it begins.`;
  };
  return {
    ...options,
    kind: "interval",
    format: ({ from, to }) => writeNumbers([from, to]),
    parse: (text) => {
      const reading = readNumbers(text, 2);
      if (!reading.ok) return { ok: false, problem: t`${name} must be two numbers from,to; ${reading.why}.` };
      const [from, to] = reading.values;
      const problem = check({ from, to });
      return problem === null ? { ok: true, value: { from, to } } : { ok: false, problem };
    },
    check,
    describe: ({ from, to }) => t`${speakNumber(from)} to ${speakNumber(to)}`,
  };
}
