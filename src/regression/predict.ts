import type { MatrixKernel } from "../matrixKernels/types.ts";
import { simd } from "../simd/instance.ts";
import { radialKernel } from "./fastPath.ts";
import { createFastSums } from "./fastSums.ts";
import type { Features } from "./features.ts";
import { createKernelSums } from "./kernelSum.ts";
import { createLift } from "./lift.ts";
import { createGridPrediction } from "./predictGrid.ts";
import { sampleWeights } from "./sampleWeights.ts";
import type { FitSettings, Prediction } from "./types.ts";

/**
 * Makes f(r) = Σⱼ K(r, rⱼ) αⱼ and what follows from it.
 *
 * The kernel is summed in the space of q, in the SIMD module where that has loops for it, and J(r) is applied once, to
 * the sum.
 *
 * @param weights α [N×2], point-major
 * @param module null for the generic loops, whatever the platform has
 */
export function createPrediction(
  settings: FitSettings,
  kernel: MatrixKernel,
  features: Features,
  weights: Float64Array,
  module = simd,
): Prediction {
  const { matrixKernel, profile, representation, lengthScale } = settings;
  const { usesJacobian, conservesEnergy } = matrixKernel;
  const radial = radialKernel(matrixKernel, profile, lengthScale, features.dimension);
  const w = sampleWeights(features, weights, usesJacobian);
  const sums =
    module === null || radial === null
      ? createKernelSums(kernel, usesJacobian, representation, features, w)
      : createFastSums(module, radial, conservesEnergy, representation, features.values, w);
  const lift = createLift(sums, usesJacobian, representation);

  return {
    force: (x, y, out, offset) => {
      sums.moveTo(x, y, false);
      lift.force(x, y, out, offset);
    },
    forceJacobian: (x, y, out, offset) => {
      sums.moveTo(x, y, true);
      lift.forceJacobian(x, y, out, offset);
    },
    energy: sums.energy,
    mapOn: createGridPrediction(module, radial, settings, features.values, w, sums, lift),
  };
}
