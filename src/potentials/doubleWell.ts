import { DEFAULT_BOX, type ForceField } from "../geometry.ts";
import type { Potential, PotentialDefinition } from "./types.ts";

/** Half the distance between the minima of the untilted double well. */
const HALF_DISTANCE = 2.5;

/**
 * A tilted double well along x, harmonic along y.
 *
 *     V/k_BT₀ = h ((x/a)² − 1)² + t x/(2a) + ½ k y²,  a = 2.5
 *
 * h is the barrier's height (without tilt), t by how much the right well lies above the left one (to first order), k
 * the stiffness along y. Both wells exist while |t| < 16h/(3√3) = 3.08 h, that is, everywhere in the parameters' ranges.
 * V in k_BT₀, x and y in reduced units.
 *
 * Source: the quartic normal form; e.g. H. A. Kramers, Physica 7, 284 (1940), doi:10.1016/S0031-8914(40)90098-2, for
 * the escape over its barrier.
 */
export const doubleWell = {
  id: "doubleWell",
  label: "Tilted double well",
  summary: "Two wells along x with a barrier and a tilt to set: the simplest landscape with a rare event.",
  formula: String.raw`\begin{aligned} \frac{V}{k_\mathrm{B}T_0} &= h\left[\left(\tfrac{x}{a}\right)^2 - 1\right]^2 + t\,\tfrac{x}{2a} + \tfrac12 k y^2, \\ a &= 2.5 \end{aligned}`,
  source: "H. A. Kramers, Physica 7, 284 (1940), doi:10.1016/S0031-8914(40)90098-2",
  parameters: [
    {
      id: "barrier",
      label: "barrier height",
      symbol: "h",
      default: 4,
      min: 1,
      max: 10,
      step: 0.1,
      unit: "k_BT₀",
      help: "Energy at the top between the wells, when they are level; higher barriers are crossed exponentially less often.",
    },
    {
      id: "tilt",
      label: "tilt",
      symbol: "t",
      default: 1,
      min: -2,
      max: 2,
      step: 0.1,
      unit: "k_BT₀",
      help: "How far the right well lies above the left one; 0 makes both equally likely.",
    },
    {
      id: "stiffness",
      label: "stiffness along y",
      symbol: "k",
      default: 1,
      min: 0.2,
      max: 5,
      step: 0.1,
      unit: "k_BT₀",
      help: "Curvature across the path from well to well; a stiff direction needs short time steps.",
    },
  ],
  box: DEFAULT_BOX,
  displayRange: 10,
  finestGrid: () => 80,
  wells: [
    { label: "left", x: -HALF_DISTANCE, y: 0 },
    { label: "right", x: HALF_DISTANCE, y: 0 },
  ],
  create: ({ barrier, tilt, stiffness }): Potential => {
    const slope = tilt / (2 * HALF_DISTANCE);
    const force: ForceField = (x, y, out, offset) => {
      const u = x / HALF_DISTANCE;
      out[offset] = (-4 * barrier * u * (u * u - 1)) / HALF_DISTANCE - slope;
      out[offset + 1] = -stiffness * y;
    };
    return {
      energy: (x, y) => barrier * ((x / HALF_DISTANCE) ** 2 - 1) ** 2 + slope * x + 0.5 * stiffness * y * y,
      force,
      smoothForce: force,
    };
  },
} as const satisfies PotentialDefinition;
