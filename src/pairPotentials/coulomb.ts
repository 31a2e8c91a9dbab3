import type { PairPotentialDefinition } from "./types.ts";

/**
 * The Coulomb potential of two charges, U(r) = Q / r with Q = q q′ in units where 4πε₀ = 1: above zero they repel.
 * Q in k_BT₀ times a length.
 *
 * Source: C.-A. Coulomb, Mémoires de l’Académie royale des sciences (1785), 569.
 */
export const coulomb = {
  id: "coulomb",
  label: "Coulomb",
  summary: "Two charges: no range of its own, and a tail that dies as slowly as r⁻¹.",
  formula: String.raw`U(r) = \frac{Q}{r}`,
  source: "C.-A. Coulomb, Mémoires de l’Académie royale des sciences (1785), 569",
  parameters: [
    {
      id: "chargeProduct",
      label: "product of the charges",
      symbol: "Q",
      default: 1,
      min: -3,
      max: 3,
      step: 0.1,
      unit: "k_BT₀",
      help: "Above zero the charges repel each other, below they attract.",
    },
  ],
  takesExpression: false,
  create: ({ chargeProduct }) => ({
    energy: (r) => chargeProduct / r,
    slope: (r) => -chargeProduct / (r * r),
  }),
} as const satisfies PairPotentialDefinition;
