import { type FluidPoint, nearest, particlesOf } from "./types.ts";

/**
 * Pairs by distance, counted: how many lie in each ring of width r_max/bins.
 * @returns [bins]
 */
export function countPairs(point: FluidPoint, farthest: number, bins: number): Float64Array {
  const { side, positions } = point;
  const counts = new Float64Array(bins);
  const count = particlesOf(point);
  const square = farthest * farthest;
  for (let i = 1; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const dx = nearest(positions[2 * i] - positions[2 * j], side);
      const dy = nearest(positions[2 * i + 1] - positions[2 * j + 1], side);
      const here = dx * dx + dy * dy;
      if (here < square) counts[Math.floor((Math.sqrt(here) / farthest) * bins)]++;
    }
  }
  return counts;
}

/**
 * g(r) from such counts: how many there are for one that there would be if the N particles knew nothing of each other,
 * N(N − 1)/2 · (area of the ring)/L².
 * @param samples how many counts were added up
 */
export function pairCorrelation(
  counts: Float64Array,
  samples: number,
  farthest: number,
  particles: number,
  side: number,
): Float64Array {
  const width = farthest / counts.length;
  const pairs = (samples * particles * (particles - 1)) / 2;
  return counts.map((count, k) => count / (pairs * ((Math.PI * width * width * (2 * k + 1)) / (side * side))));
}
