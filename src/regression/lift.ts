import type { ForceField } from "../geometry.ts";
import type { Representation } from "../representations/types.ts";
import type { KernelSums } from "./kernelSum.ts";

/** From the sums in the space of q, at the point they were moved to, to the force in the plane. */
export interface Lift {
  readonly force: ForceField;
  readonly forceJacobian: ForceField;
}

/**
 * Applies J = J(r) to the sums:
 *
 *     f = Jᵀg,   ∂f/∂r = Jᵀ (∂g/∂q) J + Σᵢ gᵢ ∂²qᵢ/∂r²        (f = g,   ∂f/∂r = (∂g/∂q) J   without the Jacobian)
 */
export function createLift(sums: KernelSums, usesJacobian: boolean, representation: Representation): Lift {
  return usesJacobian ? withJacobian(sums, representation) : withoutJacobian(sums, representation);
}

function withoutJacobian({ g, slopes }: KernelSums, representation: Representation): Lift {
  const jacobian = new Float64Array(2 * representation.dimension);
  return {
    force: (_x, _y, out, offset) => {
      out[offset] = g[0];
      out[offset + 1] = g[1];
    },
    forceJacobian: (x, y, out, offset) => {
      representation.jacobian(x, y, jacobian, 0);
      multiply(slopes, jacobian, out, offset);
    },
  };
}

function withJacobian({ g, slopes }: KernelSums, representation: Representation): Lift {
  const { dimension: m } = representation;
  const jacobian = new Float64Array(2 * m);
  const secondDerivative = new Float64Array(4 * m);
  return {
    force: (x, y, out, offset) => {
      representation.jacobian(x, y, jacobian, 0);
      multiplyTransposed(jacobian, g, out, offset);
    },
    forceJacobian: (x, y, out, offset) => {
      representation.jacobian(x, y, jacobian, 0);
      multiplyFromBothSides(slopes, jacobian, out, offset);
      if (!representation.secondDerivative) return;
      representation.secondDerivative(x, y, secondDerivative, 0);
      for (let i = 0; i < m; i++) {
        for (let ab = 0; ab < 4; ab++) out[offset + ab] += g[i] * secondDerivative[4 * i + ab];
      }
    },
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
