import { runWithPauses } from "../../linalg/steps.ts";
import { atomicNumberOf } from "../../molecules/elements.ts";
import { type Frames, framesOf } from "../../molecules/frames.ts";
import { writeXyz } from "../../molecules/writeXyz.ts";
import type { BondForm } from "../../potentials/molecular/bondTerms.ts";
import { createMolecularForceField } from "../../potentials/molecular/forceField.ts";
import { DEFAULT_THERMAL, distortedGeometries, thermalGeometries } from "../../potentials/molecular/geometries.ts";
import { ELECTRON_VOLT } from "../../potentials/molecular/units.ts";
import { sentence } from "../../sentence.ts";
import { type ExperimentContext, pausing } from "../context.ts";

export interface MoleculeSetRequest {
  /** A molecule of the force field. */
  readonly molecule: string;
  readonly bondForm: BondForm;
  /** At a temperature in K, or with each coordinate displaced by normal deviates of an amplitude in Å. */
  readonly geometries:
    | { readonly kind: "thermal"; readonly temperature: number }
    | { readonly kind: "distorted"; readonly amplitude: number };
  readonly frames: number;
  readonly seed: number;
  /** Whether the text of an extended-XYZ file is wanted too. */
  readonly asText: boolean;
}

/** Energies above the minimum in eV, forces in eV/Å, as readers of extended XYZ expect. */
export interface MoleculeSetResult {
  readonly frames: Frames;
  readonly text: string | null;
}

/** What each frame of the file says of itself. */
const ORIGIN = 'energy_unit=eV origin="classical force field (OPLS-AA parameters), not quantum data"';

/**
 * A data set of our own: geometries of a molecule, with the energies and forces of a classical force field.
 * @throws Problem "input", "cancelled"
 */
export async function moleculeSet(request: MoleculeSetRequest, context: ExperimentContext): Promise<MoleculeSetResult> {
  const { molecule, bondForm, geometries, frames, seed, asText } = request;
  const field = createMolecularForceField(molecule, bondForm);
  const steps =
    geometries.kind === "thermal"
      ? thermalGeometries(field, { ...DEFAULT_THERMAL, frames, seed, temperature: geometries.temperature })
      : distortedGeometries(field, { frames, seed, amplitude: geometries.amplitude });
  const { positions, energies, forces } = await runWithPauses(steps, pausing(context, sentence`drawing geometries`));
  const size = field.equilibrium.length;
  const numbers = Uint8Array.from(field.symbols, (symbol) => atomicNumberOf(symbol) ?? 0);
  const row = (values: Float64Array, k: number) => values.subarray(k * size, (k + 1) * size);
  const inElectronVolts = forces.map((force) => force / ELECTRON_VOLT);
  const set = framesOf(
    Array.from(energies, (_, k) => ({ numbers, positions: row(positions, k) })),
    energies.map((energy) => energy / ELECTRON_VOLT),
    Array.from(energies, (_, k) => row(inElectronVolts, k)),
  );
  if (!asText) return { frames: set, text: null };
  const pieces: string[] = [];
  for (const piece of writeXyz(set, ORIGIN)) {
    pieces.push(piece);
    if (pieces.length % 100 === 0) await context.checkpoint();
  }
  return { frames: set, text: pieces.join("") };
}
