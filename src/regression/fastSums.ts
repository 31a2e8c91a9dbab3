import type { Representation } from "../representations/types.ts";
import { createDirectPrediction } from "../simd/directPrediction.ts";
import type { SimdModule } from "../simd/module.ts";
import type { RadialKernel } from "../simd/radialKernel.ts";
import type { KernelSums } from "./kernelSum.ts";

/**
 * Sums a radial kernel in the SIMD module.
 * @param values q(rⱼ) [N×2]
 * @param weights w [N×2]
 */
export function createFastSums(
  module: SimdModule,
  kernel: RadialKernel,
  conservesEnergy: boolean,
  representation: Representation,
  values: Float64Array,
  weights: Float64Array,
): KernelSums {
  const direct = createDirectPrediction(module, kernel, values, weights);
  const q = new Float64Array(2);
  const g = new Float64Array(2);
  const slopes = new Float64Array(4);
  let energy = 0;

  const moveTo = (x: number, y: number, withSlopes: boolean): void => {
    representation.map(x, y, q, 0);
    const found = direct.at(q[0], q[1], withSlopes);
    g[0] = found[0];
    g[1] = found[1];
    energy = found[2];
    if (!withSlopes) return;
    slopes[0] = found[3];
    slopes[1] = found[4];
    // One number, so that no rounding makes a curl where there is an energy.
    slopes[2] = conservesEnergy ? found[4] : found[5];
    slopes[3] = found[6];
  };

  return {
    g,
    slopes,
    moveTo,
    energyHere: conservesEnergy ? () => energy : null,
    energy: conservesEnergy
      ? (x, y) => {
          moveTo(x, y, false);
          return energy;
        }
      : null,
  };
}
