import { harmonicBond } from "../../molecularDynamics/harmonicBond.ts";
import type { MechanicalSystem, PhasePoint } from "../../molecularDynamics/integrators/types.ts";
import { normalFrequencies } from "../../molecularDynamics/normalModes.ts";
import { phasePoint } from "../../molecularDynamics/phasePoint.ts";
import { createMolecularForceField } from "../../potentials/molecular/forceField.ts";
import { BONDS, MASSES } from "../../potentials/molecular/parameters.ts";
import { BOLTZMANN } from "../../potentials/molecular/units.ts";
import { Problem } from "../../problem.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { MOVED_SYSTEMS, type MovedSystemId } from "./movedSystems.ts";

/** The bond by itself: an alcohol's O–H. */
export const BOND = { stiffness: BONDS["HO-OH"].stiffness, masses: [MASSES.O, MASSES.H] } as const;

/** A system ready to go; Å, kcal/mol, u, and time in `TIME_UNIT`s of 48.888 fs. */
export interface MovedSystem {
  readonly system: MechanicalSystem;
  /** At rest, displaced. */
  readonly start: PhasePoint;
  /** Of its fastest vibration, 1/time. */
  readonly highestFrequency: number;
  /** Vibrations: degrees of freedom without those of the whole. */
  readonly vibrations: number;
  /** How much longer than at rest the first bond is, Å, and how fast that changes. */
  readonly stretch: (point: PhasePoint) => readonly [length: number, rate: number];
  /** The motion itself, where there is a formula for it: positions [n] after a time. */
  readonly exact: ((time: number) => Float64Array) | null;
}

/**
 * A bond or a molecule, let go at rest from a place with energy k_BT for each of its vibrations, so that on average it has the
 * temperature T.
 * @param temperature K
 * @throws Problem "input" for an unknown system
 */
export function movedSystem(id: MovedSystemId, temperature: number, seed: number): MovedSystem {
  if (!MOVED_SYSTEMS.includes(id)) {
    const known = MOVED_SYSTEMS.join(", ");
    throw new Problem("input", sentence`There is no system “${id}”; they are ${known}.`, "system");
  }
  return id === "bond" ? movedBond(temperature) : movedMolecule(id, temperature, seed);
}

function movedBond(temperature: number): MovedSystem {
  const bond = harmonicBond(BOND.stiffness, BOND.masses);
  const amplitude = Math.sqrt((BOLTZMANN * temperature) / BOND.stiffness);
  return {
    system: bond,
    start: phasePoint(bond, Float64Array.of(amplitude)),
    highestFrequency: bond.frequency,
    vibrations: 1,
    stretch: ({ positions, velocities }) => [positions[0], velocities[0]],
    exact: (time) => Float64Array.of(bond.exact(amplitude, time)[0]),
  };
}

function movedMolecule(id: string, temperature: number, seed: number): MovedSystem {
  const field = createMolecularForceField(id);
  const { equilibrium, evaluate, bonds } = field;
  const system = { masses: Float64Array.from(equilibrium, (_, c) => field.masses[Math.floor(c / 3)]), evaluate };
  const vibrations = equilibrium.length - 6;
  const { normal } = createGenerator(streamSeed(seed, "displaced molecule"));
  const direction = equilibrium.map(() => normal());
  const positions = displacedTo(vibrations * BOLTZMANN * temperature, equilibrium, direction, evaluate);
  const [i, j] = bonds[0].map((atom) => 3 * atom);
  const length = (x: Float64Array) => Math.hypot(x[i] - x[j], x[i + 1] - x[j + 1], x[i + 2] - x[j + 2]);
  const rest = length(equilibrium);
  const frequencies = normalFrequencies(system, equilibrium);
  return {
    system,
    start: phasePoint(system, positions),
    highestFrequency: frequencies[frequencies.length - 1],
    vibrations,
    stretch: ({ positions: x, velocities: v }) => {
      const r = length(x);
      let along = 0;
      for (let k = 0; k < 3; k++) along += (x[i + k] - x[j + k]) * (v[i + k] - v[j + k]);
      return [r - rest, along / r];
    },
    exact: null,
  };
}

const HALVINGS = 60;
/** Å along each coordinate, about: no energy that is asked for lies beyond. */
const FARTHEST = 0.5;

/** The place of that energy in a direction from the minimum, which lies at energy 0. */
function displacedTo(
  energy: number,
  minimum: Float64Array,
  direction: Float64Array,
  evaluate: MechanicalSystem["evaluate"],
): Float64Array {
  const unused = new Float64Array(minimum.length);
  const at = (far: number) => minimum.map((x, c) => x + far * direction[c]);
  let [near, far] = [0, FARTHEST];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (near + far) / 2;
    if (evaluate(at(middle), unused) < energy) near = middle;
    else far = middle;
  }
  return at(near);
}
