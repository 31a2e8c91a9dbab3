/**
 * The right-hand sides of the linear system: y itself for 2×2 blocks; f_x and f_y apart where the components are
 * independent.
 * @param values [N×2], point-major
 */
export function toColumns(values: Float64Array, blockSize: 1 | 2): Float64Array[] {
  if (blockSize === 2) return [values.slice()];
  return [values.filter((_, i) => i % 2 === 0), values.filter((_, i) => i % 2 === 1)];
}

/** Undoes `toColumns`. */
export function fromColumns(columns: readonly Float64Array[]): Float64Array {
  if (columns.length === 1) return columns[0];
  return new Float64Array(2 * columns[0].length).map((_, i) => columns[i % 2][i >> 1]);
}
