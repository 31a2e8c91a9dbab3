import type { MechanicalSystem } from "./integrators/types.ts";

/** A bond as a spring between two atoms, in the one coordinate that counts, its stretch s: U = k s². */
export interface HarmonicBond extends MechanicalSystem {
  /** ω = √(2k/μ), 1/time. */
  readonly frequency: number;
  /** The motion itself: stretch and its rate after a time, let go at rest at a stretch a: a cos ωt, −aω sin ωt. */
  readonly exact: (a: number, time: number) => readonly [stretch: number, rate: number];
}

/**
 * @param stiffness k in U = k s², without the half, as force fields write it
 * @param masses of the two atoms; their reduced mass μ = m₁m₂/(m₁ + m₂) moves
 */
export function harmonicBond(stiffness: number, [first, second]: readonly [number, number]): HarmonicBond {
  const reduced = (first * second) / (first + second);
  const frequency = Math.sqrt((2 * stiffness) / reduced);
  return {
    masses: Float64Array.of(reduced),
    evaluate: (s, forces) => {
      forces[0] = -2 * stiffness * s[0];
      return stiffness * s[0] * s[0];
    },
    frequency,
    exact: (a, time) => [a * Math.cos(frequency * time), -a * frequency * Math.sin(frequency * time)],
  };
}
