import type { Steps } from "../linalg/steps.ts";
import type { Representation } from "../representations/types.ts";
import { emptySlopes, type GridPrediction, predictOnGrid } from "../simd/gridPrediction.ts";
import { isSeriesCheaper, planSeries, predictBySeries } from "../simd/gridSeries.ts";
import type { SimdModule } from "../simd/module.ts";
import type { RadialKernel } from "../simd/radialKernel.ts";
import type { KernelSums } from "./kernelSum.ts";
import type { Lift } from "./lift.ts";
import type { FitSettings, Prediction } from "./types.ts";

/**
 * Predicts on tensor grids: by the Gaussian's separability where q's components go with x and y alone (as a series where
 * that is cheaper), point by point elsewhere.
 * @param values q(rⱼ) [N×2]
 * @param weights w [N×2]
 */
export function createGridPrediction(
  module: SimdModule | null,
  radial: RadialKernel | null,
  { matrixKernel, representation, lengthScale }: FitSettings,
  values: Float64Array,
  weights: Float64Array,
  sums: KernelSums,
  lift: Lift,
): Prediction["mapOn"] {
  const { conservesEnergy } = matrixKernel;
  const scales = diagonal(representation);
  if (module === null || radial === null || scales === null || !isSeparable(radial, conservesEnergy)) {
    return (x, y, withSlopes) => pointByPoint(x, y, withSlopes, conservesEnergy, sums, lift);
  }
  const q = new Float64Array(2);
  const along = (axis: Float64Array, component: 0 | 1) =>
    axis.map((at) => {
      representation.map(at, at, q, 0);
      return q[component];
    });
  const model = { lengthScale, values, weights, conservesEnergy, scales };
  return (x, y, withSlopes) => {
    const [q0, q1] = [along(x, 0), along(y, 1)];
    const series = planSeries(model, q0, q1, withSlopes);
    return series && isSeriesCheaper(series.terms, model, x.length, y.length, withSlopes)
      ? predictBySeries(module, model, series, withSlopes)
      : predictOnGrid(module, model, q0, q1, withSlopes);
  };
}

/** True for the Gaussian's independent and energy-conserving kernels. */
function isSeparable(
  { squared, rate, straight: [p0, p1, p2], along }: RadialKernel,
  conservesEnergy: boolean,
): boolean {
  return squared && p0 === 1 && p1 === 0 && p2 === 0 && along === (conservesEnergy ? -2 * rate : 0);
}

/** A₀₀ and A₁₁ of a linear representation whose matrix is diagonal; null for any other. */
function diagonal({ dimension, jacobian, secondDerivative }: Representation): readonly [number, number] | null {
  if (dimension !== 2 || secondDerivative !== null) return null;
  const a = new Float64Array(4);
  jacobian(0, 0, a, 0);
  return a[1] === 0 && a[2] === 0 ? [a[0], a[3]] : null;
}

/** The same for any kernel; yields after every row. */
function* pointByPoint(
  x: Float64Array,
  y: Float64Array,
  withSlopes: boolean,
  conservesEnergy: boolean,
  sums: KernelSums,
  lift: Lift,
): Steps<GridPrediction> {
  const map = () => new Float64Array(x.length * y.length);
  const [forceX, forceY] = [map(), map()];
  const energy = sums.energyHere && map();
  const slopes = withSlopes ? emptySlopes(map, conservesEnergy) : null;
  const force = new Float64Array(2);
  const gradient = new Float64Array(4);
  for (let j = 0; j < y.length; j++) {
    for (let i = 0; i < x.length; i++) {
      const at = j * x.length + i;
      sums.moveTo(x[i], y[j], withSlopes);
      lift.force(x[i], y[j], force, 0);
      forceX[at] = force[0];
      forceY[at] = force[1];
      if (energy && sums.energyHere) energy[at] = sums.energyHere();
      if (!slopes) continue;
      lift.forceJacobian(x[i], y[j], gradient, 0);
      slopes.xx[at] = gradient[0];
      slopes.yx[at] = gradient[2];
      slopes.xy[at] = gradient[1];
      slopes.yy[at] = gradient[3];
    }
    yield (j + 1) / y.length;
  }
  return { forceX, forceY, energy, slopes };
}
