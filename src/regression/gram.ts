import type { MatrixKernel } from "../matrixKernels/types.ts";
import { Problem } from "../problem.ts";
import type { Features } from "./features.ts";

/** The kernel between all samples. */
export interface Gram {
  /** Row-major [size×size], exactly symmetric. */
  readonly matrix: Float64Array;
  /** 2N, point-major; or N where the components are independent, and one scalar matrix serves both. */
  readonly size: number;
  /** Rows a sample takes up: 2, or 1 where the components are independent. */
  readonly blockSize: 1 | 2;
}

/**
 * Assembles K, with K(rⱼ, rᵢ) = K(rᵢ, rⱼ)ᵀ so that only half of the blocks are computed.
 * @throws Problem "input" where a value is not finite (positions too far out for the arithmetic)
 */
export function assembleGram(kernel: MatrixKernel, features: Features, independentComponents: boolean): Gram {
  const { count, dimension: m, values, jacobians } = features;
  const blockSize = independentComponents ? 1 : 2;
  const size = blockSize * count;
  const matrix = new Float64Array(size * size);
  const d = new Float64Array(m);
  const block = new Float64Array(4);
  const jacobianOf = Array.from({ length: count }, (_, i) => jacobians.subarray(2 * m * i, 2 * m * (i + 1)));
  let sum = 0;

  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      for (let k = 0; k < m; k++) d[k] = values[m * i + k] - values[m * j + k];
      kernel.block(d, jacobianOf[i], jacobianOf[j], block, 0);
      // Mirrored from one triangle, entry by entry, so that rounding cannot make the matrix unsymmetric.
      for (let a = 0; a < blockSize; a++) {
        for (let b = 0; b < blockSize; b++) {
          const row = blockSize * i + a;
          const column = blockSize * j + b;
          if (column > row) continue;
          matrix[row * size + column] = matrix[column * size + row] = block[2 * a + b];
          sum += block[2 * a + b];
        }
      }
    }
  }

  if (!Number.isFinite(sum)) {
    throw new Problem(
      "input",
      "The kernel between the samples is not a finite number: positions, or the representation's matrix, are too large.",
      "points",
    );
  }
  return { matrix, size, blockSize };
}

/** K + λI as a new matrix. */
export function withRidge(gram: Gram, ridge: number): Float64Array {
  const shifted = gram.matrix.slice();
  for (let i = 0; i < gram.size; i++) shifted[i * gram.size + i] += ridge;
  return shifted;
}
