import type { MechanicalSystem, MotionIntegrator, PhasePoint } from "./integrators/types.ts";
import { follow, totalEnergy } from "./phasePoint.ts";

/** So many steps show whether the energy stays within bounds … */
const STEPS = 2000;
/** … which are this many times what it was: just below the threshold it swings far, but comes back. */
const BOUND = 1e5;
const HALVINGS = 22;

/**
 * The longest time step at which a motion stays within bounds, by halving an interval again and again.
 * @param between a step that is short enough, and one that is too long
 */
export function stabilityThreshold(
  system: MechanicalSystem,
  start: PhasePoint,
  integrator: MotionIntegrator,
  between: readonly [stable: number, unstable: number],
): number {
  let [stable, unstable] = between;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (stable + unstable) / 2;
    if (staysWithin(system, start, integrator, middle)) stable = middle;
    else unstable = middle;
  }
  return (stable + unstable) / 2;
}

function staysWithin(
  system: MechanicalSystem,
  start: PhasePoint,
  integrator: MotionIntegrator,
  timeStep: number,
): boolean {
  const bound = BOUND * totalEnergy(start, system);
  let stays = true;
  follow(system, start, integrator, { timeStep, steps: STEPS }, (point) => {
    stays = totalEnergy(point, system) <= bound;
    return stays;
  });
  return stays;
}
