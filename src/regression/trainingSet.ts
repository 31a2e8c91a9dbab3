import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import type { TrainingSet } from "./types.ts";

/**
 * Refuses training data that no model can be fitted to.
 * @throws Problem "input" where there are no samples, lengths differ, or a number is not finite
 */
export function requireTrainingSet({ positions, forces }: TrainingSet): void {
  if (positions.length === 0) {
    throw new Problem("input", sentence`There are no samples to learn from; at least one is needed.`, "points");
  }
  if (positions.length % 2 !== 0 || positions.length !== forces.length) {
    throw new Problem(
      "input",
      sentence`There are ${positions.length} position components and ${forces.length} force components, but each sample needs two of each (x, y and f_x, f_y).`,
      "points",
    );
  }
  for (const [name, values] of [
    [sentence`position`, positions],
    [sentence`force`, forces],
  ] as const) {
    const bad = values.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) {
      throw new Problem(
        "input",
        sentence`The ${name} of sample ${(bad >> 1) + 1} contains ${values[bad]}, but every component must be a finite number.`,
        "points",
      );
    }
  }
}

/**
 * Refuses a ridge that makes no sense, or none where two samples coincide.
 * @throws Problem "input" unless λ is finite and ≥ 0, and > 0 where two positions are equal
 */
export function requireRidge(ridge: number, positions: Float64Array): void {
  if (!(ridge >= 0 && Number.isFinite(ridge))) {
    throw new Problem(
      "input",
      sentence`The ridge λ is ${ridge}, but it must be a finite number, 0 or greater.`,
      "ridge",
    );
  }
  if (ridge > 0) return;

  const firstAt = new Map<string, number>();
  for (let i = 0; i < positions.length / 2; i++) {
    const place = `${positions[2 * i] + 0},${positions[2 * i + 1] + 0}`;
    const twin = firstAt.get(place);
    if (twin !== undefined) {
      throw new Problem(
        "input",
        sentence`Samples ${twin + 1} and ${i + 1} are at the same point, so with λ = 0 there is no unique solution: use a ridge λ > 0 or remove one of them.`,
        "ridge",
      );
    }
    firstAt.set(place, i);
  }
}
