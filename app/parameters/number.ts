import { t } from "../messages/t.ts";
import { readNumber, speakNumber, writeNumber } from "./numberText.ts";
import { nameOf, type ParameterText, type Spec } from "./spec.ts";

export interface NumberSpec extends Spec<number> {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
  /** What an arrow key adds on a linear slider. */
  readonly step: number;
  readonly scale: "linear" | "log";
  readonly integer: boolean;
  /** True where 0 is allowed besides min … max: the far left end of a log slider. */
  readonly zeroAllowed: boolean;
}

export interface NumberOptions extends ParameterText {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** 1 for whole numbers, a hundredth of the range for others, unless given. */
  readonly step?: number;
  readonly scale?: "linear" | "log";
  readonly integer?: boolean;
  readonly zeroAllowed?: boolean;
}

export function isNumberSpec(spec: Spec<unknown> | undefined): spec is NumberSpec {
  return spec?.kind === "number";
}

/** A number within limits. */
export function numberParameter(options: NumberOptions): NumberSpec {
  const { min, max, scale = "linear", integer = false, zeroAllowed = false } = options;
  const { step = integer ? 1 : (max - min) / 100 } = options;
  const [name, least, most] = [nameOf(options), writeNumber(min), writeNumber(max)];
  const limits = integer ? t`a whole number between ${least} and ${most}` : t`a number between ${least} and ${most}`;
  const rule = zeroAllowed ? t`${name} must be 0 or ${limits}` : t`${name} must be ${limits}`;

  const check = (value: number): string | null => {
    if (!Number.isFinite(value)) return t`${rule}; ${value} is not finite.`;
    if (zeroAllowed && value === 0) return null;
    if (value < min) return t`${rule}; ${writeNumber(value)} is too small.`;
    if (value > max) return t`${rule}; ${writeNumber(value)} is too large.`;
    if (integer && !Number.isInteger(value)) return t`${rule}; ${writeNumber(value)} is not whole.`;
    return null;
  };

  return {
    ...options,
    kind: "number",
    step,
    scale,
    integer,
    zeroAllowed,
    format: writeNumber,
    parse: (text) => {
      const reading = readNumber(text);
      if (!reading.ok) return { ok: false, problem: `${rule}; ${reading.why}.` };
      const problem = check(reading.value);
      return problem === null ? { ok: true, value: reading.value } : { ok: false, problem };
    },
    check,
    describe: (value) => (options.unit === undefined ? speakNumber(value) : `${speakNumber(value)} ${options.unit}`),
  };
}
