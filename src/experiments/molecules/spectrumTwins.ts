import { runWithPauses } from "../../linalg/steps.ts";
import {
  DEFAULT_TWIN_SETTINGS,
  findSpectrumTwins,
  type SpectrumTwins,
  type TwinSettings,
} from "../../moleculeRepresentations/spectrumTwins.ts";
import { findBonds } from "../../molecules/bonds.ts";
import type { Molecule } from "../../molecules/molecule.ts";
import { createMolecularForceField } from "../../potentials/molecular/forceField.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { chosenMolecule, type MoleculeChoice, OWN_MOLECULE } from "./moleculeChoice.ts";

export interface SpectrumTwinsRequest {
  readonly molecule: MoleculeChoice;
  readonly seed: number;
  readonly settings?: Partial<TwinSettings>;
}

export interface SpectrumTwinsResult extends SpectrumTwins {
  /** The bonds of the molecule that both are geometries of [2 × bonds]. */
  readonly bonds: Uint8Array;
  /** Of both under the notebook's classical force field, above its minimum, kcal/mol; null for a molecule of one's own. */
  readonly energies: readonly [first: number, second: number] | null;
}

/** Geometries farther from each other than this, in Å, are no longer molecules. */
const FARTHEST = 1;

/**
 * Seeks two different geometries of a molecule that its Coulomb matrix's spectrum does not tell apart.
 * @throws Problem "input" where there are none to be found, "cancelled"
 */
export async function spectrumTwins(
  { molecule: choice, seed, settings: chosen }: SpectrumTwinsRequest,
  context: ExperimentContext,
): Promise<SpectrumTwinsResult> {
  const settings = { ...DEFAULT_TWIN_SETTINGS, ...chosen };
  requirePositive(settings.apart, FARTHEST, sentence`The difference asked for`, "apart");
  requirePositive(settings.displacement, FARTHEST, sentence`The displacement`, "displacement");
  if (settings.distortion !== 0) requirePositive(settings.distortion, FARTHEST, sentence`The distortion`, "distortion");
  const molecule = chosenMolecule(choice);
  let misfit = Number.POSITIVE_INFINITY;
  const generator = createGenerator(streamSeed(seed, "spectrum twins"));
  const steps = findSpectrumTwins(molecule, settings, generator, (value) => {
    misfit = value;
  });
  const twins = await runWithPauses(steps, async (fraction) => {
    context.progress(fraction, sentence`spectra ${misfit.toExponential(0)} apart`);
    await context.checkpoint();
  });
  return {
    ...twins,
    bonds: Uint8Array.from(findBonds(molecule).flat()),
    energies: choice.id === OWN_MOLECULE ? null : energiesOf(choice.id, [twins.first, twins.second]),
  };
}

/** The library's molecules list their atoms as the force field does. */
function energiesOf(id: string, [first, second]: readonly [Molecule, Molecule]): readonly [number, number] {
  const { evaluate } = createMolecularForceField(id);
  const energy = ({ positions }: Molecule) => evaluate(positions, new Float64Array(positions.length));
  return [energy(first), energy(second)];
}
