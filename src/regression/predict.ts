import type { ForceField, ScalarField } from "../geometry.ts";
import type { MatrixKernel } from "../matrixKernels/types.ts";
import type { Representation } from "../representations/types.ts";
import type { Features } from "./features.ts";

/** A trained model's fields. */
export interface Prediction {
  readonly force: ForceField;
  readonly forceJacobian: ForceField;
  readonly energy: ScalarField | null;
}

/**
 * Makes f(r) = Σⱼ K(r, rⱼ) αⱼ and what follows from it. The weights J(rⱼ)αⱼ are prepared once, and the scratch arrays are
 * shared by all calls, so that a call allocates nothing.
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
  const { count, dimension: m, values } = features;
  const stride = usesJacobian ? m : 2;
  const prepared = usesJacobian ? multiplyByJacobians(features, weights) : weights;
  const q = new Float64Array(m);
  const d = new Float64Array(m);
  const jacobian = new Float64Array(2 * m);
  const secondDerivative = representation.secondDerivative ? new Float64Array(4 * m) : null;
  const { energyTerm } = kernel;

  const subtractSample = (j: number) => {
    for (let i = 0; i < m; i++) d[i] = q[i] - values[j * m + i];
  };

  return {
    force: (x, y, out, offset) => {
      representation.map(x, y, q, 0);
      representation.jacobian(x, y, jacobian, 0);
      out[offset] = 0;
      out[offset + 1] = 0;
      for (let j = 0; j < count; j++) {
        subtractSample(j);
        kernel.addForce(d, jacobian, prepared, j * stride, out, offset);
      }
    },

    forceJacobian: (x, y, out, offset) => {
      representation.map(x, y, q, 0);
      representation.jacobian(x, y, jacobian, 0);
      if (secondDerivative) representation.secondDerivative?.(x, y, secondDerivative, 0);
      out.fill(0, offset, offset + 4);
      for (let j = 0; j < count; j++) {
        subtractSample(j);
        kernel.addForceJacobian(d, jacobian, secondDerivative, prepared, j * stride, out, offset);
      }
    },

    energy: energyTerm
      ? (x, y) => {
          representation.map(x, y, q, 0);
          let sum = 0;
          for (let j = 0; j < count; j++) {
            subtractSample(j);
            sum += energyTerm(d, prepared, j * stride);
          }
          return sum;
        }
      : null,
  };
}

/** J(rⱼ)αⱼ [N×m]. */
function multiplyByJacobians({ count, dimension: m, jacobians }: Features, weights: Float64Array): Float64Array {
  const product = new Float64Array(count * m);
  for (let k = 0; k < count * m; k++) {
    const j = Math.floor(k / m);
    product[k] = jacobians[2 * k] * weights[2 * j] + jacobians[2 * k + 1] * weights[2 * j + 1];
  }
  return product;
}
