import { type Box, isSameBox } from "../geometry.ts";
import type { FittedModel } from "../regression/types.ts";
import type { SimdForce } from "../simd/brownian.ts";
import { gaussianSeries } from "./gaussianSeries.ts";

const known = new WeakMap<FittedModel, { readonly box: Box; readonly force: SimdForce }>();

/**
 * A learned force as the SIMD module's walkers know it: the Gaussian profile with q = A r, independent or
 * energy-conserving; by a series over the box where that costs less than the sum over the samples. Made once a model; null
 * for every other kernel.
 */
export function learnedForce(model: FittedModel, box: Box): SimdForce | null {
  const { matrixKernel, profile, representation } = model.settings;
  const kind = matrixKernel.id;
  if (kind !== "independent" && kind !== "energyConserving") return null;
  const isLinear = representation.secondDerivative === null && representation.dimension === 2;
  if (profile.id !== "gaussian" || !isLinear) return null;

  const last = known.get(model);
  if (last !== undefined && isSameBox(last.box, box)) return last.force;
  const series = gaussianSeries(model, box);
  const force: SimdForce = series ? { kind: `${kind}Series`, numbers: series } : { kind, numbers: gaussianSum(model) };
  known.set(model, { box, force });
  return force;
}

/** N, A row-major, 1/(2σ² ln 2), 1/σ², then of each sample q = A r and A α; α itself where the kernel ignores the Jacobian. */
function gaussianSum({ settings, positions, weights }: FittedModel): Float64Array {
  const { matrixKernel, representation, lengthScale } = settings;
  const numbers = new Float64Array(7 + 2 * positions.length);
  const matrix = numbers.subarray(1, 5);
  representation.jacobian(0, 0, matrix, 0);
  const squaredLength = lengthScale ** 2;
  numbers[0] = positions.length / 2;
  numbers[5] = 1 / (2 * squaredLength * Math.LN2);
  numbers[6] = 1 / squaredLength;
  for (let i = 0; i < positions.length; i += 2) {
    const sample = numbers.subarray(7 + 2 * i, 11 + 2 * i);
    multiply(matrix, positions[i], positions[i + 1], sample, 0);
    if (matrixKernel.usesJacobian) multiply(matrix, weights[i], weights[i + 1], sample, 2);
    else sample.set(weights.subarray(i, i + 2), 2);
  }
  return numbers;
}

function multiply([a, b, c, d]: Float64Array, x: number, y: number, out: Float64Array, offset: number): void {
  out[offset] = a * x + b * y;
  out[offset + 1] = c * x + d * y;
}
