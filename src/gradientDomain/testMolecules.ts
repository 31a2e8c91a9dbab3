import { runToEnd } from "../linalg/steps.ts";
import { atomicNumberOf } from "../molecules/elements.ts";
import { turnAbout, turned } from "../molecules/quaternion.ts";
import { createMolecularForceField, type MolecularForceField } from "../potentials/molecular/forceField.ts";
import { DEFAULT_THERMAL, thermalGeometries } from "../potentials/molecular/geometries.ts";
import { ELECTRON_VOLT } from "../potentials/molecular/units.ts";
import type { MolecularForce } from "./moleculeMotion.ts";
import { type ForceSettings, trainForces } from "./trainForces.ts";
import type { ForceSamples, TrainedForces } from "./types.ts";

/** A molecule of the force field with thermal geometries, for tests. */
export interface TestMolecule {
  readonly field: MolecularForceField;
  readonly samples: ForceSamples;
  /** The field's energies and forces in eV and eV/Å. */
  readonly truth: MolecularForce;
}

export function testMolecule(id: string, frames: number, seed = 1, temperature = 300): TestMolecule {
  const field = createMolecularForceField(id);
  const { positions, energies, forces } = runToEnd(
    thermalGeometries(field, { ...DEFAULT_THERMAL, frames, seed, temperature }),
  );
  const samples = {
    numbers: Uint8Array.from(field.symbols, (symbol) => atomicNumberOf(symbol) ?? 0),
    positions,
    forces: forces.map((force) => force / ELECTRON_VOLT),
    energies: energies.map((energy) => energy / ELECTRON_VOLT),
  };
  const truth: MolecularForce = (place, out) => {
    const energy = field.evaluate(place, out);
    for (let c = 0; c < out.length; c++) out[c] /= ELECTRON_VOLT;
    return energy / ELECTRON_VOLT;
  };
  return { field, samples, truth };
}

/** Atoms as they are listed. */
export function identityOf({ numbers }: Pick<ForceSamples, "numbers">): Int32Array {
  return Int32Array.from(numbers, (_, a) => a);
}

/** What tests train with: σ = 4 and λ = 1e-8, no permutations, but for the changes. */
export async function trained(samples: ForceSamples, changes: Partial<ForceSettings> = {}): Promise<TrainedForces> {
  const settings: ForceSettings = {
    ...{ id: "conserving", profile: "gaussian", lengthScale: 4, ridge: 1e-8, permutations: identityOf(samples) },
    ...changes,
  };
  return (await trainForces(samples, settings, async () => {})).trained;
}

/** Turned about two axes, and shifted by a vector. */
export function turnedAndShifted(positions: Float64Array, shift: readonly number[] = [0, 0, 0]): Float64Array {
  return turned(turned(positions, turnAbout("x", 40)), turnAbout("z", 105)).map((x, c) => x + shift[c % 3]);
}
