import { drift, kick } from "./kickAndDrift.ts";
import type { MotionIntegrator } from "./types.ts";

/** Velocities half a step ahead of the places, each leaping over the other. */
export const leapfrog = {
  id: "leapfrog",
  label: "Leapfrog",
  summary: "Velocities half a step ahead of the places, each leaping over the other.",
  formula: String.raw`\mathbf r_{n+1} = \mathbf r_n + \mathbf v_{n+1/2}\,\Delta t,\quad \mathbf v_{n+3/2} = \mathbf v_{n+1/2} + \frac{\mathbf f_{n+1}}{m}\,\Delta t`,
  source: "E. Hairer, C. Lubich & G. Wanner, Acta Numerica 12, 399 (2003), doi:10.1017/S0962492902000144",
  order: 2,
  velocityAhead: 0.5,
  begin: (point, system, timeStep) => kick(point, system, timeStep / 2),
  step: (point, system, timeStep) => {
    drift(point, system, timeStep);
    kick(point, system, timeStep);
  },
} as const satisfies MotionIntegrator;
