import { runToEnd, type Steps } from "../linalg/steps.ts";
import type { Molecule } from "../molecules/molecule.ts";
import { layoutOf } from "./layout.ts";
import { DEFAULT_SYMMETRY_FUNCTIONS } from "./symmetryFunctionSet.ts";
import type { Layout, MoleculeOptions, MoleculeRepresentationDefinition } from "./types.ts";

/** What is taken where nothing is chosen: bohr, r⁻¹, and the default symmetry functions. */
export const DEFAULT_MOLECULE_OPTIONS: MoleculeOptions = {
  unit: "bohr",
  exponent: 1,
  symmetryFunctions: DEFAULT_SYMMETRY_FUNCTIONS,
};

/** A set of molecules as vectors. */
export interface Features {
  /** A row a molecule [molecules × dimension]. */
  readonly features: Float64Array;
  readonly dimension: number;
}

/** Pauses after so many squared atoms: a few milliseconds of the costliest representation. */
const STRETCH = 4000;

/**
 * Every molecule's vector, with pauses.
 * @param layout the room to leave; that of the molecules themselves where not given
 * @throws Problem "input" for options out of range, or a molecule that there is no room for
 */
export function* featuriseSteps(
  molecules: readonly Molecule[],
  representation: MoleculeRepresentationDefinition,
  options: Partial<MoleculeOptions> = {},
  layout: Layout = layoutOf(molecules),
): Steps<Features> {
  const { dimension, map } = representation.create(layout, { ...DEFAULT_MOLECULE_OPTIONS, ...options });
  const features = new Float64Array(molecules.length * dimension);
  let work = 0;
  for (const [k, molecule] of molecules.entries()) {
    map(molecule, features, k * dimension);
    work += molecule.numbers.length ** 2;
    if (work < STRETCH) continue;
    work = 0;
    yield (k + 1) / molecules.length;
  }
  return { features, dimension };
}

/** The same at once. */
export function featurise(
  molecules: readonly Molecule[],
  representation: MoleculeRepresentationDefinition,
  options: Partial<MoleculeOptions> = {},
  layout?: Layout,
): Features {
  return runToEnd(featuriseSteps(molecules, representation, options, layout));
}
