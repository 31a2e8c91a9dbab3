import type { PairPotentialDefinition } from "./types.ts";

/**
 * The Morse potential: a bond that can break, with a wall of finite height.
 *
 *     U(r) = D {[1 − e^{−a (r − rₑ)}]² − 1},   U′(r) = 2 a D [1 − e^{−a (r − rₑ)}] e^{−a (r − rₑ)}
 *
 * Least at r = rₑ, where it is −D with the curvature 2a²D. D in k_BT₀, rₑ and r in reduced units, a in their inverse.
 *
 * Source: P. M. Morse, Phys. Rev. 34, 57 (1929), doi:10.1103/PhysRev.34.57.
 */
export const morse = {
  id: "morse",
  label: "Morse",
  summary: "A chemical bond: harmonic at its bottom, broken when stretched far enough.",
  formula: String.raw`U(r) = D\left\{\left[1 - e^{-a(r - r_\mathrm{e})}\right]^2 - 1\right\}`,
  source: "P. M. Morse, Phys. Rev. 34, 57 (1929), doi:10.1103/PhysRev.34.57",
  parameters: [
    {
      id: "depth",
      label: "well depth",
      symbol: "D",
      default: 1,
      min: 0.2,
      max: 3,
      step: 0.05,
      unit: "k_BT₀",
      help: "Energy needed to break the bond from the bottom of its well.",
    },
    {
      id: "steepness",
      label: "steepness",
      symbol: "a",
      default: 4,
      min: 1,
      max: 8,
      step: 0.1,
      help: "How quickly the bond's energy rises about its bottom: the curvature there is 2a²D.",
    },
    {
      id: "bondLength",
      label: "bond length",
      symbol: "rₑ",
      default: 1.2,
      min: 0.9,
      max: 2,
      step: 0.01,
      help: "Distance of the well's bottom.",
    },
  ],
  takesExpression: false,
  create: ({ depth, steepness, bondLength }) => ({
    energy: (r) => depth * ((1 - Math.exp(-steepness * (r - bondLength))) ** 2 - 1),
    slope: (r) => {
      const decay = Math.exp(-steepness * (r - bondLength));
      return 2 * steepness * depth * (1 - decay) * decay;
    },
  }),
} as const satisfies PairPotentialDefinition;
