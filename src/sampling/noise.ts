import { Problem } from "../problem.ts";
import type { Generator } from "../random/generator.ts";
import { sentence } from "../sentence.ts";

/**
 * Forces with Gaussian noise on each component, f + σ_f ξ, as a new array.
 *
 * One deviate is drawn for each component whatever σ_f is, so that turning the noise up scales it and does not redraw it.
 * @param forces [N×2], left as they are.
 * @param standardDeviation σ_f ≥ 0, in force units.
 * @throws Problem "input" for a negative or non-finite σ_f.
 */
export function addNoise(forces: Float64Array, standardDeviation: number, generator: Generator): Float64Array {
  if (!(standardDeviation >= 0 && Number.isFinite(standardDeviation))) {
    throw new Problem(
      "input",
      sentence`The noise on the forces must be a number that is zero or positive, but is ${standardDeviation}.`,
      "noise",
    );
  }
  return forces.map((force) => force + standardDeviation * generator.normal());
}
