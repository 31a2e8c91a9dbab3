import { Problem } from "../problem.ts";
import { type Sentence, sentence } from "../sentence.ts";

/** @throws Problem "input" unless the value is a whole number from `least` to `most`. */
export function requireWhole(value: number, least: number, most: number, what: Sentence, parameter: string): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new Problem(
    "input",
    sentence`${what} must be a whole number from ${least} to ${most}, not ${value}.`,
    parameter,
  );
}

/** @throws Problem "input" unless the value is a number above zero and at most `most`. */
export function requirePositive(value: number, most: number, what: Sentence, parameter: string): void {
  if (value > 0 && value <= most) return;
  throw new Problem("input", sentence`${what} must be above zero and at most ${most}, not ${value}.`, parameter);
}

/** @throws Problem "input" unless every value is finite. */
export function requireFinite(values: readonly number[], what: Sentence, parameter: string): void {
  if (values.every(Number.isFinite)) return;
  throw new Problem("input", sentence`${what} must be finite numbers.`, parameter);
}
