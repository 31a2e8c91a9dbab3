import { DEFAULT_BOX, type ForceField } from "../geometry.ts";
import type { Potential, PotentialDefinition } from "./types.ts";

/** The four terms, as published. */
const TERMS = [
  { A: -200, a: -1, b: 0, c: -10, X0: 1, Y0: 0 },
  { A: -100, a: -1, b: 0, c: -10, X0: 0, Y0: 0.5 },
  { A: -170, a: -6.5, b: 11, c: -6.5, X0: -0.5, Y0: 1.5 },
  { A: 15, a: 0.7, b: 0.6, c: 0.7, X0: -1, Y0: 1 },
];

/** Isotropic stretch, which with the shift brings all minima and saddles into [−5, 5]². */
const STRETCH = 4;
const SHIFT_X = -0.2;
const SHIFT_Y = 0.75;

/** Brings the main barrier, 106 in the published units, to 5.3 k_BT₀. */
const ENERGY_SCALE = 1 / 20;

/**
 * The Müller–Brown potential, the classic test of reaction-path methods, stretched onto the lab's box.
 *
 *     V/k_BT₀ = (1/20) Σ_i A_i exp(a_i (X−X_i)² + b_i (X−X_i)(Y−Y_i) + c_i (Y−Y_i)²),
 *     X = x/4 − 0.2,  Y = y/4 + 0.75
 *
 * Minima of −7.33, −5.41 and −4.04 k_BT₀; the barrier from the deepest is 5.30 k_BT₀. V in k_BT₀, x and y in reduced units.
 *
 * Source: K. Müller & L. D. Brown, Theor. Chim. Acta 53, 75 (1979), doi:10.1007/BF00547608.
 */
export const mullerBrown = {
  id: "mullerBrown",
  label: "Müller–Brown",
  summary:
    "Three wells joined by a winding valley: the classic test of reaction-path methods, here with barriers of a few kT₀.",
  formula: String.raw`\begin{aligned} \frac{V}{k_\mathrm{B}T_0} &= \frac{1}{20}\sum_{i=1}^{4} A_i\, e^{Q_i}, \\ Q_i &= a_i u_i^2 + b_i u_i v_i + c_i v_i^2, \\ u_i &= \tfrac{x}{4} - 0.2 - X_i, \\ v_i &= \tfrac{y}{4} + 0.75 - Y_i \end{aligned}`,
  source: "K. Müller & L. D. Brown, Theor. Chim. Acta 53, 75 (1979), doi:10.1007/BF00547608",
  parameters: [],
  box: DEFAULT_BOX,
  displayRange: 12,
  finestGrid: () => 80,
  wells: [
    { label: "upper left", x: -1.43, y: 2.77 },
    { label: "middle", x: 0.6, y: -1.13 },
    { label: "lower right", x: 3.29, y: -2.89 },
  ],
  create: (): Potential => ({ energy, force, smoothForce: force }),
} as const satisfies PotentialDefinition;

function energy(x: number, y: number): number {
  let sum = 0;
  for (const { A, a, b, c, X0, Y0 } of TERMS) {
    const dX = x / STRETCH + SHIFT_X - X0;
    const dY = y / STRETCH + SHIFT_Y - Y0;
    sum += A * Math.exp(a * dX * dX + b * dX * dY + c * dY * dY);
  }
  return ENERGY_SCALE * sum;
}

const force: ForceField = (x, y, out, offset) => {
  let slopeX = 0;
  let slopeY = 0;
  for (const { A, a, b, c, X0, Y0 } of TERMS) {
    const dX = x / STRETCH + SHIFT_X - X0;
    const dY = y / STRETCH + SHIFT_Y - Y0;
    const term = A * Math.exp(a * dX * dX + b * dX * dY + c * dY * dY);
    slopeX += term * (2 * a * dX + b * dY);
    slopeY += term * (b * dX + 2 * c * dY);
  }
  out[offset] = (-ENERGY_SCALE / STRETCH) * slopeX;
  out[offset + 1] = (-ENERGY_SCALE / STRETCH) * slopeY;
};
