import { DEFAULT_BOX, type ForceField } from "../geometry.ts";
import type { Potential, PotentialDefinition } from "./types.ts";

/**
 * An anisotropic harmonic well, turned by an angle θ: everything about it is known in closed form.
 *
 *     V/k_BT₀ = ½ k₁ u² + ½ k₂ v²,  u = x cos θ + y sin θ,  v = −x sin θ + y cos θ
 *
 * Boltzmann variances kT/k₁ along u and kT/k₂ along v, Z = 2π kT/√(k₁k₂), periods 2π/√k₁ and 2π/√k₂ at unit mass.
 * V in k_BT₀, x and y in reduced units, θ in degrees.
 */
export const harmonic = {
  id: "harmonic",
  label: "Harmonic well",
  summary: "One well with a soft and a stiff direction, where every answer is known in closed form.",
  formula: String.raw`\begin{aligned} \frac{V}{k_\mathrm{B}T_0} &= \tfrac12 k_1 u^2 + \tfrac12 k_2 v^2, \\ u &= x\cos\theta + y\sin\theta, \\ v &= -x\sin\theta + y\cos\theta \end{aligned}`,
  source: "Any textbook of statistical mechanics: equipartition, ⟨½ k u²⟩ = ½ k_BT",
  parameters: [
    {
      id: "stiffness1",
      label: "first stiffness",
      symbol: "k₁",
      default: 1,
      min: 0.5,
      max: 10,
      step: 0.1,
      unit: "k_BT₀",
      help: "Curvature along the first axis; positions spread by √(k_BT/k₁) there.",
    },
    {
      id: "stiffness2",
      label: "second stiffness",
      symbol: "k₂",
      default: 4,
      min: 0.5,
      max: 10,
      step: 0.1,
      unit: "k_BT₀",
      help: "Curvature along the second axis; positions spread by √(k_BT/k₂) there.",
    },
    {
      id: "angle",
      label: "angle of the first axis",
      symbol: "θ",
      default: 30,
      min: -90,
      max: 90,
      step: 1,
      unit: "°",
      help: "Turns the well counter-clockwise; at 0° the two force components know nothing of each other.",
    },
  ],
  box: DEFAULT_BOX,
  displayRange: 10,
  finestGrid: () => 80,
  wells: [{ label: "well", x: 0, y: 0 }],
  create: ({ stiffness1, stiffness2, angle }): Potential => {
    const cos = Math.cos((angle * Math.PI) / 180);
    const sin = Math.sin((angle * Math.PI) / 180);
    // The Hessian, Rᵀ diag(k₁, k₂) R.
    const hxx = stiffness1 * cos * cos + stiffness2 * sin * sin;
    const hyy = stiffness1 * sin * sin + stiffness2 * cos * cos;
    const hxy = (stiffness1 - stiffness2) * sin * cos;
    const force: ForceField = (x, y, out, offset) => {
      out[offset] = -hxx * x - hxy * y;
      out[offset + 1] = -hxy * x - hyy * y;
    };
    return { energy: (x, y) => 0.5 * (hxx * x * x + 2 * hxy * x * y + hyy * y * y), force, smoothForce: force };
  },
} as const satisfies PotentialDefinition;
