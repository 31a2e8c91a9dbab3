import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";

/** r⁻ⁿ beyond this is nothing but the nearest pair. */
export const LARGEST_EXPONENT = 24;

/** @throws Problem "input" unless n of r⁻ⁿ is above zero and at most 24. */
export function requireExponent(exponent: number): void {
  if (exponent > 0 && exponent <= LARGEST_EXPONENT) return;
  throw new Problem(
    "input",
    sentence`The exponent n of r⁻ⁿ must be above zero and at most ${LARGEST_EXPONENT}, not ${exponent}.`,
    "exponent",
  );
}
