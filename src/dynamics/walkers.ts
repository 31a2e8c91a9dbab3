import type { ForceField } from "../geometry.ts";
import { restoreGenerator } from "../random/xoshiro128.ts";
import {
  createSimdWalkers,
  reaches,
  type SimdForce,
  type Walkers,
  type WalkersSettings,
  type WalkersState,
} from "../simd/brownian.ts";
import { simd } from "../simd/instance.ts";
import { countVisits } from "./histogram.ts";
import { findIntegrator } from "./registry.ts";
import { followWells } from "./wells.ts";

/**
 * Brownian walkers on one force, with their visits and changes of well counted: in the SIMD module where it knows the
 * force, else step by step here. Both draw the same numbers.
 *
 * @param simdForce the same force as the module knows it; null where it does not
 * @param start copied, and left as it is
 * @throws Problem "input" for settings that no integrator can work with
 */
export function createWalkers(
  settings: WalkersSettings,
  force: ForceField,
  simdForce: SimdForce | null,
  start: WalkersState,
): Walkers {
  const generic = createGenericWalkers(settings, force, start);
  if (simd === null || simdForce === null || !reaches(simdForce, settings.box)) return generic;
  return createSimdWalkers(simd, settings, simdForce, start);
}

/** The same on any force, and on any platform. */
export function createGenericWalkers(settings: WalkersSettings, force: ForceField, start: WalkersState): Walkers {
  const { box, bins, wells, coreRadius } = settings;
  const integrator = findIntegrator("brownian").create(settings);
  const motion = integrator.init(start.positions, new Float64Array(start.positions.length), force);
  motion.reflected = start.reflected;
  motion.restarted = start.restarted;
  const generator = restoreGenerator(start.generator);
  const histogram = start.histogram.slice();
  const well = start.well.slice();
  let { transitions } = start;

  return {
    advance: (steps, counting) => {
      for (let step = 0; step < steps; step++) {
        integrator.step(motion, force, generator);
        transitions += followWells(motion.positions, wells, coreRadius, well);
        if (counting) countVisits(motion.positions, box, bins, histogram);
      }
    },
    state: () => ({
      positions: motion.positions.slice(),
      generator: generator.save(),
      histogram: histogram.slice(),
      well: well.slice(),
      transitions,
      reflected: motion.reflected,
      restarted: motion.restarted,
    }),
    free: () => {},
  };
}
