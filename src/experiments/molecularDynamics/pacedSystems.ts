import { BOLTZMANN, TIME_UNIT } from "../../potentials/molecular/units.ts";

export type PacedSystemId = "water" | "ethanol" | "argon";

/** Argon as a Lennard-Jones fluid: A. Rahman, Phys. Rev. 136, A405 (1964), doi:10.1103/PhysRev.136.A405. Å, K, u. */
const ARGON = { diameter: 3.4, depth: 120, mass: 39.948 } as const;

/** The unit of time of a Lennard-Jones fluid, s √(m/ε), for argon in fs: 2150. */
export const ARGON_TIME = ARGON.diameter * Math.sqrt(ARGON.mass / (BOLTZMANN * ARGON.depth)) * TIME_UNIT;

/** The fluid whose pace is measured. */
export const PACED_FLUID = { particles: 400, density: 0.4, kT: 0.4, step: 0.005 } as const;

/** fs: a twentieth of the fastest vibration's period. */
const MOLECULE_STEP = 0.5;

/** The time steps that are taken, fs. */
export const PACED_STEPS: Readonly<Record<PacedSystemId, number>> = {
  water: MOLECULE_STEP,
  ethanol: MOLECULE_STEP,
  argon: PACED_FLUID.step * ARGON_TIME,
};
