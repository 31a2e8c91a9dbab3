import { DEFAULT_MOLECULE_OPTIONS } from "../../moleculeRepresentations/featurise.ts";
import { layoutOf } from "../../moleculeRepresentations/layout.ts";
import { findMoleculeRepresentation } from "../../moleculeRepresentations/registry.ts";
import type { MoleculeRepresentation } from "../../moleculeRepresentations/types.ts";
import { alkane } from "../../molecules/alkane.ts";
import type { Molecule } from "../../molecules/molecule.ts";
import { translate } from "../../molecules/operations.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";

export interface RepresentationSizesRequest {
  /** Ids of representations. */
  readonly representations: readonly string[];
  /** Carbon atoms of straight alkanes CₖH₂ₖ₊₂, rising; each has 3k + 2 atoms. */
  readonly carbons: readonly number[];
}

/** What grows with the number of atoms, of one representation; NaN where not yet measured, all [carbons]. */
export interface RepresentationSize {
  readonly representation: string;
  /** The vector's length. */
  readonly dimension: Float64Array;
  /** Milliseconds that one molecule's vector takes. */
  readonly milliseconds: Float64Array;
  /** The part of methane's vector that is zero once it must be as long as this molecule's. */
  readonly padding: Float64Array;
}

/** Also what `partial` hands over after each molecule. */
export interface RepresentationSizesResult {
  /** Numbers of atoms [carbons]. */
  readonly atoms: Float64Array;
  readonly sizes: readonly RepresentationSize[];
  /** Molecules measured. */
  readonly done: number;
}

/** The longest chain, 98 atoms. */
export const MOST_CARBONS = 32;

/** Each time is the shortest of so many stretches of at least so many milliseconds: short ones, between which other programs run. */
const STRETCHES = 8;
const STRETCH = 2;

/**
 * Measures how vectors and the time to make them grow with the number of atoms, on the computer and in the thread it runs
 * in.
 * @param clock milliseconds since some fixed moment
 * @throws Problem "input", "cancelled"
 */
export async function representationSizes(
  { representations, carbons }: RepresentationSizesRequest,
  context: ExperimentContext,
  clock: () => number = () => performance.now(),
): Promise<RepresentationSizesResult> {
  for (const count of carbons) requireWhole(count, 1, MOST_CARBONS, sentence`The number of carbon atoms`, "carbons");
  const definitions = representations.map(findMoleculeRepresentation);
  const unknown = () => new Float64Array(carbons.length).fill(Number.NaN);
  const sizes = definitions.map(({ id }) => ({
    representation: id as string,
    dimension: unknown(),
    milliseconds: unknown(),
    padding: unknown(),
  }));
  const snapshot = (done: number): RepresentationSizesResult => ({
    atoms: Float64Array.from(carbons, (count) => 3 * count + 2),
    sizes: sizes.map(({ representation, dimension, milliseconds, padding }) => ({
      representation,
      dimension: dimension.slice(),
      milliseconds: milliseconds.slice(),
      padding: padding.slice(),
    })),
    done,
  });

  // Off the axes, where no coordinate is zero by chance.
  const methane = translate(alkane(1), [0.1, 0.2, 0.3]);
  for (const [at, count] of carbons.entries()) {
    const molecule = alkane(count);
    for (const [k, { create }] of definitions.entries()) {
      context.progress((at + k / definitions.length) / carbons.length, sentence`${3 * count + 2} atoms`);
      await context.checkpoint();
      const alone = create(layoutOf([molecule]), DEFAULT_MOLECULE_OPTIONS);
      sizes[k].dimension[at] = alone.dimension;
      sizes[k].padding[at] = zeroShare(create(layoutOf([methane, molecule]), DEFAULT_MOLECULE_OPTIONS), methane);
      sizes[k].milliseconds[at] = await timeOf(alone, molecule, clock, context);
    }
    context.partial(snapshot(at + 1));
  }
  return snapshot(carbons.length);
}

function zeroShare({ dimension, map }: MoleculeRepresentation, molecule: Molecule): number {
  const vector = new Float64Array(dimension);
  map(molecule, vector, 0);
  return vector.filter((value) => value === 0).length / dimension;
}

/** Milliseconds of one call, over as many as fill a stretch. */
async function timeOf(
  { dimension, map }: MoleculeRepresentation,
  molecule: Molecule,
  clock: () => number,
  { checkpoint }: ExperimentContext,
): Promise<number> {
  const vector = new Float64Array(dimension);
  let best = Number.POSITIVE_INFINITY;
  for (let stretch = 0; stretch < STRETCHES; stretch++) {
    const start = clock();
    let calls = 0;
    let taken = 0;
    do {
      map(molecule, vector, 0);
      calls++;
      taken = clock() - start;
    } while (taken < STRETCH);
    best = Math.min(best, taken / calls);
    await checkpoint();
  }
  return best;
}
