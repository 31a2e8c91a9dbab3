import type { MechanicalSystem, PhasePoint } from "./types.ts";

/** v ← v + (f/m) t, with the forces at hand. */
export function kick({ velocities, forces }: PhasePoint, { masses }: MechanicalSystem, time: number): void {
  for (let c = 0; c < velocities.length; c++) velocities[c] += (forces[c] / masses[c]) * time;
}

/** x ← x + v t, and the forces there. */
export function drift(point: PhasePoint, { evaluate }: MechanicalSystem, time: number): void {
  const { positions, velocities, forces } = point;
  for (let c = 0; c < positions.length; c++) positions[c] += velocities[c] * time;
  point.potential = evaluate(positions, forces);
}
