import { checkSettings } from "./checkSettings.ts";
import type { Integrator, IntegratorDefinition, IntegratorSettings, Motion } from "./types.ts";
import { fold, MOST_REFLECTIONS, reflections } from "./walls.ts";

/**
 * Overdamped Langevin motion by Euler–Maruyama.
 *
 * r ← r + f(r) dt + √(2 kT dt) ξ, mobility 1, ξ standard normal; reflecting walls by folding the step back.
 * Its stationary density is e^{−V/kT}/Z up to O(dt) where f = −∇V. Each step draws exactly 2W normal deviates whatever
 * happens, so that runs with the same generator differ by their force alone.
 */
function create(settings: IntegratorSettings): Integrator {
  checkSettings(settings);
  const { box, kT, timeStep, restart } = settings;
  const { x0, x1, y0, y1 } = box;
  const amplitude = Math.sqrt(2 * kT * timeStep);

  function settle(motion: Motion, i: number, x: number, y: number): void {
    const hits = reflections(x, x0, x1) + reflections(y, y0, y1);
    if (hits <= MOST_REFLECTIONS) {
      motion.positions[i] = fold(x, x0, x1);
      motion.positions[i + 1] = fold(y, y0, y1);
      motion.reflected += hits;
    } else {
      // Also where x or y is NaN or infinite.
      motion.positions[i] = restart[0];
      motion.positions[i + 1] = restart[1];
      motion.restarted++;
    }
  }

  return {
    init: (positions) => ({
      positions: positions.slice(),
      velocities: new Float64Array(positions.length),
      forces: new Float64Array(positions.length),
      reflected: 0,
      restarted: 0,
    }),
    step: (motion, force, generator) => {
      const { positions, forces } = motion;
      for (let i = 0; i < positions.length; i += 2) {
        force(positions[i], positions[i + 1], forces, i);
        const x = positions[i] + forces[i] * timeStep + amplitude * generator.normal();
        const y = positions[i + 1] + forces[i + 1] * timeStep + amplitude * generator.normal();
        if (x >= x0 && x <= x1 && y >= y0 && y <= y1) {
          positions[i] = x;
          positions[i + 1] = y;
        } else {
          settle(motion, i, x, y);
        }
      }
    },
  };
}

export const brownian: IntegratorDefinition = {
  id: "brownian",
  label: "Brownian motion",
  formula: String.raw`\mathbf r \leftarrow \mathbf r + \mathbf f\,\Delta t + \sqrt{2k_\mathrm{B}T\,\Delta t}\;\boldsymbol\xi`,
  source: "D. L. Ermak and J. A. McCammon, J. Chem. Phys. 69, 1352 (1978), doi:10.1063/1.436761",
  create,
};
