import { gaussian } from "../kernels/gaussian.ts";
import type { MatrixKernelDefinition } from "../matrixKernels/types.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { identity } from "../representations/identity.ts";
import type { FitSettings, FittedModel, TrainingSet } from "./types.ts";

export const SIGMA = 1.4;
export const RIDGE = 0.05;

/** What tests fit with: the Gaussian, q = r, σ = 1.4 and λ = 0.05, but for the changes. */
export function settings(matrixKernel: MatrixKernelDefinition, changes: Partial<FitSettings> = {}): FitSettings {
  return {
    matrixKernel,
    profile: gaussian,
    representation: identity.create(),
    lengthScale: SIGMA,
    ridge: RIDGE,
    ...changes,
  };
}

/** Four samples, small enough to be retyped anywhere. */
export const FOUR: TrainingSet = {
  positions: Float64Array.of(0.3, -1.2, 1.1, 0.4, -0.7, 0.9, 2.0, -0.5),
  forces: Float64Array.of(0.5, -0.2, 1.3, 0.7, -0.4, 0.6, 0.1, -1.1),
};

/** Random positions in a box of half width 3 with random forces. */
export function randomTraining(count: number, seed: number): TrainingSet {
  const generator = createGenerator(seed);
  return {
    positions: Float64Array.from({ length: 2 * count }, () => 6 * generator.uniform() - 3),
    forces: Float64Array.from({ length: 2 * count }, () => generator.normal()),
  };
}

/** f(x, y). */
export function forceAt(model: FittedModel, x: number, y: number): [number, number] {
  const out = new Float64Array(2);
  model.force(x, y, out, 0);
  return [out[0], out[1]];
}
