import { DEFAULT_BOX } from "../geometry.ts";
import type { Potential, PotentialDefinition } from "./types.ts";

/**
 * The lecture's potential: two wells, a soft parabola across, and a fine corrugation of amplitude c.
 *
 *     V/k_BT₀ = (x−4)(x−2)(x+2)(x+3)/50 + y²/20 + c sin(3(x+5)(y−6))
 *
 * The corrugation is only c high, but its force, with a wavelength of 0.14 to 2.1 in the box, is nearly as large as
 * the rest: `smoothForce` leaves it out. V in k_BT₀, x and y in reduced units.
 *
 * Source: J. Wang et al., ACS Cent. Sci. 5, 755 (2019), doi:10.1021/acscentsci.8b00913.
 */
export const lecture = {
  id: "lecture",
  label: "Wang et al. 2019 (the lecture’s)",
  summary: "Two wells with a fine corrugation on top, which a model with few samples can only take for noise.",
  formula: String.raw`\begin{aligned} \frac{V}{k_\mathrm{B}T_0} &= \tfrac{1}{50}(x-4)(x-2)(x+2)(x+3) \\ &\quad + \tfrac{1}{20}y^2 + c\,\sin\bigl(3(x+5)(y-6)\bigr) \end{aligned}`,
  source: "J. Wang et al., ACS Cent. Sci. 5, 755 (2019), doi:10.1021/acscentsci.8b00913",
  parameters: [
    {
      id: "c",
      label: "corrugation amplitude",
      symbol: "c",
      default: 1 / 25,
      min: 0,
      max: 1 / 25,
      step: 0.001,
      unit: "k_BT₀",
      help: "Height of the fine ripple: 0.04 is the published landscape, 0 the smooth one below it.",
    },
  ],
  box: DEFAULT_BOX,
  displayRange: 5,
  // Six points on the shortest wavelength, 2π/(3√221) = 0.14, at the box's corner.
  finestGrid: ({ c }) => (c > 0 ? 400 : 80),
  wells: [
    { label: "left", x: -2.55, y: 0 },
    { label: "right", x: 3.17, y: 0 },
  ],
  create: ({ c }): Potential => {
    const smoothForce: Potential["force"] = (x, y, out, offset) => {
      out[offset] = -(4 * x * x * x - 3 * x * x - 32 * x + 4) / 50;
      out[offset + 1] = -y / 10;
    };
    return {
      energy: (x, y) =>
        ((x - 4) * (x - 2) * (x + 2) * (x + 3)) / 50 + (y * y) / 20 + c * Math.sin(3 * (x + 5) * (y - 6)),
      force: (x, y, out, offset) => {
        const slope = 3 * c * Math.cos(3 * (x + 5) * (y - 6));
        out[offset] = -(4 * x * x * x - 3 * x * x - 32 * x + 4) / 50 - slope * (y - 6);
        out[offset + 1] = -y / 10 - slope * (x + 5);
      },
      smoothForce,
      simdForce: { kind: "lecture", numbers: Float64Array.of(c) },
    };
  },
} as const satisfies PotentialDefinition;
