import type { Box } from "../../src/geometry.ts";
import { t } from "../messages/t.ts";
import { parseNumbers, writeNumbers } from "./numberList.ts";
import { speakNumber, writeNumber } from "./numberText.ts";
import { nameOf, type ParameterText, type Spec } from "./spec.ts";

export interface BoxSpec extends Spec<Box> {
  readonly kind: "box";
  /** Where the box must lie. */
  readonly within: Box;
}

/** The narrowest box, so that it can still be seen and taken hold of. */
const NARROWEST = 0.05;

/** An axis-aligned rectangle; "x0,x1,y0,y1" in a link. */
export function boxParameter(options: ParameterText & { readonly default: Box; readonly within: Box }): BoxSpec {
  const { within } = options;
  const name = nameOf(options);
  const check = ({ x0, x1, y0, y1 }: Box): string | null => {
    if (![x0, x1, y0, y1].every(Number.isFinite)) return t`${name} must have four finite numbers as its sides.`;
    if (x1 - x0 < NARROWEST || y1 - y0 < NARROWEST) {
      return t`${name} must have its left side left of its right and its bottom below its top, ${NARROWEST} apart or more.`;
    }
    if (x0 < within.x0 || x1 > within.x1 || y0 < within.y0 || y1 > within.y1) {
      return t`${name} must lie within x from ${writeNumber(within.x0)} to ${writeNumber(within.x1)} and y from ${writeNumber(within.y0)} to ${writeNumber(within.y1)}.`;
    }
    return null;
  };
  return {
    ...options,
    kind: "box",
    format: ({ x0, x1, y0, y1 }) => writeNumbers([x0, x1, y0, y1]),
    parse: (text) =>
      parseNumbers(
        text,
        4,
        t`${name} must be four numbers x0,x1,y0,y1`,
        ([x0, x1, y0, y1]) => ({ x0, x1, y0, y1 }),
        check,
      ),
    check,
    describe: ({ x0, x1, y0, y1 }) =>
      t`x from ${speakNumber(x0)} to ${speakNumber(x1)}, y from ${speakNumber(y0)} to ${speakNumber(y1)}`,
  };
}
