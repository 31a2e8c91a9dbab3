import type { Cut } from "../../src/experiments/energyCut.ts";
import { t } from "../messages/t.ts";
import { parseNumbers, writeNumbers } from "./numberList.ts";
import { speakNumber } from "./numberText.ts";
import { nameOf, type ParameterText, type Spec } from "./spec.ts";

export interface CutSpec extends Spec<Cut> {
  readonly kind: "cut";
  /** Both ends lie within ±reach. */
  readonly reach: number;
}

/** The shortest cut that still has a direction. */
const SHORTEST = 0.05;

/** A straight line between two points; "x0,y0,x1,y1" in a link. */
export function cutParameter(options: ParameterText & { readonly default: Cut; readonly reach: number }): CutSpec {
  const { reach } = options;
  const name = nameOf(options);
  const check = ({ x0, y0, x1, y1 }: Cut): string | null => {
    if (![x0, y0, x1, y1].every((value) => Math.abs(value) <= reach)) {
      return t`${name} must have both ends between −${reach} and ${reach} in x and in y.`;
    }
    if (Math.hypot(x1 - x0, y1 - y0) < SHORTEST) return t`${name} must be at least ${SHORTEST} long.`;
    return null;
  };
  return {
    ...options,
    kind: "cut",
    format: ({ x0, y0, x1, y1 }) => writeNumbers([x0, y0, x1, y1]),
    parse: (text) =>
      parseNumbers(
        text,
        4,
        t`${name} must be four numbers x0,y0,x1,y1`,
        ([x0, y0, x1, y1]) => ({ x0, y0, x1, y1 }),
        check,
      ),
    check,
    describe: ({ x0, y0, x1, y1 }) =>
      t`from x ${speakNumber(x0)}, y ${speakNumber(y0)} to x ${speakNumber(x1)}, y ${speakNumber(y1)}`,
  };
}
