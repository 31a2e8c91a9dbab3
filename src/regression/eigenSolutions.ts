import { symmetricEigen } from "../linalg/symmetricEigen.ts";
import { NOISE, type RidgeSolution } from "../simd/leaveOneOutScan.ts";
import { fromColumns, toColumns } from "./components.ts";

/**
 * Solves with K + λI for many λ by one eigendecomposition K = Σ w v vᵀ of ml-matrix: for kernels that are not positive
 * semi-definite, and for platforms without WebAssembly.
 *
 * @param gram K [n×n], exactly symmetric; of N forces n is 2N, or N where blockSize is 1
 * @param y one right-hand side [n], or two of them, interleaved [n×2] (with blockSize 1 only)
 * @returns for each λ, null where K + λI cannot be trusted
 */
export function eigenSolutions(
  gram: Float64Array,
  size: number,
  blockSize: 1 | 2,
  y: Float64Array,
  ridges: ArrayLike<number>,
  positiveDefinite: boolean,
): (RidgeSolution | null)[] {
  const { values, vectors } = symmetricEigen(gram, size);
  const magnitude = Math.max(Math.abs(values[0]), Math.abs(values[size - 1]));
  const targets = toColumns(y, y.length / size);
  // vₖ·y, a list for each right-hand side.
  const projections = targets.map((target) => values.map((_, k) => dotRow(vectors, k * size, target)));

  return Array.from(ridges, (ridge) => {
    const shifted = values.map((w) => w + ridge);
    const isTrusted = (w: number) => (positiveDefinite ? w : Math.abs(w)) > NOISE * magnitude;
    if (!shifted.every(isTrusted)) return null;

    const inverseBlocks = new Float64Array(size * blockSize);
    const columns = targets.map(() => new Float64Array(size));
    let dataFit = 0;
    let logDeterminant = 0;
    for (let k = 0; k < size; k++) {
      const inverse = 1 / shifted[k];
      addDiagonalBlocks(vectors, k * size, inverse, blockSize, inverseBlocks);
      for (const [c, column] of columns.entries()) {
        const projection = projections[c][k];
        const factor = projection * inverse;
        for (let i = 0; i < size; i++) column[i] += factor * vectors[k * size + i];
        dataFit += projection * factor;
      }
      logDeterminant += columns.length * Math.log(Math.abs(shifted[k]));
    }
    return { weights: fromColumns(columns), inverseBlocks, dataFit, logDeterminant };
  });
}

/** Adds factor · v vᵀ, its diagonal blocks only, to `blocks`. */
function addDiagonalBlocks(
  vectors: Float64Array,
  start: number,
  factor: number,
  blockSize: 1 | 2,
  blocks: Float64Array,
): void {
  const size = blocks.length / blockSize;
  if (blockSize === 1) {
    for (let i = 0; i < size; i++) blocks[i] += factor * vectors[start + i] ** 2;
    return;
  }
  for (let i = 0; i < size; i += 2) {
    const x = vectors[start + i];
    const y = vectors[start + i + 1];
    blocks[2 * i] += factor * x * x;
    blocks[2 * i + 1] += factor * x * y;
    blocks[2 * i + 2] += factor * x * y;
    blocks[2 * i + 3] += factor * y * y;
  }
}

function dotRow(rows: Float64Array, start: number, vector: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += rows[start + i] * vector[i];
  return sum;
}
