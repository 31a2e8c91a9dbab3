import type { Generator } from "../../random/generator.ts";
import type { FluidPoint } from "./types.ts";

/** A piece of crystal in the middle of an empty box, or particles spread evenly over all of it. */
export type FluidBeginning = "crystal" | "spread";

/** Distance of neighbours in the crystal: about that of least energy, at which its density is 2/(√3 a²) = 0.93. */
const SPACING = 1.115;

/**
 * N particles in a square of density ρ, with velocities from Maxwell's distribution at kT, their momentum taken off.
 * @param density ρ = N/L²
 */
export function startingFluid(
  beginning: FluidBeginning,
  particles: number,
  density: number,
  kT: number,
  { normal }: Generator,
): FluidPoint {
  const side = Math.sqrt(particles / density);
  const positions = beginning === "crystal" ? crystal(particles, side) : spread(particles, side);
  const velocities = positions.map(() => Math.sqrt(kT) * normal());
  const mean = [0, 0];
  velocities.forEach((v, c) => {
    mean[c % 2] += v / particles;
  });
  return { side, positions, velocities: velocities.map((v, c) => v - mean[c % 2]) };
}

/** The places of a triangular lattice nearest to the middle of the box. */
function crystal(particles: number, side: number): Float64Array {
  // In a box that it would fill, it is spread instead.
  if (SPACING * Math.sqrt(particles) * 1.08 > side) return spread(particles, side);
  const reach = Math.ceil(Math.sqrt(particles)) + 2;
  const places: (readonly [x: number, y: number])[] = [];
  for (let row = -reach; row <= reach; row++) {
    for (let column = -reach; column <= reach; column++) {
      places.push([SPACING * (column + (row & 1) / 2), SPACING * row * (Math.sqrt(3) / 2)]);
    }
  }
  const chosen = places
    .toSorted(([ax, ay], [bx, by]) => ax * ax + ay * ay - (bx * bx + by * by) || ay - by || ax - bx)
    .slice(0, particles);
  return Float64Array.from(chosen.flat(), (x) => x + side / 2);
}

/** A lattice as near to triangular as fills the square, its last places left empty. */
function spread(particles: number, side: number): Float64Array {
  const rows = 2 * Math.ceil(Math.sqrt((particles * 2) / Math.sqrt(3)) / 2);
  const columns = Math.ceil(particles / rows);
  return Float64Array.from({ length: 2 * particles }, (_, c) => {
    const [row, column] = [Math.floor((c >> 1) / columns), (c >> 1) % columns];
    return c % 2 === 0
      ? ((column + 0.25 + (row % 2) / 2) * side) / columns
      : ((row + 0.5) * side) / Math.ceil(particles / columns);
  });
}
