import { symmetricEigen } from "../linalg/symmetricEigen.ts";
import { type Quaternion, turned } from "../molecules/quaternion.ts";
import type { ForceSamples } from "./types.ts";

/** The same about the centre of mass. @param positions [3n] @param masses [n] */
export function centred(positions: Float64Array, masses: Float64Array): Float64Array {
  const centre = [0, 0, 0];
  let total = 0;
  for (const [a, mass] of masses.entries()) {
    for (let k = 0; k < 3; k++) centre[k] += mass * positions[3 * a + k];
    total += mass;
  }
  return positions.map((x, c) => x - centre[c % 3] / total);
}

/**
 * The turn that brings positions nearest to a reference, Σ m |R r − r′|² being least; both about their centre of mass.
 * @param positions [3n]
 * @param reference [3n]
 * @param masses [n]
 * Source: B. K. P. Horn, J. Opt. Soc. Am. A 4, 629 (1987), doi:10.1364/JOSAA.4.000629.
 */
export function nearestTurn(positions: Float64Array, reference: Float64Array, masses: Float64Array): Quaternion {
  const s = new Float64Array(9);
  for (const [a, mass] of masses.entries()) {
    for (let k = 0; k < 9; k++) s[k] += mass * positions[3 * a + Math.floor(k / 3)] * reference[3 * a + (k % 3)];
  }
  const [xx, xy, xz, yx, yy, yz, zx, zy, zz] = s;
  const matrix = Float64Array.of(
    ...[xx + yy + zz, yz - zy, zx - xz, xy - yx],
    ...[yz - zy, xx - yy - zz, xy + yx, zx + xz],
    ...[zx - xz, xy + yx, yy - xx - zz, yz + zy],
    ...[xy - yx, zx + xz, yz + zy, zz - xx - yy],
  );
  const [w, x, y, z] = symmetricEigen(matrix, 4).vectors.subarray(12);
  return [w, x, y, z];
}

/** Every frame turned onto the reference, with its forces: how a molecule lies is then no longer among what is to be learnt. */
export function alignedSamples(samples: ForceSamples, reference: Float64Array, masses: Float64Array): ForceSamples {
  const width = reference.length;
  const target = centred(reference, masses);
  const positions = samples.positions.slice();
  const forces = samples.forces.slice();
  for (let from = 0; from < positions.length; from += width) {
    const own = centred(positions.subarray(from, from + width), masses);
    const turn = nearestTurn(own, target, masses);
    positions.set(turned(own, turn), from);
    forces.set(turned(forces.subarray(from, from + width), turn), from);
  }
  return { ...samples, positions, forces };
}
