import type { NeighbourList } from "./neighbourList.ts";
import { type FluidPoint, nearest, particlesOf } from "./types.ts";

/** What a particle's surroundings look like. */
export const KINDS = ["gas", "liquid", "crystal"] as const;

export type Kind = (typeof KINDS)[number];

/** Neighbours are within this distance, between the first and the second shell of the crystal. */
export const NEAR = 1.5;
/** With fewer neighbours a particle is by itself, or nearly. */
const FEWEST = 3;
/** At least so many, and so well ordered, in the crystal. */
const CRYSTAL = { neighbours: 5, order: 0.75 } as const;

/**
 * What each particle's surroundings look like, from its near neighbours: how many there are, and how well six of them stand round it,
 * |ψ₆| = |Σ_j e^{6iθ_j}|/n, which is 1 in a triangular lattice.
 * @returns a place in `KINDS` for each [N]
 *
 * Source: D. R. Nelson & B. I. Halperin, Phys. Rev. B 19, 2457 (1979), doi:10.1103/PhysRevB.19.2457.
 */
export function surroundings(point: FluidPoint, { pairs, length }: NeighbourList): Uint8Array {
  const { side, positions } = point;
  const particles = particlesOf(point);
  const neighbours = new Float64Array(particles);
  const cosine = new Float64Array(particles);
  const sine = new Float64Array(particles);
  for (let k = 0; k < length; k += 2) {
    const [i, j] = [pairs[k], pairs[k + 1]];
    const dx = nearest(positions[2 * i] - positions[2 * j], side);
    const dy = nearest(positions[2 * i + 1] - positions[2 * j + 1], side);
    if (dx * dx + dy * dy >= NEAR * NEAR) continue;
    // Seen from the other side the angle is θ + π, and 6π is nothing.
    const angle = 6 * Math.atan2(dy, dx);
    for (const particle of [i, j]) {
      neighbours[particle]++;
      cosine[particle] += Math.cos(angle);
      sine[particle] += Math.sin(angle);
    }
  }
  return Uint8Array.from(neighbours, (n, i) => {
    if (n < FEWEST) return KINDS.indexOf("gas");
    const order = Math.hypot(cosine[i], sine[i]) / n;
    return KINDS.indexOf(n >= CRYSTAL.neighbours && order > CRYSTAL.order ? "crystal" : "liquid");
  });
}

/** The parts of all particles that are of each kind [3]. */
export function sharesOf(kinds: Uint8Array): Float64Array {
  const shares = new Float64Array(KINDS.length);
  for (const kind of kinds) shares[kind] += 1 / kinds.length;
  return shares;
}
