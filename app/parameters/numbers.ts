import { t } from "../messages/t.ts";
import { readNumbers, writeNumbers } from "./numberList.ts";
import { writeNumber } from "./numberText.ts";
import { nameOf, type ParameterText, type Spec } from "./spec.ts";

export interface NumbersSpec extends Spec<readonly number[]> {
  readonly kind: "numbers";
  readonly min: number;
  readonly max: number;
  /** The most of them. */
  readonly most: number;
}

export interface NumbersOptions extends ParameterText {
  readonly default: readonly number[];
  readonly min: number;
  readonly max: number;
  readonly most: number;
}

/** Any number of places on an axis, in any order; "1,1.5,0.97" in a link. */
export function numbersParameter(options: NumbersOptions): NumbersSpec {
  const { min, max, most } = options;
  const name = nameOf(options);
  const check = (values: readonly number[]): string | null => {
    if (values.length > most) return t`${name} must be at most ${most} numbers; there are ${values.length}.`;
    if (values.every((value) => value >= min && value <= max)) return null;
    return t`${name} must be numbers between ${writeNumber(min)} and ${writeNumber(max)}.`;
  };
  return {
    ...options,
    kind: "numbers",
    format: writeNumbers,
    parse: (text) => {
      if (text.trim() === "") return { ok: true, value: [] };
      const reading = readNumbers(text);
      if (!reading.ok) return { ok: false, problem: t`${name} must be numbers between commas; ${reading.why}.` };
      const problem = check(reading.values);
      return problem === null ? { ok: true, value: reading.values } : { ok: false, problem };
    },
    check,
    describe: (values) => (values.length === 1 ? t`1 place` : t`${values.length} places`),
  };
}
