/** Atoms of one kind in the plane or in space: positions [n×dimension], row-major, in reduced units. */
export interface Cluster {
  readonly positions: Float64Array;
  readonly dimension: 2 | 3;
}

/** The number of its atoms. */
export function atomsOf({ positions, dimension }: Cluster): number {
  return positions.length / dimension;
}

/** The distance of two atoms. */
export function distanceIn({ positions, dimension }: Cluster, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < dimension; k++) sum += (positions[i * dimension + k] - positions[j * dimension + k]) ** 2;
  return Math.sqrt(sum);
}
