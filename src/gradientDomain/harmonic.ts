import type { Steps } from "../linalg/steps.ts";
import { symmetricEigen } from "../linalg/symmetricEigen.ts";
import type { MolecularForce } from "./moleculeMotion.ts";
import { rigidMotions, without } from "./rigidMotion.ts";
import { ACCELERATION, WAVE_NUMBER } from "./units.ts";

/** Å: an error of h² of the third derivatives, and rounding of 1e-16/h. */
const STEP = 1e-4;

/** Vibrations in mass-weighted coordinates, without shifts and turns. */
interface Modes {
  /** Squares of angular frequencies, 1/fs², rising [3n − 6]. */
  readonly values: Float64Array;
  /** Directions [3n − 6 of them, each 3n]. */
  readonly vectors: readonly Float64Array[];
}

/**
 * The Hessian by differences of the forces, made symmetric, mass-weighted and freed of rigid motions.
 * @param positions Å [3n]
 */
function* modesAt(force: MolecularForce, positions: Float64Array, masses: Float64Array): Steps<Modes> {
  const width = positions.length;
  const roots = Float64Array.from(positions, (_, c) => Math.sqrt(masses[Math.floor(c / 3)]));
  const matrix = new Float64Array(width * width);
  const [ahead, behind] = [new Float64Array(width), new Float64Array(width)];
  for (let c = 0; c < width; c++) {
    const place = positions.slice();
    place[c] = positions[c] + STEP;
    force(place, ahead);
    place[c] = positions[c] - STEP;
    force(place, behind);
    for (let k = 0; k < width; k++) {
      const entry = (-0.5 * ACCELERATION * (ahead[k] - behind[k])) / (2 * STEP * roots[c] * roots[k]);
      matrix[c * width + k] += entry;
      matrix[k * width + c] += entry;
    }
    yield (c + 1) / width;
  }
  const rigid = rigidMotions(positions, masses);
  const columns = Array.from({ length: width }, (_, c) => without(matrix.subarray(c * width, (c + 1) * width), rigid));
  const rows = Array.from({ length: width }, (_, c) =>
    without(
      Float64Array.from(columns, (column) => column[c]),
      rigid,
    ),
  );
  // Rigid motions are lifted out of the way, above all vibrations.
  const top = 10 * rows.reduce((sum, row) => sum + row.reduce((part, x) => part + Math.abs(x), 0), 0);
  const lifted = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) {
      const along = rigid.reduce((sum, motion) => sum + motion[i] * motion[j], 0);
      lifted[i * width + j] = 0.5 * (rows[i][j] + rows[j][i]) + top * along;
    }
  }
  const { values, vectors } = symmetricEigen(lifted, width);
  const count = width - rigid.length;
  return {
    values: values.slice(0, count),
    vectors: Array.from({ length: count }, (_, k) => vectors.slice(k * width, (k + 1) * width)),
  };
}

/** The longest step towards a minimum, Å √u. */
const LONGEST = 0.2;
const MOST_STEPS = 40;
/** eV/Å and Å √u: a minimum is where nothing pulls harder, or where Newton's step is no longer. */
const AT_REST = 1e-6;
const NO_STEP = 1e-6;

/**
 * Harmonic frequencies of a molecule at the minimum that its forces lead to: ν = √w/2πc, w the eigenvalues of the mass-weighted Hessian.
 *
 * The way down is Newton's, each vibration by the size of its own w, so that it goes down along every one of them.
 * @param from near the minimum, Å [3n]
 * @returns cm⁻¹, rising [3n − 6]; imaginary ones as negative numbers
 */
export function* harmonicFrequencies(
  force: MolecularForce,
  from: Float64Array,
  masses: Float64Array,
): Steps<Float64Array> {
  const place = from.slice();
  const forces = new Float64Array(place.length);
  let modes = yield* modesAt(force, place, masses);
  for (let step = 0; step < MOST_STEPS; step++) {
    force(place, forces);
    if (forces.every((f) => Math.abs(f) < AT_REST)) break;
    const move = new Float64Array(place.length);
    for (const [k, vector] of modes.vectors.entries()) {
      const pull = vector.reduce(
        (sum, x, c) => sum + (x * ACCELERATION * forces[c]) / Math.sqrt(masses[Math.floor(c / 3)]),
        0,
      );
      const along = pull / Math.max(Math.abs(modes.values[k]), 1e-8);
      for (let c = 0; c < move.length; c++) move[c] += along * vector[c];
    }
    const length = Math.sqrt(move.reduce((sum, x) => sum + x * x, 0));
    const scale = Math.min(1, LONGEST / length);
    for (let c = 0; c < place.length; c++) place[c] += (scale * move[c]) / Math.sqrt(masses[Math.floor(c / 3)]);
    modes = yield* modesAt(force, place, masses);
    if (length < NO_STEP) break;
  }
  return modes.values.map((w) => (Math.sign(w) * Math.sqrt(Math.abs(w)) * WAVE_NUMBER) / (2 * Math.PI));
}
