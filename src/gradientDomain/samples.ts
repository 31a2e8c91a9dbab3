import type { Steps } from "../linalg/steps.ts";
import { createForceModel } from "./forceModel.ts";
import type { ForceSamples, TrainedForces } from "./types.ts";

/** How many geometries there are. */
export function sampleCount({ numbers, positions }: ForceSamples): number {
  return positions.length / (3 * numbers.length);
}

/** Some of the geometries, by their numbers. */
export function samplesAt(
  { numbers, positions, forces, energies }: ForceSamples,
  rows: ArrayLike<number>,
): ForceSamples {
  const width = 3 * numbers.length;
  const taken = (values: Float64Array) => {
    const out = new Float64Array(rows.length * width);
    for (let at = 0; at < rows.length; at++)
      out.set(values.subarray(rows[at] * width, (rows[at] + 1) * width), at * width);
    return out;
  };
  return {
    numbers,
    positions: taken(positions),
    forces: taken(forces),
    energies: energies === null ? null : Float64Array.from(rows, (row) => energies[row]),
  };
}

/** A model's forces [frames×3n] and energies [frames], NaN where it has none; eV/Å and eV. */
export interface ForcePredictions {
  readonly forces: Float64Array;
  readonly energies: Float64Array;
}

/** Kernel evaluations between two pauses, times pairs: some 10 ms. */
const STRETCH = 3e6;

/** Predicts every frame. @param positions Å [frames×3n] */
export function* predictForces(trained: TrainedForces, positions: Float64Array): Steps<ForcePredictions> {
  const { evaluate } = createForceModel(trained);
  const atoms = trained.numbers.length;
  const width = 3 * atoms;
  const frames = positions.length / width;
  const forces = new Float64Array(positions.length);
  const energies = new Float64Array(frames);
  const orders = trained.permutations.length / atoms;
  const every = Math.max(1, Math.round(STRETCH / (trained.positions.length * orders * atoms)));
  for (let k = 0; k < frames; k++) {
    const own = forces.subarray(k * width, (k + 1) * width);
    energies[k] = evaluate(positions.subarray(k * width, (k + 1) * width), own);
    if (k % every === every - 1) yield (k + 1) / frames;
  }
  return { forces, energies };
}
