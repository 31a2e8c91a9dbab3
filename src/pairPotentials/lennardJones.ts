import type { PairPotentialDefinition } from "./types.ts";

/**
 * The Lennard-Jones potential: a steep wall and an attraction that dies as r⁻⁶.
 *
 *     U(r) = 4ε [(s/r)¹² − (s/r)⁶],   U′(r) = −(24ε/r) [2 (s/r)¹² − (s/r)⁶]
 *
 * Zero at r = s, least at r = 2^(1/6) s = 1.122 s, where it is −ε. ε in k_BT₀, s and r in reduced units.
 *
 * Source: J. E. Jones, Proc. R. Soc. Lond. A 106, 463 (1924), doi:10.1098/rspa.1924.0082.
 */
export const lennardJones = {
  id: "lennardJones",
  label: "Lennard-Jones",
  summary: "A steep wall, a well and a tail that dies as r⁻⁶: two atoms of a noble gas.",
  formula: String.raw`U(r) = 4\varepsilon\left[\left(\frac{s}{r}\right)^{12} - \left(\frac{s}{r}\right)^{6}\right]`,
  source: "J. E. Jones, Proc. R. Soc. Lond. A 106, 463 (1924), doi:10.1098/rspa.1924.0082",
  parameters: [
    {
      id: "depth",
      label: "well depth",
      symbol: "ε",
      default: 1,
      min: 0.2,
      max: 3,
      step: 0.05,
      unit: "k_BT₀",
      help: "Energy needed to part the pair from the bottom of its well.",
    },
    {
      id: "diameter",
      label: "diameter",
      symbol: "s",
      default: 1,
      min: 0.8,
      max: 1.4,
      step: 0.01,
      help: "Distance at which attraction and repulsion are equal in energy; the well's bottom is at 1.122 s.",
    },
  ],
  takesExpression: false,
  create: ({ depth, diameter }) => ({
    energy: (r) => {
      const sixth = (diameter / r) ** 6;
      return 4 * depth * (sixth * sixth - sixth);
    },
    slope: (r) => {
      const sixth = (diameter / r) ** 6;
      return ((-24 * depth) / r) * (2 * sixth * sixth - sixth);
    },
  }),
} as const satisfies PairPotentialDefinition;
