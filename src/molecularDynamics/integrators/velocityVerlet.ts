import { drift, kick } from "./kickAndDrift.ts";
import type { MotionIntegrator } from "./types.ts";

/** Half a kick, a step, half a kick: the leapfrog's places, with velocities at the same times. */
export const velocityVerlet = {
  id: "velocityVerlet",
  label: "Velocity Verlet",
  summary: "Half of the kick, the step, and the other half with the new force.",
  formula: String.raw`\mathbf v_{n+1/2} = \mathbf v_n + \frac{\mathbf f_n}{2m}\,\Delta t,\quad \mathbf r_{n+1} = \mathbf r_n + \mathbf v_{n+1/2}\,\Delta t,\quad \mathbf v_{n+1} = \mathbf v_{n+1/2} + \frac{\mathbf f_{n+1}}{2m}\,\Delta t`,
  source: "W. C. Swope et al., J. Chem. Phys. 76, 637 (1982), doi:10.1063/1.442716",
  order: 2,
  velocityAhead: 0,
  begin: () => {},
  step: (point, system, timeStep) => {
    kick(point, system, timeStep / 2);
    drift(point, system, timeStep);
    kick(point, system, timeStep / 2);
  },
} as const satisfies MotionIntegrator;
