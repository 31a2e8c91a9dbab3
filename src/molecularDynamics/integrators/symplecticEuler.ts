import { drift, kick } from "./kickAndDrift.ts";
import type { MotionIntegrator } from "./types.ts";

/** Euler's rule with one change: the place goes on with the new velocity. Volumes in phase space are then kept. */
export const symplecticEuler = {
  id: "symplecticEuler",
  label: "Symplectic Euler",
  summary: "First the velocity, then the place with the new velocity.",
  formula: String.raw`\mathbf v_{n+1} = \mathbf v_n + \frac{\mathbf f_n}{m}\,\Delta t,\quad \mathbf r_{n+1} = \mathbf r_n + \mathbf v_{n+1}\,\Delta t`,
  source: "E. Hairer, C. Lubich & G. Wanner, Acta Numerica 12, 399 (2003), doi:10.1017/S0962492902000144",
  order: 1,
  velocityAhead: 0,
  begin: () => {},
  step: (point, system, timeStep) => {
    kick(point, system, timeStep);
    drift(point, system, timeStep);
  },
} as const satisfies MotionIntegrator;
