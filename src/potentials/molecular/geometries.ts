import type { Steps } from "../../linalg/steps.ts";
import { Problem } from "../../problem.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { type Sentence, sentence } from "../../sentence.ts";
import type { MolecularForceField } from "./forceField.ts";
import { BOLTZMANN, TIME_UNIT } from "./units.ts";

/** Geometries of one molecule with what the force field says of them: a frame after another. */
export interface Geometries {
  /** Å [frames × 3n]. */
  readonly positions: Float64Array;
  /** kcal/mol above the minimum [frames]. */
  readonly energies: Float64Array;
  /** kcal/mol/Å [frames × 3n]. */
  readonly forces: Float64Array;
}

/** How thermal geometries are drawn. */
export interface ThermalSettings {
  readonly frames: number;
  readonly seed: number;
  /** K. */
  readonly temperature: number;
  /** Time between two frames, fs. */
  readonly interval: number;
  /** Time before the first, fs. */
  readonly settling: number;
  /** fs. */
  readonly timeStep: number;
  /** 1/fs: how fast the bath takes and gives velocity. */
  readonly friction: number;
}

/** 50 fs between frames: 1/friction, in which the bath makes e⁻¹ of a velocity. */
export const DEFAULT_THERMAL: Omit<ThermalSettings, "frames" | "seed" | "temperature"> = {
  interval: 50,
  settling: 1000,
  timeStep: 0.5,
  friction: 0.02,
};

/** Steps between two pauses: a few milliseconds. */
const STRETCH = 1000;

/**
 * Geometries at a temperature, from Langevin dynamics (BAOAB): after `settling`, one every `interval`. The molecule also moves and turns
 * as a whole; its centre of mass is put back to the origin in each frame.
 * @throws Problem "input" for settings out of range, or where the molecule flies apart
 * Source: B. Leimkuhler & C. Matthews, Appl. Math. Res. Express 2013, 34, doi:10.1093/amrx/abs010.
 */
export function* thermalGeometries(field: MolecularForceField, settings: ThermalSettings): Steps<Geometries> {
  requireSettings(settings);
  const { frames, interval, settling, temperature, friction } = settings;
  const size = field.equilibrium.length;
  const { normal } = createGenerator(streamSeed(settings.seed, "thermal geometries"));
  const dt = settings.timeStep / TIME_UNIT;
  const kept = Math.exp(-friction * settings.timeStep);
  const masses = Float64Array.from({ length: size }, (_, c) => field.masses[Math.floor(c / 3)]);
  const kick = masses.map((mass) => Math.sqrt(((1 - kept * kept) * BOLTZMANN * temperature) / mass));
  const velocities = masses.map((mass) => Math.sqrt((BOLTZMANN * temperature) / mass) * normal());
  const place = field.equilibrium.slice();
  const forces = new Float64Array(size);
  field.evaluate(place, forces);
  const geometries = emptyGeometries(frames, size);
  const between = Math.max(1, Math.round(interval / settings.timeStep));
  const before = Math.round(settling / settings.timeStep);
  const total = before + (frames - 1) * between + 1;
  for (let step = 1; step <= total; step++) {
    for (let c = 0; c < size; c++) {
      velocities[c] += (0.5 * dt * forces[c]) / masses[c];
      place[c] += 0.5 * dt * velocities[c];
      velocities[c] = kept * velocities[c] + kick[c] * normal();
      place[c] += 0.5 * dt * velocities[c];
    }
    const energy = field.evaluate(place, forces);
    for (let c = 0; c < size; c++) velocities[c] += (0.5 * dt * forces[c]) / masses[c];
    if (step > before && (step - before - 1) % between === 0) {
      if (!Number.isFinite(energy)) throw flownApart(settings);
      keep(geometries, (step - before - 1) / between, centred(place, masses), energy, forces);
    }
    if (step % STRETCH === 0) yield step / total;
  }
  return geometries;
}

/**
 * Geometries about the minimum, each coordinate displaced by a normal deviate of standard deviation `amplitude` (Å), whatever that costs.
 * @throws Problem "input" for an amplitude or a number of frames out of range
 */
export function* distortedGeometries(
  field: MolecularForceField,
  { frames, seed, amplitude }: { readonly frames: number; readonly seed: number; readonly amplitude: number },
): Steps<Geometries> {
  requireFrames(frames);
  requireBetween(amplitude, 0, 0.5, sentence`The amplitude in Å`, "amplitude");
  const size = field.equilibrium.length;
  const { normal } = createGenerator(streamSeed(seed, "distorted geometries"));
  const geometries = emptyGeometries(frames, size);
  const forces = new Float64Array(size);
  for (let frame = 0; frame < frames; frame++) {
    const place = field.equilibrium.map((x) => x + amplitude * normal());
    keep(geometries, frame, place, field.evaluate(place, forces), forces);
    if (frame % STRETCH === 0) yield frame / frames;
  }
  return geometries;
}

function emptyGeometries(frames: number, size: number): Geometries {
  return {
    positions: new Float64Array(frames * size),
    energies: new Float64Array(frames),
    forces: new Float64Array(frames * size),
  };
}

function keep(into: Geometries, frame: number, place: Float64Array, energy: number, forces: Float64Array): void {
  into.positions.set(place, frame * place.length);
  into.energies[frame] = energy;
  into.forces.set(forces, frame * place.length);
}

/** The same with the centre of mass at the origin. */
function centred(place: Float64Array, masses: Float64Array): Float64Array {
  const centre = [0, 0, 0];
  let mass = 0;
  for (let c = 0; c < place.length; c++) {
    centre[c % 3] += masses[c] * place[c];
    mass += masses[c] / 3;
  }
  return place.map((x, c) => x - centre[c % 3] / mass);
}

function requireSettings(settings: ThermalSettings): void {
  requireFrames(settings.frames);
  requireBetween(settings.temperature, 0, 5000, sentence`The temperature in K`, "temperature");
  requireBetween(settings.interval, 0, 1e4, sentence`The time between two geometries in fs`, "interval");
  requireBetween(settings.settling, 0, 1e5, sentence`The time before the first geometry in fs`, "settling");
  requireBetween(settings.timeStep, 0.01, 5, sentence`The time step in fs`, "timeStep");
  requireBetween(settings.friction, 0, 1, sentence`The friction in 1/fs`, "friction");
}

function requireFrames(frames: number): void {
  if (Number.isInteger(frames) && frames >= 1 && frames <= 5000) return;
  throw new Problem(
    "input",
    sentence`The number of geometries must be a whole number from 1 to 5000, not ${frames}.`,
    "frames",
  );
}

function requireBetween(value: number, least: number, most: number, what: Sentence, parameter: string): void {
  if (value >= least && value <= most) return;
  throw new Problem("input", sentence`${what} must be from ${least} to ${most}, not ${value}.`, parameter);
}

function flownApart({ temperature, timeStep }: ThermalSettings): Problem {
  return new Problem(
    "input",
    sentence`At ${temperature} K with steps of ${timeStep} fs the molecule flew apart: take a shorter time step or a lower temperature.`,
    "timeStep",
  );
}
