import type { Frames } from "../../../src/molecules/frames.ts";

/** A unit of energy in meV, by its name in the settings (CODATA 2018). */
const MILLIELECTRONVOLTS: Readonly<Record<string, number>> = {
  eV: 1000,
  kcal: 43.364104,
  hartree: 27_211.386_246,
};

/**
 * Frames with their energies in meV above the lowest of them, as a job is asked about them: many numbers, which a job's key shall not
 * hold. They are told apart by their name instead.
 * @param name the same for the same frames, another for others
 * @returns null where not all frames have an energy
 */
export function energySet(frames: Frames, unit: string, name: unknown): Frames | null {
  const { energies } = frames;
  if (energies === null) return null;
  const lowest = energies.reduce((least, energy) => Math.min(least, energy), Number.POSITIVE_INFINITY);
  const inMeV = energies.map((energy) => (energy - lowest) * (MILLIELECTRONVOLTS[unit] ?? 1000));
  return named({ ...frames, energies: inMeV }, { set: name, unit });
}

/** The same object, of which JSON says its name only. What is sent to a worker is its contents: names do not go along. */
export function named<T extends object>(object: T, name: unknown): T {
  return Object.defineProperty(object, "toJSON", { value: () => name, configurable: true });
}
