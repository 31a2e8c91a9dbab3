/**
 * The right-hand sides of a linear system, each an array of its own: f_x and f_y apart where the components are independent.
 * @param values [n×columns], row-major
 */
export function toColumns(values: Float64Array, columns: number): Float64Array[] {
  return Array.from({ length: columns }, (_, c) => values.filter((_, i) => i % columns === c));
}

/** Undoes `toColumns`. */
export function fromColumns(columns: readonly Float64Array[]): Float64Array {
  const width = columns.length;
  return new Float64Array(width * columns[0].length).map((_, i) => columns[i % width][Math.floor(i / width)]);
}
