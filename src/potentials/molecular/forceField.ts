import { angleTerms } from "./angleTerms.ts";
import { type BondForm, bondTerms, type Terms } from "./bondTerms.ts";
import { entryOf } from "./entryOf.ts";
import { findMolecularDefinition } from "./molecules.ts";
import { pairTerms } from "./pairTerms.ts";
import { ANGLES, type AtomKind, atomKinds, BONDS, MASSES, ONE_FOUR, TORSIONS } from "./parameters.ts";
import { relax } from "./relax.ts";
import { topologyOf } from "./topology.ts";
import { torsionTerms } from "./torsionTerms.ts";

/** The classical force field of one molecule: Å, kcal/mol, kcal/mol/Å, u, elementary charges. */
export interface MolecularForceField {
  readonly id: string;
  readonly label: string;
  /** Element symbols [n]. */
  readonly symbols: readonly string[];
  /** [n]. */
  readonly masses: Float64Array;
  /** Partial charges [n]. */
  readonly charges: Float64Array;
  readonly bonds: readonly (readonly [number, number])[];
  /** A minimum of the energy [3n]; its energy is the zero of `evaluate`. */
  readonly equilibrium: Float64Array;
  /** The energy at positions [3n], above the minimum; the forces −∂E/∂r are written into `forces` [3n]. */
  readonly evaluate: (positions: Float64Array, forces: Float64Array) => number;
}

/**
 * The force field of a molecule: springs or Morse bonds, springs of angles, torsions, and Lennard-Jones and Coulomb energies of atoms
 * at least three bonds apart. Classical mechanics with published parameters, and no quantum data: what a model learns from it is this
 * formula. All terms are laid out once, so that an energy with its forces takes a microsecond or a few.
 * @throws Problem "input" for a molecule it has no parameters for
 */
export function createMolecularForceField(id: string, bondForm: BondForm = "harmonic"): MolecularForceField {
  const { label, kinds: ids, bonds, positions } = findMolecularDefinition(id);
  const kinds: readonly AtomKind[] = ids.map((kind) => atomKinds[kind]);
  const topology = topologyOf(kinds.length, bonds);
  const of = <T>(table: Readonly<Record<string, T>>) => {
    return (atoms: readonly number[]): T =>
      entryOf(
        table,
        atoms.map((atom) => kinds[atom].class),
      );
  };
  const pairs = [...topology.oneFour, ...topology.far];
  const terms: readonly Terms[] = [
    bondTerms(bonds, bonds.map(of(BONDS)), bondForm),
    angleTerms(topology.angles, topology.angles.map(of(ANGLES))),
    torsionTerms(topology.torsions, topology.torsions.map(of(TORSIONS))),
    pairTerms(
      pairs,
      pairs.map((_, p) => (p < topology.oneFour.length ? ONE_FOUR : 1)),
      kinds,
    ),
  ];
  const sum: Terms = (x, forces) => {
    forces.fill(0);
    let energy = 0;
    for (const term of terms) energy += term(x, forces);
    return energy;
  };
  const equilibrium = relax(Float64Array.from(positions), sum);
  const least = sum(equilibrium, new Float64Array(positions.length));
  return {
    id,
    label,
    symbols: kinds.map(({ symbol }) => symbol),
    masses: Float64Array.from(kinds, ({ symbol }) => MASSES[symbol]),
    charges: Float64Array.from(kinds, ({ charge }) => charge),
    bonds,
    equilibrium,
    evaluate: (x, forces) => sum(x, forces) - least,
  };
}
