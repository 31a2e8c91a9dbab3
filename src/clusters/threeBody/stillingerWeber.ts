import type { ThreeBodyDefinition } from "./types.ts";

/** Constants of silicon, in units of ε and σ: eqs. 2.3–2.7 of the source. */
const [A, B, P] = [7.049556277, 0.6022245584, 4];
const CUTOFF = 1.8;
const GAMMA = 1.2;

/**
 * The Stillinger–Weber potential of silicon: pairs that bind, and neighbours that want to see each other at the tetrahedron's angle.
 *
 *     U(r) = A (B r⁻⁴ − 1) e^{1/(r − R)},   u = λ (cos θ + ⅓)² e^{γ/(a − R)} e^{γ/(b − R)}   below the cutoff R = 1.8, else 0
 *
 * with every derivative continuous at the cutoff. Energies in ε, lengths in σ.
 *
 * Source: F. H. Stillinger & T. A. Weber, Phys. Rev. B 31, 5262 (1985), doi:10.1103/PhysRevB.31.5262.
 */
export const stillingerWeber = {
  id: "stillingerWeber",
  label: "Stillinger–Weber",
  summary: "Silicon: neighbours that want the tetrahedron’s angle.",
  formula: String.raw`u = \lambda\left(\cos\theta + \tfrac13\right)^2 e^{\gamma/(a-R)}\,e^{\gamma/(b-R)}`,
  source: "F. H. Stillinger & T. A. Weber, Phys. Rev. B 31, 5262 (1985), doi:10.1103/PhysRevB.31.5262",
  parameters: [
    {
      id: "angularStrength",
      label: "strength of the angles",
      symbol: "λ",
      default: 21,
      min: 0,
      max: 40,
      step: 0.5,
      unit: "ε",
      help: "What it costs neighbours to see each other at another angle than the tetrahedron’s; 21 in silicon.",
    },
  ],
  create: ({ angularStrength }) => ({
    pair: {
      energy: (r) => (r < CUTOFF ? A * (B * r ** -P - 1) * Math.exp(1 / (r - CUTOFF)) : 0),
      slope: (r) => {
        if (r >= CUTOFF) return 0;
        const attraction = Math.exp(1 / (r - CUTOFF));
        return A * attraction * (-P * B * r ** (-P - 1) - (B * r ** -P - 1) / (r - CUTOFF) ** 2);
      },
    },
    symmetric: false,
    term: (a, b, c, slopes) => {
      if (a >= CUTOFF || b >= CUTOFF) {
        slopes.fill(0);
        return 0;
      }
      const cosine = (a * a + b * b - c * c) / (2 * a * b);
      const fade = angularStrength * Math.exp(GAMMA / (a - CUTOFF) + GAMMA / (b - CUTOFF));
      const bend = cosine + 1 / 3;
      const u = fade * bend * bend;
      slopes[0] = 2 * fade * bend * (1 / b - cosine / a) - (GAMMA * u) / (a - CUTOFF) ** 2;
      slopes[1] = 2 * fade * bend * (1 / a - cosine / b) - (GAMMA * u) / (b - CUTOFF) ** 2;
      slopes[2] = (-2 * fade * bend * c) / (a * b);
      return u;
    },
  }),
} as const satisfies ThreeBodyDefinition;
