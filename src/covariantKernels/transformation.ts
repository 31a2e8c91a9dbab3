import { turnedNeighbourhood } from "./overlap.ts";
import type { Neighbourhood, VectorKernel } from "./types.ts";

/** The whole d×d block, also where a kernel writes one number. */
export function wholeBlock(kernel: VectorKernel, a: Neighbourhood, b: Neighbourhood): Float64Array {
  const { dimension: d, blockSize } = kernel;
  const block = new Float64Array(blockSize * blockSize);
  kernel.block(a, b, block);
  return blockSize === d ? block : Float64Array.from({ length: d * d }, (_, k) => (k % (d + 1) === 0 ? block[0] : 0));
}

/**
 * How far a kernel is from the law K(Sρ, S′ρ′) = S K(ρ, ρ′) S′ᵀ: the Frobenius norm of the difference over that of K.
 * @param s S and `t` S′, orthogonal, row-major [d×d]
 */
export function transformationResidual(
  kernel: VectorKernel,
  a: Neighbourhood,
  b: Neighbourhood,
  s: ArrayLike<number>,
  t: ArrayLike<number>,
): number {
  const d = kernel.dimension;
  const plain = wholeBlock(kernel, a, b);
  const turned = wholeBlock(kernel, turnedNeighbourhood(s, a), turnedNeighbourhood(t, b));
  let [difference, size] = [0, 0];
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < d; j++) {
      let expected = 0;
      for (let k = 0; k < d; k++) {
        for (let l = 0; l < d; l++) expected += s[i * d + k] * plain[k * d + l] * t[j * d + l];
      }
      difference += (turned[i * d + j] - expected) ** 2;
      size += plain[i * d + j] ** 2;
    }
  }
  return Math.sqrt(difference / size);
}
