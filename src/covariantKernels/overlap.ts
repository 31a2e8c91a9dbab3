import type { Neighbourhood } from "./types.ts";

/** L⁻¹ = (4πs²)^(−d/2). */
export function overlapFactor(width: number, dimension: 2 | 3): number {
  return (4 * Math.PI * width * width) ** (-dimension / 2);
}

/** True where the i-th neighbour of one is compared with the j-th of the other. */
export function areAlike(a: Neighbourhood, i: number, b: Neighbourhood, j: number): boolean {
  return a.kinds === undefined || b.kinds === undefined || a.kinds[i] === b.kinds[j];
}

/**
 * The base kernel k_b(ρ, ρ′) = ∫ρ(r)ρ′(r)dr = L⁻¹ Σᵢⱼ exp(−|rᵢ − r′ⱼ|²/4s²) of densities made of normalised Gaussians of width s. It is
 * invariant when both neighbourhoods are turned or mirrored together.
 * @param width s > 0
 * @param turn the second neighbourhood is turned by this orthogonal matrix first, row-major [d×d]; not where not given
 * Source: A. Glielmo, P. Sollich & A. De Vita, Phys. Rev. B 95, 214302 (2017), doi:10.1103/PhysRevB.95.214302.
 */
export function overlap(a: Neighbourhood, b: Neighbourhood, width: number, turn?: ArrayLike<number>): number {
  const d = a.dimension;
  const placed = turn === undefined ? b.positions : times(turn, b);
  const rate = -1 / (4 * width * width);
  let sum = 0;
  for (let i = 0; i < a.positions.length; i += d) {
    for (let j = 0; j < placed.length; j += d) {
      if (!areAlike(a, i / d, b, j / d)) continue;
      let square = 0;
      for (let k = 0; k < d; k++) square += (a.positions[i + k] - placed[j + k]) ** 2;
      sum += Math.exp(rate * square);
    }
  }
  return sum * overlapFactor(width, d);
}

/** The positions of Rρ. @param turn R, row-major [d×d] */
function times(turn: ArrayLike<number>, { positions, dimension: d }: Neighbourhood): Float64Array {
  const out = new Float64Array(positions.length);
  for (let at = 0; at < out.length; at++) {
    const [row, from] = [at % d, at - (at % d)];
    for (let k = 0; k < d; k++) out[at] += turn[row * d + k] * positions[from + k];
  }
  return out;
}

/** Rρ. @param turn R, row-major [d×d] */
export function turnedNeighbourhood(turn: ArrayLike<number>, neighbourhood: Neighbourhood): Neighbourhood {
  return { ...neighbourhood, positions: times(turn, neighbourhood) };
}
