import type { ThreeBodyDefinition } from "./types.ts";

/**
 * The Axilrod–Teller (triple-dipole) energy: what the dispersion of three atoms is more than that of their pairs.
 *
 *     u = ν (1 + 3 cos θ₁ cos θ₂ cos θ₃) / (a b c)³
 *
 * With the law of cosines, 8 a²b²c² cos θ₁ cos θ₂ cos θ₃ = PQR, where P = a² + b² − c², Q = a² + c² − b², R = b² + c² − a². Above zero
 * in acute triangles, below in a row. ν in k_BT₀ times a length to the ninth.
 *
 * Source: B. M. Axilrod & E. Teller, J. Chem. Phys. 11, 299 (1943), doi:10.1063/1.1723844.
 */
export const axilrodTeller = {
  id: "axilrodTeller",
  label: "Axilrod–Teller",
  summary: "Three polarisable atoms: repelled in a triangle, attracted in a row.",
  formula: String.raw`u = \nu\,\frac{1 + 3\cos\theta_1\cos\theta_2\cos\theta_3}{(abc)^3}`,
  source: "B. M. Axilrod & E. Teller, J. Chem. Phys. 11, 299 (1943), doi:10.1063/1.1723844",
  parameters: [
    {
      id: "strength",
      label: "strength",
      symbol: "ν",
      default: 1,
      min: 0.1,
      max: 5,
      step: 0.1,
      unit: "k_BT₀",
      help: "The energy of three atoms is proportional to it.",
    },
  ],
  create: ({ strength }) => ({
    pair: null,
    symmetric: true,
    term: (a, b, c, slopes) => {
      const [a2, b2, c2] = [a * a, b * b, c * c];
      const [P, Q, R] = [a2 + b2 - c2, a2 + c2 - b2, b2 + c2 - a2];
      const squares = a2 * b2 * c2;
      const cubes = a * b * c * squares;
      const cosines = (3 * P * Q * R) / (8 * squares);
      const u = (strength * (1 + cosines)) / cubes;
      // ∂(PQR)/∂a = 2a (QR + PR − PQ), and so on; 1/squares and 1/cubes add −2/a and −3/a of what they multiply.
      const slope = (side: number, change: number) =>
        (strength * ((3 * side * change) / (4 * squares) - (2 * cosines) / side)) / cubes - (3 * u) / side;
      slopes[0] = slope(a, Q * R + P * R - P * Q);
      slopes[1] = slope(b, Q * R + P * Q - P * R);
      slopes[2] = slope(c, P * R + P * Q - Q * R);
      return u;
    },
  }),
} as const satisfies ThreeBodyDefinition;
