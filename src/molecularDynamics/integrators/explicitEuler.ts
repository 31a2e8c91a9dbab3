import type { MotionIntegrator } from "./types.ts";

/** Straight on with the velocity and the force of the step's beginning: x ← x + v Δt, v ← v + (f/m) Δt, both sides taken before. */
export const explicitEuler = {
  id: "explicitEuler",
  label: "Euler",
  summary: "Straight on with the velocity and the force of the step’s beginning.",
  formula: String.raw`\mathbf r_{n+1} = \mathbf r_n + \mathbf v_n\,\Delta t,\quad \mathbf v_{n+1} = \mathbf v_n + \frac{\mathbf f_n}{m}\,\Delta t`,
  source: "L. Euler, Institutionum calculi integralis I (1768), § 650",
  order: 1,
  velocityAhead: 0,
  begin: () => {},
  step: (point, { masses, evaluate }, timeStep) => {
    const { positions, velocities, forces } = point;
    for (let c = 0; c < positions.length; c++) {
      positions[c] += velocities[c] * timeStep;
      velocities[c] += (forces[c] / masses[c]) * timeStep;
    }
    point.potential = evaluate(positions, forces);
  },
} as const satisfies MotionIntegrator;
