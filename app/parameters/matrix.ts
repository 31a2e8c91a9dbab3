import { t } from "../messages/t.ts";
import { parseNumbers, writeNumbers } from "./numberList.ts";
import { speakNumber } from "./numberText.ts";
import { nameOf, type ParameterText, type Spec } from "./spec.ts";

/** A 2×2 matrix [a, b, c, d], row-major. */
export type Matrix2 = readonly [number, number, number, number];

export interface MatrixSpec extends Spec<Matrix2> {
  readonly kind: "matrix";
  /** The largest size of an entry. */
  readonly largest: number;
}

/** |ad − bc| below this part of the squared entries' sum is singular to working precision. */
const SINGULAR = 1e-9;

/** A regular 2×2 matrix; "a,b,c,d", row by row, in a link. */
export function matrixParameter(
  options: ParameterText & { readonly default: Matrix2; readonly largest: number },
): MatrixSpec {
  const { largest } = options;
  const name = nameOf(options);
  const check = (value: Matrix2): string | null => {
    if (!value.every((entry) => Math.abs(entry) <= largest)) {
      return t`${name} must have four entries between −${largest} and ${largest}.`;
    }
    const [a, b, c, d] = value;
    if (Math.abs(a * d - b * c) <= SINGULAR * (a * a + b * b + c * c + d * d)) {
      return t`${name} must not be singular (here ad − bc = 0): it would make different positions look the same to the model.`;
    }
    return null;
  };
  return {
    ...options,
    kind: "matrix",
    format: writeNumbers,
    parse: (text) =>
      parseNumbers<Matrix2>(
        text,
        4,
        t`${name} must be four numbers a,b,c,d, row by row`,
        ([a, b, c, d]) => [a, b, c, d],
        check,
      ),
    check,
    describe: ([a, b, c, d]) =>
      t`first row ${speakNumber(a)}, ${speakNumber(b)}; second row ${speakNumber(c)}, ${speakNumber(d)}`,
  };
}
