import type { ForceField } from "../geometry.ts";
import { checkSettings } from "./checkSettings.ts";
import type { Integrator, IntegratorDefinition, IntegratorSettings, Motion } from "./types.ts";
import { fold, MOST_REFLECTIONS, reflections } from "./walls.ts";

/** Bounces followed exactly within one step; a walker pressed against a wall can bounce without end. */
const MOST_BOUNCES = 8;

/**
 * When the path vτ + ½aτ² first comes `gap` ≥ 0 forward, where the wall is: the smallest root τ ≥ 0.
 * Only asked for a path that ends beyond the wall, so there is one.
 */
function meetingTime(gap: number, v: number, a: number): number {
  const root = Math.sqrt(Math.max(0, v * v + 2 * a * gap));
  // Two forms of the same root, each without cancellation on its side.
  return v > 0 ? (2 * gap) / (v + root) : (root - v) / a;
}

/**
 * Constant-energy motion of unit mass by velocity Verlet.
 *
 * v½ = v + ½ f dt, r ← r + v½ dt, v = v½ + ½ f(r) dt. A step that would leave the box is split where it meets the wall,
 * and the velocity across the wall is reversed there: reversed at the end of the step instead, each bounce would change
 * the energy by up to |f·v| dt, which on a plot would look like the fault of the force.
 * A walker gone non-finite starts again, at rest.
 */
function create(settings: IntegratorSettings): Integrator {
  checkSettings(settings);
  const { box, timeStep, restart } = settings;
  const lower = [box.x0, box.y0] as const;
  const upper = [box.x1, box.y1] as const;

  /** Time within `span` at which the coordinate (0: x, 1: y) meets a wall; Infinity where it does not. */
  function timeOfBounce(motion: Motion, i: number, coordinate: 0 | 1, span: number): number {
    const r = motion.positions[i + coordinate];
    const v = motion.velocities[i + coordinate];
    const a = motion.forces[i + coordinate];
    const end = r + v * span + 0.5 * a * span * span;
    if (end > upper[coordinate]) return Math.min(span, meetingTime(upper[coordinate] - r, v, a));
    if (end < lower[coordinate]) return Math.min(span, meetingTime(r - lower[coordinate], -v, -a));
    return Number.POSITIVE_INFINITY;
  }

  function verlet(motion: Motion, i: number, force: ForceField, span: number): void {
    const { positions, velocities, forces } = motion;
    for (const coordinate of [0, 1] as const) {
      const k = i + coordinate;
      velocities[k] += 0.5 * forces[k] * span;
      const place = positions[k] + velocities[k] * span;
      // Beyond a wall only by rounding, or where a walker has used up its exact bounces.
      const hits = reflections(place, lower[coordinate], upper[coordinate]);
      positions[k] = hits <= MOST_REFLECTIONS ? fold(place, lower[coordinate], upper[coordinate]) : Number.NaN;
      if (Math.abs(place - positions[k]) > 1e-9 * (upper[coordinate] - lower[coordinate])) {
        if (hits % 2 === 1) velocities[k] *= -1;
        motion.reflected += hits;
      }
    }
    force(positions[i], positions[i + 1], forces, i);
    for (let k = i; k < i + 2; k++) velocities[k] += 0.5 * forces[k] * span;
  }

  function move(motion: Motion, i: number, force: ForceField): void {
    let remaining = timeStep;
    for (let bounces = 0; bounces < MOST_BOUNCES; bounces++) {
      const timeX = timeOfBounce(motion, i, 0, remaining);
      const timeY = timeOfBounce(motion, i, 1, remaining);
      const time = Math.min(timeX, timeY);
      if (time === Number.POSITIVE_INFINITY) break;
      verlet(motion, i, force, time);
      motion.velocities[i + (timeX <= timeY ? 0 : 1)] *= -1;
      motion.reflected++;
      remaining -= time;
    }
    if (remaining > 0) verlet(motion, i, force, remaining);
  }

  return {
    init: (positions, velocities, force) => {
      const forces = new Float64Array(positions.length);
      for (let i = 0; i < positions.length; i += 2) force(positions[i], positions[i + 1], forces, i);
      return { positions: positions.slice(), velocities: velocities.slice(), forces, reflected: 0, restarted: 0 };
    },
    step: (motion, force) => {
      const { positions, velocities, forces } = motion;
      for (let i = 0; i < positions.length; i += 2) {
        move(motion, i, force);
        const sum = positions[i] + positions[i + 1] + velocities[i] + velocities[i + 1] + forces[i] + forces[i + 1];
        if (Number.isFinite(sum)) continue;
        positions.set(restart, i);
        velocities.fill(0, i, i + 2);
        force(restart[0], restart[1], forces, i);
        motion.restarted++;
      }
    },
  };
}

export const velocityVerlet: IntegratorDefinition = {
  id: "velocityVerlet",
  label: "Constant energy (velocity Verlet)",
  formula: String.raw`\mathbf v_{1/2} = \mathbf v + \tfrac12\mathbf f\,\Delta t,\quad \mathbf r \leftarrow \mathbf r + \mathbf v_{1/2}\,\Delta t,\quad \mathbf v \leftarrow \mathbf v_{1/2} + \tfrac12\mathbf f\,\Delta t`,
  source: "W. C. Swope et al., J. Chem. Phys. 76, 637 (1982), doi:10.1063/1.442716",
  create,
};
