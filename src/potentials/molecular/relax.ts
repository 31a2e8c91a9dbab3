/** An energy, with its forces −∂E/∂x written into `forces`; both [n]. */
export type EnergyAndForces = (x: Float64Array, forces: Float64Array) => number;

const MOST_STEPS = 20_000;

/**
 * Follows the forces down to a minimum of the energy by FIRE: motion with friction that stops wherever it would go uphill.
 * @param x where to begin [n]; kept
 * @param scale the longest step of a coordinate, in the unit of x
 * @param tolerance of the largest force, relative to the largest at the beginning
 * @returns [n]
 * Source: E. Bitzek et al., Phys. Rev. Lett. 97, 170201 (2006), doi:10.1103/PhysRevLett.97.170201.
 */
export function relax(x: Float64Array, energy: EnergyAndForces, scale = 0.05, tolerance = 1e-12): Float64Array {
  const place = x.slice();
  const forces = new Float64Array(x.length);
  const velocities = new Float64Array(x.length);
  energy(place, forces);
  const first = largest(forces);
  let [timeStep, mixing, downhill] = [Math.sqrt(scale / Math.max(first, 1e-300)), 0.1, 0];
  const longest = 10 * timeStep;
  for (let step = 0; step < MOST_STEPS && largest(forces) > tolerance * first; step++) {
    let [power, speed, force] = [0, 0, 0];
    for (let i = 0; i < x.length; i++) {
      power += forces[i] * velocities[i];
      speed += velocities[i] ** 2;
      force += forces[i] ** 2;
    }
    if (power > 0) {
      const turn = (mixing * Math.sqrt(speed)) / Math.sqrt(force);
      for (let i = 0; i < x.length; i++) velocities[i] = (1 - mixing) * velocities[i] + turn * forces[i];
      if (++downhill > 5) {
        timeStep = Math.min(1.1 * timeStep, longest);
        mixing *= 0.99;
      }
    } else {
      velocities.fill(0);
      [timeStep, mixing, downhill] = [0.5 * timeStep, 0.1, 0];
    }
    for (let i = 0; i < x.length; i++) velocities[i] += timeStep * forces[i];
    const shorten = Math.min(1, scale / Math.max(timeStep * largest(velocities), 1e-300));
    for (let i = 0; i < x.length; i++) {
      velocities[i] *= shorten;
      place[i] += timeStep * velocities[i];
    }
    energy(place, forces);
  }
  return place;
}

function largest(values: Float64Array): number {
  let found = 0;
  for (const value of values) found = Math.max(found, Math.abs(value));
  return found;
}
