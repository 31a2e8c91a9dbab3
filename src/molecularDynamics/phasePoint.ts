import type { MechanicalSystem, MotionIntegrator, PhasePoint } from "./integrators/types.ts";

/** A system at positions [n], which are copied, with velocities [n], at rest where none are given. */
export function phasePoint(
  { evaluate }: MechanicalSystem,
  positions: Float64Array,
  velocities = new Float64Array(positions.length),
): PhasePoint {
  const forces = new Float64Array(positions.length);
  const potential = evaluate(positions, forces);
  return { positions: positions.slice(), velocities: velocities.slice(), forces, potential };
}

/** ½ Σ m v² + E; of the leapfrog with the velocities it has, half a step ahead. */
export function totalEnergy({ velocities, potential }: PhasePoint, { masses }: MechanicalSystem): number {
  let twice = 0;
  for (let c = 0; c < velocities.length; c++) twice += masses[c] * velocities[c] * velocities[c];
  return twice / 2 + potential;
}

/**
 * Moves a copy of the point by so many steps, and lets each be looked at.
 * @param look told the point at each step, the first of them 0; false ends the motion
 */
export function follow(
  system: MechanicalSystem,
  start: PhasePoint,
  { begin, step }: MotionIntegrator,
  { timeStep, steps }: { readonly timeStep: number; readonly steps: number },
  look: (point: PhasePoint, step: number) => unknown,
): void {
  const point = {
    positions: start.positions.slice(),
    velocities: start.velocities.slice(),
    forces: start.forces.slice(),
    potential: start.potential,
  };
  begin(point, system, timeStep);
  for (let n = 0; ; n++) {
    if (look(point, n) === false || n === steps) return;
    step(point, system, timeStep);
  }
}
