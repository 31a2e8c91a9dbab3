import type { ForceField, ScalarField } from "../geometry.ts";
import type { MatrixKernel } from "../matrixKernels/types.ts";
import type { Representation } from "../representations/types.ts";
import type { Features } from "./features.ts";
import { createKernelSum } from "./kernelSum.ts";

/** A trained model's fields. */
export interface Prediction {
  readonly force: ForceField;
  readonly forceJacobian: ForceField;
  readonly energy: ScalarField | null;
}

/**
 * Makes f(r) = Σⱼ K(r, rⱼ) αⱼ and what follows from it.
 *
 *     f = Jᵀg,   ∂f/∂r = Jᵀ (∂g/∂q) J + Σᵢ gᵢ ∂²qᵢ/∂r²        (f = g,   ∂f/∂r = (∂g/∂q) J   without the Jacobian)
 *
 * The kernel sums g in the space of q, and J = J(r) is applied once, to the sum. All arrays are made here and shared by
 * all calls, so that a call allocates nothing.
 *
 * @param weights α [N×2], point-major
 */
export function createPrediction(
  kernel: MatrixKernel,
  usesJacobian: boolean,
  representation: Representation,
  features: Features,
  weights: Float64Array,
): Prediction {
  const { dimension: m } = features;
  const { sum, moveTo } = createKernelSum(representation, features, weights, usesJacobian);
  const g = new Float64Array(sum.w.length);
  const slopes = new Float64Array(sum.w.length * m);
  const jacobian = new Float64Array(2 * m);
  const secondDerivative = new Float64Array(4 * m);
  const { energy } = kernel;

  return {
    force: (x, y, out, offset) => {
      moveTo(x, y);
      kernel.force(sum, g);
      if (usesJacobian) {
        representation.jacobian(x, y, jacobian, 0);
        multiplyTransposed(jacobian, g, out, offset);
      } else {
        out[offset] = g[0];
        out[offset + 1] = g[1];
      }
    },

    forceJacobian: (x, y, out, offset) => {
      moveTo(x, y);
      kernel.forceDerivative(sum, slopes);
      representation.jacobian(x, y, jacobian, 0);
      if (!usesJacobian) {
        multiply(slopes, jacobian, out, offset);
        return;
      }
      multiplyFromBothSides(slopes, jacobian, out, offset);
      if (!representation.secondDerivative) return;
      representation.secondDerivative(x, y, secondDerivative, 0);
      kernel.force(sum, g);
      for (let i = 0; i < m; i++) {
        for (let ab = 0; ab < 4; ab++) out[offset + ab] += g[i] * secondDerivative[4 * i + ab];
      }
    },

    energy: energy
      ? (x, y) => {
          moveTo(x, y);
          return energy(sum);
        }
      : null,
  };
}

/** Jᵀ g, J [m×2], g [m]. */
function multiplyTransposed(jacobian: Float64Array, g: Float64Array, out: Float64Array, offset: number): void {
  let fx = 0;
  let fy = 0;
  for (let i = 0; i < g.length; i++) {
    fx += jacobian[2 * i] * g[i];
    fy += jacobian[2 * i + 1] * g[i];
  }
  out[offset] = fx;
  out[offset + 1] = fy;
}

/** G J, G [2×m], J [m×2]. */
function multiply(slopes: Float64Array, jacobian: Float64Array, out: Float64Array, offset: number): void {
  const m = jacobian.length / 2;
  for (let a = 0; a < 2; a++) {
    for (let b = 0; b < 2; b++) {
      let product = 0;
      for (let i = 0; i < m; i++) product += slopes[a * m + i] * jacobian[2 * i + b];
      out[offset + 2 * a + b] = product;
    }
  }
}

/** Jᵀ G J, G [m×m]; entries ik and ki are added in pairs, so that from a symmetric G no rounding makes a curl. */
function multiplyFromBothSides(slopes: Float64Array, jacobian: Float64Array, out: Float64Array, offset: number): void {
  const m = jacobian.length / 2;
  for (let a = 0; a < 2; a++) {
    for (let b = 0; b < 2; b++) {
      let product = 0;
      for (let i = 0; i < m; i++) {
        product += slopes[i * m + i] * (jacobian[2 * i + a] * jacobian[2 * i + b]);
        for (let k = 0; k < i; k++) {
          const ik = slopes[i * m + k] * (jacobian[2 * i + a] * jacobian[2 * k + b]);
          const ki = slopes[k * m + i] * (jacobian[2 * k + a] * jacobian[2 * i + b]);
          product += ik + ki;
        }
      }
      out[offset + 2 * a + b] = product;
    }
  }
}
