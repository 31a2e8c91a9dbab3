/**
 * Root-mean-square leave-one-out error per force component, from one fit.
 *
 * Leaving out sample i as a whole (both components), the model trained on the others errs at rᵢ by
 *
 *     eᵢ = [C_ii]⁻¹ αᵢ,   C = (K + λI)⁻¹,   C_ii its diagonal block of sample i
 *
 * @param weights α [N×2], point-major
 * @param inverseBlocks C_ii: [N×2×2], or [N] where the components are independent (then C_ii is a number times I)
 * Source: Rasmussen & Williams (2006), eq. 5.12, doi:10.7551/mitpress/3206.001.0001, for blocks.
 */
export function leaveOneOutError(weights: Float64Array, inverseBlocks: Float64Array, blockSize: 1 | 2): number {
  let sum = 0;
  for (let i = 0; i < weights.length / 2; i++) {
    const x = weights[2 * i];
    const y = weights[2 * i + 1];
    if (blockSize === 1) {
      sum += (x * x + y * y) / inverseBlocks[i] ** 2;
    } else {
      const a = inverseBlocks[4 * i];
      const b = inverseBlocks[4 * i + 1];
      const c = inverseBlocks[4 * i + 2];
      const d = inverseBlocks[4 * i + 3];
      const determinant = a * d - b * c;
      sum += ((d * x - b * y) ** 2 + (a * y - c * x) ** 2) / determinant ** 2;
    }
  }
  return Math.sqrt(sum / weights.length);
}
