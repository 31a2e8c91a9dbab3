import { type Bath, kineticEnergy, moveMolecule, startMotion } from "../../gradientDomain/moleculeMotion.ts";
import { angularMomentum, momentum } from "../../gradientDomain/rigidMotion.ts";
import { REDUCED_PLANCK } from "../../gradientDomain/units.ts";
import { Problem, type ProblemReport, toProblemReport } from "../../problem.ts";
import { createGenerator, restoreGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { type MotionSetting, type MovingSource, startingVelocities } from "./motionSources.ts";
import type { MolecularRun, MotionSource, MotionStart, MotionState } from "./motionState.ts";

/** One moment of a motion: all NaN once it has ended. */
export interface Frame {
  readonly positions: Float64Array;
  readonly velocities: Float64Array;
  readonly potential: number;
  readonly truePotential: number;
  readonly nearest: number;
}

/** One source's molecule while it moves. */
export interface Run {
  readonly source: MotionSource;
  /** One step; nothing once it has ended. */
  readonly advance: () => void;
  readonly ended: () => boolean;
  readonly frame: () => Frame;
  readonly state: () => MotionState;
}

export interface RunSettings {
  readonly setting: MotionSetting;
  /** fs. */
  readonly timeStep: number;
  readonly bath: Bath | null;
}

/** Beyond these no molecule is left that would be worth following: Å/fs, Å, and times a bond's length at the start. */
const TOO_FAST = 1;
const TOO_NEAR = 0.3;
const TORN = 3;

/** The molecule in the state that an earlier call left it in, or at the start. @throws Problem "input" for a state of another molecule */
export function createRun(source: MovingSource, from: MotionState, { setting, timeStep, bath }: RunSettings): Run {
  const { masses } = setting;
  if (from.positions.length !== 3 * masses.length || from.velocities.length !== from.positions.length) {
    throw new Problem("input", sentence`The run to be continued is of another molecule: start anew.`, "states");
  }
  const motion = startMotion(source.force, from.positions, from.velocities);
  const generator = restoreGenerator(from.generator);
  const isWhole = wholeness(setting);
  let { step, problem } = from;
  return {
    source: source.id,
    ended: () => problem !== null,
    advance: () => {
      if (problem !== null) return;
      moveMolecule(motion, source.force, masses, timeStep, bath, generator);
      step++;
      if (!isWhole(motion.positions, motion.velocities)) problem = lost(step * timeStep);
    },
    frame: () => {
      const { positions, velocities, potential } = motion;
      if (problem !== null) return noFrame(positions.length);
      return {
        positions: positions.slice(),
        velocities: velocities.slice(),
        potential,
        truePotential: source.truth?.(positions) ?? Number.NaN,
        nearest: source.nearest(positions),
      };
    },
    state: () => ({
      source: source.id,
      step,
      positions: motion.positions.slice(),
      velocities: motion.velocities.slice(),
      generator: generator.save(),
      problem,
    }),
  };
}

/** Before the first step. */
export function firstState(source: MotionSource, setting: MotionSetting, start: MotionStart): MotionState {
  return {
    source,
    step: 0,
    positions: setting.start.slice(),
    velocities: startingVelocities(setting, start),
    generator: createGenerator(streamSeed(start.seed, "bath")).save(),
    problem: null,
  };
}

/** Frames as the figures want them. */
export function recordOf(
  frames: readonly Frame[],
  { masses, bonds, start }: MotionSetting,
): Omit<MolecularRun, "source" | "state"> {
  const width = 3 * masses.length;
  const positions = new Float64Array(frames.length * width);
  const total = new Float64Array(3 * frames.length);
  const turning = new Float64Array(3 * frames.length);
  const longest = bonds.map(([i, j]) => BROKEN * distance(start, i, j));
  for (const [k, frame] of frames.entries()) {
    positions.set(frame.positions, k * width);
    momentum(frame.velocities, masses, total, 3 * k);
    angularMomentum(frame.positions, frame.velocities, masses, turning, 3 * k);
  }
  return {
    positions,
    kinetic: Float64Array.from(frames, ({ velocities }) => kineticEnergy(velocities, masses)),
    potential: Float64Array.from(frames, ({ potential }) => potential),
    truePotential: Float64Array.from(frames, ({ truePotential }) => truePotential),
    momentum: total,
    angularMomentum: turning.map((value) => value / REDUCED_PLANCK),
    nearest: Float64Array.from(frames, ({ nearest }) => nearest),
    intact: Uint8Array.from(frames, (frame) =>
      bonds.every(([i, j], b) => distance(frame.positions, i, j) < longest[b]) ? 1 : 0,
    ),
  };
}

/** A bond this many times as long as at the start is broken. */
const BROKEN = 1.6;

function distance(positions: Float64Array, i: number, j: number): number {
  const [x, y, z] = [
    positions[3 * i] - positions[3 * j],
    positions[3 * i + 1] - positions[3 * j + 1],
    positions[3 * i + 2] - positions[3 * j + 2],
  ];
  return Math.sqrt(x * x + y * y + z * z);
}

function noFrame(width: number): Frame {
  const unknown = new Float64Array(width).fill(Number.NaN);
  const [potential, truePotential, nearest] = [Number.NaN, Number.NaN, Number.NaN];
  return { positions: unknown, velocities: unknown, potential, truePotential, nearest };
}

/** Whether there still is a molecule, rather than atoms that collide or fly off. */
function wholeness({
  start,
  bonds,
  masses,
}: MotionSetting): (positions: Float64Array, velocities: Float64Array) => boolean {
  const longest = bonds.map(([i, j]) => TORN * distance(start, i, j));
  const atoms = Array.from(masses.keys());
  return (positions, velocities) =>
    velocities.every((v) => Math.abs(v) < TOO_FAST) &&
    bonds.every(([i, j], b) => distance(positions, i, j) < longest[b]) &&
    atoms.every((i) => atoms.slice(0, i).every((j) => distance(positions, i, j) > TOO_NEAR));
}

function lost(time: number): ProblemReport {
  const said = sentence`The molecule did not survive these forces: after ${time.toPrecision(3)} fs its atoms collide or fly off.`;
  return toProblemReport(new Problem("input", said));
}
