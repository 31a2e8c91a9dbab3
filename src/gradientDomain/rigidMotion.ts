/**
 * What a molecule's rigid motion is: its total momentum, its angular momentum about the centre of mass, and the directions of both.
 *
 * Everything is mass-weighted where it says so: coordinates √m r.
 */

/** Σ m v [3], in u Å/fs. @param velocities Å/fs [3n] @param masses u [n] */
export function momentum(velocities: Float64Array, masses: Float64Array, out: Float64Array, to: number): void {
  out.fill(0, to, to + 3);
  for (const [a, mass] of masses.entries()) {
    for (let k = 0; k < 3; k++) out[to + k] += mass * velocities[3 * a + k];
  }
}

/** Σ m (r − R) × v [3], R being the centre of mass, in u Å²/fs. @param positions Å [3n] */
export function angularMomentum(
  positions: Float64Array,
  velocities: Float64Array,
  masses: Float64Array,
  out: Float64Array,
  to: number,
): void {
  const centre = new Float64Array(3);
  momentum(positions, masses, centre, 0);
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  out.fill(0, to, to + 3);
  for (const [a, mass] of masses.entries()) {
    const [x, y, z] = [0, 1, 2].map((k) => positions[3 * a + k] - centre[k] / total);
    const [u, v, w] = velocities.subarray(3 * a, 3 * a + 3);
    out[to] += mass * (y * w - z * v);
    out[to + 1] += mass * (z * u - x * w);
    out[to + 2] += mass * (x * v - y * u);
  }
}

/**
 * An orthonormal basis of the rigid motions in mass-weighted coordinates: three shifts and three turns, two for atoms in a line.
 * @returns each [3n]
 */
export function rigidMotions(positions: Float64Array, masses: Float64Array): readonly Float64Array[] {
  const centre = new Float64Array(3);
  momentum(positions, masses, centre, 0);
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const motions: Float64Array[] = [];
  for (let axis = 0; axis < 3; axis++) {
    motions.push(Float64Array.from(positions, (_, c) => (c % 3 === axis ? Math.sqrt(masses[Math.floor(c / 3)]) : 0)));
  }
  for (let axis = 0; axis < 3; axis++) {
    const [p, q] = [(axis + 1) % 3, (axis + 2) % 3];
    const turn = new Float64Array(positions.length);
    for (const [a, mass] of masses.entries()) {
      turn[3 * a + p] = -Math.sqrt(mass) * (positions[3 * a + q] - centre[q] / total);
      turn[3 * a + q] = Math.sqrt(mass) * (positions[3 * a + p] - centre[p] / total);
    }
    motions.push(turn);
  }
  return orthonormal(motions);
}

/** Less than this of a motion's length is left where the ones before it are all it is made of. */
const NOTHING = 1e-6;

/** Gram and Schmidt's, twice for the sake of rounding; what depends on those before it is left out. */
function orthonormal(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const basis: Float64Array[] = [];
  const largest = Math.max(...vectors.map(length));
  for (const vector of vectors) {
    const left = without(without(vector, basis), basis);
    const size = length(left);
    if (size > NOTHING * largest) basis.push(left.map((x) => x / size));
  }
  return basis;
}

/** A vector without its parts along orthonormal ones. */
export function without(vector: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const left = vector.slice();
  for (const direction of basis) {
    const along = direction.reduce((sum, x, k) => sum + x * left[k], 0);
    for (let k = 0; k < left.length; k++) left[k] -= along * direction[k];
  }
  return left;
}

function length(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
}
