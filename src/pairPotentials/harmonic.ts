import type { PairPotentialDefinition } from "./types.ts";

/**
 * The harmonic spring, U(r) = ½ k (r − r₀)²: to a kernel, a polynomial of second degree and nothing more.
 * k in k_BT₀ per squared length, r₀ and r in reduced units.
 */
export const harmonic = {
  id: "harmonic",
  label: "Harmonic",
  summary: "A spring: the bottom of any well, seen closely enough.",
  formula: String.raw`U(r) = \tfrac12 k (r - r_0)^2`,
  source: "Any textbook of mechanics: Hooke's law",
  parameters: [
    {
      id: "stiffness",
      label: "stiffness",
      symbol: "k",
      default: 10,
      min: 1,
      max: 50,
      step: 1,
      unit: "k_BT₀",
      help: "Curvature of the well, per squared length.",
    },
    {
      id: "restLength",
      label: "rest length",
      symbol: "r₀",
      default: 1.5,
      min: 0.9,
      max: 2.5,
      step: 0.01,
      help: "Distance at which the spring is at rest.",
    },
  ],
  takesExpression: false,
  create: ({ stiffness, restLength }) => ({
    energy: (r) => 0.5 * stiffness * (r - restLength) ** 2,
    slope: (r) => stiffness * (r - restLength),
  }),
} as const satisfies PairPotentialDefinition;
