import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { FeatureTraining } from "./types.ts";

/**
 * Refuses training data that no model can be fitted to.
 * @throws Problem "input" where there are no samples, lengths differ, or a number is not finite
 */
export function requireFeatureTraining({ features, dimension, targets }: FeatureTraining): void {
  if (targets.length === 0) {
    throw new Problem("input", sentence`There are no samples to learn from; at least one is needed.`, "count");
  }
  if (!(Number.isInteger(dimension) && dimension > 0 && features.length === targets.length * dimension)) {
    throw new Problem(
      "input",
      sentence`${targets.length} samples of ${dimension} features each would be ${targets.length * dimension} numbers, but there are ${features.length}.`,
      "representation",
    );
  }
  const wrong = features.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) {
    throw new Problem(
      "input",
      sentence`Feature ${(wrong % dimension) + 1} of sample ${Math.floor(wrong / dimension) + 1} is ${features[wrong]}, but must be a finite number.`,
      "representation",
    );
  }
  const unknown = targets.findIndex((value) => !Number.isFinite(value));
  if (unknown < 0) return;
  throw new Problem(
    "input",
    sentence`The target of sample ${unknown + 1} is ${targets[unknown]}, but must be a finite number.`,
    "targets",
  );
}

/** @throws Problem "input" unless λ is finite and ≥ 0. */
export function requireFeatureRidge(ridge: number): void {
  if (ridge >= 0 && Number.isFinite(ridge)) return;
  throw new Problem("input", sentence`The ridge λ is ${ridge}, but it must be a finite number, 0 or greater.`, "ridge");
}
