import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";

/** More points than anything here could be trained on. */
const LARGEST_COUNT = 100_000;

/** @throws Problem "input" unless `count` is a whole number from 1 to 100,000. */
export function checkCount(count: number): void {
  if (!Number.isInteger(count) || count < 1 || count > LARGEST_COUNT) {
    throw new Problem(
      "input",
      sentence`The number of samples N must be a whole number from 1 to ${LARGEST_COUNT}, but is ${count}.`,
      "count",
    );
  }
}
