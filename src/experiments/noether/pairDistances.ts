/** r_ij of every pair of atoms, i > j, in a fixed order; positions [n×dimension]. */
export function pairDistances(r: Float64Array, dimension: 2 | 3): Float64Array {
  const atoms = r.length / dimension;
  const distances = new Float64Array((atoms * (atoms - 1)) / 2);
  for (let i = 1, at = 0; i < atoms; i++) {
    for (let j = 0; j < i; j++, at++) {
      let square = 0;
      for (let k = 0; k < dimension; k++) square += (r[i * dimension + k] - r[j * dimension + k]) ** 2;
      distances[at] = Math.sqrt(square);
    }
  }
  return distances;
}

/** Forces −Σ ∂E/∂r_ij ∂r_ij/∂r of an energy of distances, from its slopes in the order of `pairDistances`; fills `forces` [n×dimension]. */
export function pullBack(slopes: Float64Array, r: Float64Array, dimension: 2 | 3, forces: Float64Array): void {
  const distances = pairDistances(r, dimension);
  forces.fill(0);
  for (let i = 1, at = 0; i * dimension < r.length; i++) {
    for (let j = 0; j < i; j++, at++) {
      for (let k = 0; k < dimension; k++) {
        const f = (-slopes[at] * (r[i * dimension + k] - r[j * dimension + k])) / distances[at];
        forces[i * dimension + k] += f;
        forces[j * dimension + k] -= f;
      }
    }
  }
}
