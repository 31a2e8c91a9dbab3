import type { Features } from "./features.ts";

/**
 * What a prediction weighs the samples with: w = J(rⱼ)αⱼ [N×m], or αⱼ itself [N×2] where the kernel ignores the
 * Jacobian.
 * @param weights α [N×2], point-major
 */
export function sampleWeights(
  { dimension: m, jacobians }: Features,
  weights: Float64Array,
  usesJacobian: boolean,
): Float64Array {
  if (!usesJacobian) return weights;
  const product = new Float64Array(jacobians.length / 2);
  for (let k = 0; k < product.length; k++) {
    const j = Math.floor(k / m);
    product[k] = jacobians[2 * k] * weights[2 * j] + jacobians[2 * k + 1] * weights[2 * j + 1];
  }
  return product;
}
