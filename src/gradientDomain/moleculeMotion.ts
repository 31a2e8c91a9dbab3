import type { Generator } from "../random/generator.ts";
import { rigidMotions, without } from "./rigidMotion.ts";
import { ACCELERATION, BOLTZMANN } from "./units.ts";

/** Forces at positions [3n] in Å are written into `forces` [3n], eV/Å; returns the energy in eV, NaN where there is none. */
export type MolecularForce = (positions: Float64Array, forces: Float64Array) => number;

/** A bath that gives and takes heat: temperature in K, friction in 1/fs. */
export interface Bath {
  readonly temperature: number;
  readonly friction: number;
}

/** A molecule that moves. */
export interface MoleculeMotion {
  /** Å [3n]. */
  readonly positions: Float64Array;
  /** Å/fs [3n]. */
  readonly velocities: Float64Array;
  /** The forces there, eV/Å [3n]. */
  readonly forces: Float64Array;
  /** eV; NaN where the force has no energy. */
  potential: number;
}

/** A molecule about to move. */
export function startMotion(force: MolecularForce, positions: Float64Array, velocities: Float64Array): MoleculeMotion {
  const forces = new Float64Array(positions.length);
  const place = positions.slice();
  return { positions: place, velocities: velocities.slice(), forces, potential: force(place, forces) };
}

/**
 * One step of velocity Verlet; with a bath, of its relative for Langevin dynamics (BAOAB), which is the same without friction.
 * @param masses u [n]
 * @param timeStep fs
 * @param generator read with a bath alone
 * Source: B. Leimkuhler & C. Matthews, Appl. Math. Res. Express 2013, 34, doi:10.1093/amrx/abs010.
 */
export function moveMolecule(
  motion: MoleculeMotion,
  force: MolecularForce,
  masses: Float64Array,
  timeStep: number,
  bath: Bath | null,
  generator: Generator,
): void {
  const { positions, velocities, forces } = motion;
  const half = 0.5 * timeStep;
  const kept = bath === null ? 1 : Math.exp(-bath.friction * timeStep);
  const heat = bath === null ? 0 : (1 - kept * kept) * BOLTZMANN * bath.temperature * ACCELERATION;
  for (let c = 0; c < positions.length; c++) {
    const mass = masses[Math.floor(c / 3)];
    velocities[c] += (half * ACCELERATION * forces[c]) / mass;
    positions[c] += half * velocities[c];
    if (bath !== null) velocities[c] = kept * velocities[c] + Math.sqrt(heat / mass) * generator.normal();
    positions[c] += half * velocities[c];
  }
  motion.potential = force(positions, forces);
  for (let c = 0; c < positions.length; c++) {
    velocities[c] += (half * ACCELERATION * forces[c]) / masses[Math.floor(c / 3)];
  }
}

/** ½ Σ m v², eV. */
export function kineticEnergy(velocities: Float64Array, masses: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < velocities.length; c++) sum += masses[Math.floor(c / 3)] * velocities[c] ** 2;
  return sum / (2 * ACCELERATION);
}

/** Velocities at a temperature in K, without momentum and angular momentum; Å/fs [3n]. */
export function thermalVelocities(
  positions: Float64Array,
  masses: Float64Array,
  temperature: number,
  { normal }: Generator,
): Float64Array {
  const spread = Math.sqrt(BOLTZMANN * temperature * ACCELERATION);
  const weighted = Float64Array.from(positions, () => spread * normal());
  const internal = without(weighted, rigidMotions(positions, masses));
  return internal.map((v, c) => v / Math.sqrt(masses[Math.floor(c / 3)]));
}
