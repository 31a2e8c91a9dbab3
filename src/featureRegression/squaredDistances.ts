import type { Steps } from "../linalg/steps.ts";

/** Multiplications and additions between two pauses: some 10 ms of them. */
const STRETCH = 1e7;

/**
 * s_ij = |aᵢ − bⱼ|², by differences, which lose nothing where vectors are close.
 * @param a [M×d] row-major
 * @param b [N×d] row-major
 * @returns [M×N] row-major
 */
export function* squaredDistances(a: Float64Array, b: Float64Array, dimension: number): Steps<Float64Array> {
  const [rows, columns] = [a.length / dimension, b.length / dimension];
  const distances = new Float64Array(rows * columns);
  let operations = 0;
  for (let i = 0; i < rows; i++) {
    fillRow(a, i, b, dimension, columns, distances, i * columns);
    operations += columns * dimension;
    if (operations < STRETCH) continue;
    operations = 0;
    yield (i + 1) / rows;
  }
  return distances;
}

/**
 * The same among the rows of one set; half the work.
 * @returns [N×N] row-major, symmetric, its diagonal exactly 0
 */
export function* ownSquaredDistances(a: Float64Array, dimension: number): Steps<Float64Array> {
  const count = a.length / dimension;
  const distances = new Float64Array(count * count);
  let operations = 0;
  for (let i = 1; i < count; i++) {
    fillRow(a, i, a, dimension, i, distances, i * count);
    for (let j = 0; j < i; j++) distances[j * count + i] = distances[i * count + j];
    operations += i * dimension;
    if (operations < STRETCH) continue;
    operations = 0;
    yield (i / count) ** 2;
  }
  return distances;
}

/** |aᵢ − bⱼ|² for j < columns, into `out` from `at`. Two accumulators, which the processor can work on at once. */
function fillRow(
  a: Float64Array,
  i: number,
  b: Float64Array,
  dimension: number,
  columns: number,
  out: Float64Array,
  at: number,
): void {
  const from = i * dimension;
  const even = dimension & ~1;
  for (let j = 0, other = 0; j < columns; j++, other += dimension) {
    let s0 = 0;
    let s1 = 0;
    for (let k = 0; k < even; k += 2) {
      const d0 = a[from + k] - b[other + k];
      const d1 = a[from + k + 1] - b[other + k + 1];
      s0 += d0 * d0;
      s1 += d1 * d1;
    }
    if (even < dimension) s0 += (a[from + even] - b[other + even]) ** 2;
    out[at + j] = s0 + s1;
  }
}

/** Pairs looked at for a median. */
const MOST_PAIRS = 20_000;

/**
 * The median distance between two different rows: the natural unit of σ. Of many pairs, every so manieth is taken.
 * @param distances s_ij [N×N], symmetric
 * @returns 0 where there are no two rows
 */
export function medianDistance(distances: Float64Array): number {
  const count = Math.round(Math.sqrt(distances.length));
  const stride = Math.max(1, Math.floor((count * (count - 1)) / 2 / MOST_PAIRS));
  const found: number[] = [];
  for (let i = 1, pair = 0; i < count; i++) {
    for (let j = 0; j < i; j++) if (pair++ % stride === 0) found.push(distances[i * count + j]);
  }
  if (found.length === 0) return 0;
  found.sort((p, q) => p - q);
  const middle = found.length >> 1;
  const median = found.length % 2 === 1 ? found[middle] : (found[middle - 1] + found[middle]) / 2;
  return Math.sqrt(median);
}
