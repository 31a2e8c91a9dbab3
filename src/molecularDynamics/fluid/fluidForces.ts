import type { NeighbourList } from "./neighbourList.ts";
import type { FluidForces, FluidPoint } from "./types.ts";

/** Beyond this distance, in diameters, two particles do not act on each other. */
export const CUTOFF = 2.5;

const CUTOFF_SQUARE = CUTOFF * CUTOFF;
/** 4 (r_c⁻¹² − r_c⁻⁶): what is taken off, so that the energy has no step. */
export const SHIFT = 4 * (CUTOFF ** -12 - CUTOFF ** -6);

/**
 * Lennard-Jones pairs cut off at r_c = 2.5 and shifted, u(r) = 4 (r⁻¹² − r⁻⁶) − 4 (r_c⁻¹² − r_c⁻⁶), ε = s = 1: energy and virial, and
 * the forces in place of what is in `forces` [N×2].
 *
 * Source of the shifted potential's phase diagram: B. Smit & D. Frenkel, J. Chem. Phys. 94, 5663 (1991), doi:10.1063/1.460477.
 */
export function fluidForces(
  { side, positions }: FluidPoint,
  { pairs, length }: NeighbourList,
  forces: Float64Array,
): FluidForces {
  forces.fill(0);
  const half = side / 2;
  let [potential, virial] = [0, 0];
  for (let k = 0; k < length; k += 2) {
    const i = 2 * pairs[k];
    const j = 2 * pairs[k + 1];
    let dx = positions[i] - positions[j];
    let dy = positions[i + 1] - positions[j + 1];
    // Particles stray little from the square, so that one side more or less is enough.
    if (dx > half) dx -= side;
    else if (dx < -half) dx += side;
    if (dy > half) dy -= side;
    else if (dy < -half) dy += side;
    const square = dx * dx + dy * dy;
    if (square >= CUTOFF_SQUARE) continue;
    const inverse = 1 / square;
    const sixth = inverse * inverse * inverse;
    potential += 4 * sixth * (sixth - 1) - SHIFT;
    const along = 24 * sixth * (2 * sixth - 1);
    virial += along;
    const f = along * inverse;
    forces[i] += f * dx;
    forces[i + 1] += f * dy;
    forces[j] -= f * dx;
    forces[j + 1] -= f * dy;
  }
  return { potential, virial };
}
