import { PANEL, packedTriangleSize } from "./cholesky.ts";
import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { createProgress } from "./progress.ts";

/**
 * The blocks on the diagonal of A⁻¹ = U Uᵀ, U = L⁻ᵀ, step by step; yields the fraction done.
 *
 * U solves U Lᵀ = I row by row, as Cholesky does with the rows below a panel. Its blocks above the diagonal take the place above
 * L's diagonal, those on the diagonal a place of their own.
 *
 * @param l L [n×n]; its lower triangle is read and kept, what lies above the diagonal is lost
 * @param n a multiple of blockSize
 * @returns row-major [n/blockSize × blockSize × blockSize]
 */
export function* inverseDiagonalBlocks(
  { call, heap }: SimdModule,
  l: Region,
  n: number,
  blockSize: 1 | 2,
): Generator<number, Float64Array> {
  const width = Math.min(PANEL, n);
  const regions = heap.allocateAll([call.multiplyWorkspace(), packedTriangleSize(width), 4 * PANEL, n * width]);
  const [product, strips, workspace, corners] = regions.map(({ address }) => address);
  const at = (row: number, column: number) => l.address + 8 * (row * n + column);
  const corner = (row: number) => corners + 8 * row * width;
  const progress = createProgress(n ** 3 / 3);
  try {
    for (let j = 0; j < n; j += width) {
      const wide = Math.min(width, n - j);
      call.packTriangle(at(j, j), n, wide, strips);
      call.clear(corner(j), width, wide, width);
      const identity = new Float64Array(call.memory.buffer, corner(j), wide * width);
      for (let k = 0; k < wide; k++) identity[k * (width + 1)] = 1;
      call.solveRows(corner(j), width, wide, wide, strips, workspace);
      for (let i = 0; i < j; i += width) {
        const next = i + width;
        call.clear(at(i, j), n, width, wide);
        call.multiplyByTransposed(at(i, j), n, corner(i), width, at(j, i), n, width, wide, width, -1, product);
        call.multiplyByTransposed(at(i, j), n, at(i, next), n, at(j, next), n, width, wide, j - next, -1, product);
        call.solveRows(at(i, j), n, width, wide, strips, workspace);
        if (progress.isDue(2 * width * wide * (j - i + wide / 2))) yield progress.fraction();
      }
    }
    const blocks = new Float64Array(n * blockSize);
    for (let i = 0; i < n; i++) {
      const first = i - (i % width);
      const end = Math.min(first + width, n);
      for (let k = 0; k < blockSize; k++) {
        const other = i - (i % blockSize) + k;
        blocks[i * blockSize + k] =
          call.dot(corner(i), corner(other), width) + call.dot(at(i, end), at(other, end), n - end);
      }
    }
    return blocks;
  } finally {
    for (const region of regions) region.free();
  }
}
