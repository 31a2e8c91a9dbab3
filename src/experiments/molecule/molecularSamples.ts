import { splitRows } from "../../featureRegression/samples.ts";
import { alignedSamples, centred } from "../../gradientDomain/align.ts";
import { bondPermutations, generatedPermutations } from "../../gradientDomain/permutations.ts";
import { sampleCount, samplesAt } from "../../gradientDomain/samples.ts";
import type { ForceSamples } from "../../gradientDomain/types.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import { findBonds } from "../../molecules/bonds.ts";
import { atomicNumberOf, massOf } from "../../molecules/elements.ts";
import { type Frames, frameCount, moleculeAt, requireSameAtoms } from "../../molecules/frames.ts";
import { requireMolecule } from "../../molecules/molecule.ts";
import { createMolecularForceField, type MolecularForceField } from "../../potentials/molecular/forceField.ts";
import { DEFAULT_THERMAL, thermalGeometries } from "../../potentials/molecular/geometries.ts";
import { ELECTRON_VOLT } from "../../potentials/molecular/units.ts";
import { Problem } from "../../problem.ts";
import { mix32 } from "../../random/mix32.ts";
import { streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import { type ExperimentContext, pausing } from "../context.ts";
import { Memo } from "../memo.ts";
import type { EnergyUnit, ForceFieldChoice, ForceLearning, GeometrySource, MolecularData } from "./molecularLab.ts";

/** The largest molecule that forces are learnt of. */
export const MOST_ATOMS = 30;
/** The most geometries learnt from, and tested with. */
export const MOST_TRAINING = 1000;
export const MOST_TESTED = 1000;

/** The molecule that everything is about. */
export interface LearntMolecule {
  /** Atomic numbers [n]. */
  readonly numbers: Uint8Array;
  readonly bonds: readonly (readonly [number, number])[];
  /** u [n]. */
  readonly masses: Float64Array;
  /** Onto which frames are turned, Å [3n], its centre of mass at the origin: the minimum, or a file's first frame. */
  readonly reference: Float64Array;
}

/** Geometries apart for learning and for testing. */
export interface MolecularSamples {
  readonly molecule: LearntMolecule;
  readonly training: ForceSamples;
  readonly test: ForceSamples;
}

/** A molecule of the force field as models see it. */
export function moleculeOfField({ symbols, bonds, masses, equilibrium }: MolecularForceField): LearntMolecule {
  return {
    numbers: Uint8Array.from(symbols, (symbol) => atomicNumberOf(symbol) ?? 0),
    bonds,
    masses,
    reference: centred(equilibrium, masses),
  };
}

export function fieldOf({ molecule, bondForm }: ForceFieldChoice): MolecularForceField {
  return createMolecularForceField(molecule, bondForm);
}

/** The molecule that data are of. @throws Problem "input" */
export function learntMolecule(source: GeometrySource): LearntMolecule {
  if (source.kind === "thermal") return moleculeOfField(fieldOf(source.field));
  requireSameAtoms(source.frames);
  const first = moleculeAt(source.frames, 0);
  requireMolecule(first, MOST_ATOMS, "file");
  const masses = Float64Array.from(first.numbers, massOf);
  return {
    numbers: first.numbers.slice(),
    bonds: findBonds(first),
    masses,
    reference: centred(first.positions, masses),
  };
}

/** The permutations that a model is to be averaged over [P×n]. @throws Problem "input" */
export function permutationsOf({ numbers, bonds }: LearntMolecule, asked: ForceLearning["permutations"]): Int32Array {
  if (asked === "bonds") return bondPermutations(numbers, bonds);
  return generatedPermutations(numbers, asked === "none" ? [] : asked);
}

/** Geometries to learn from and to be tested with; of a thermal trajectory, more of them begin with the fewer. @throws Problem "input", "cancelled" */
export async function molecularSamples(data: MolecularData, context: ExperimentContext): Promise<MolecularSamples> {
  const { source, count, testCount, seed, aligned } = data;
  requireWhole(count, 2, MOST_TRAINING, sentence`The number of geometries learnt from`, "count");
  requireWhole(testCount, 1, MOST_TESTED, sentence`The number of geometries tested with`, "testCount");
  const molecule = learntMolecule(source);
  const lying = (samples: ForceSamples) =>
    aligned ? alignedSamples(samples, molecule.reference, molecule.masses) : samples;
  if (source.kind === "thermal") {
    const { field, temperature } = source;
    const training = await thermalSamples(field, { temperature, seed, count }, context);
    const testSeed = streamSeed(seed, "test geometries");
    const test = await thermalSamples(field, { temperature, seed: testSeed, count: testCount }, context);
    return { molecule, training: lying(training), test: lying(test) };
  }
  const all = fileSamples(source.frames, source.unit);
  requireEnough(sampleCount(all), count, testCount);
  const split = splitRows(sampleCount(all), count, testCount, seed);
  return { molecule, training: lying(samplesAt(all, split.training)), test: lying(samplesAt(all, split.test)) };
}

/** What a thermal trajectory is drawn with. */
interface Drawing {
  readonly temperature: number;
  readonly seed: number;
  readonly count: number;
}

const drawn = new Memo<ForceSamples>({ entries: 12 });

/** Geometries of a thermal trajectory with their true energies (eV above the minimum) and forces. @throws Problem "input", "cancelled" */
export async function thermalSamples(
  choice: ForceFieldChoice,
  { temperature, seed, count }: Drawing,
  context: ExperimentContext,
): Promise<ForceSamples> {
  const key = JSON.stringify([choice, temperature, seed, count]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const field = fieldOf(choice);
  const steps = thermalGeometries(field, { ...DEFAULT_THERMAL, frames: count, seed, temperature });
  const { positions, energies, forces } = await runWithPauses(steps, pausing(context, sentence`drawing geometries`));
  return drawn.set(key, {
    numbers: moleculeOfField(field).numbers,
    positions,
    forces: forces.map((force) => force / ELECTRON_VOLT),
    energies: energies.map((energy) => energy / ELECTRON_VOLT),
  });
}

/** eV. */
const UNITS: Readonly<Record<EnergyUnit, number>> = { eV: 1, "kcal/mol": 1 / ELECTRON_VOLT, hartree: 27.211386245988 };

function fileSamples({ numbers, starts, positions, forces, energies }: Frames, unit: EnergyUnit): ForceSamples {
  if (forces === null) {
    throw new Problem(
      "input",
      sentence`Not every frame has forces, so there is nothing to learn: the file’s Properties must list forces:R:3.`,
      "file",
    );
  }
  const scale = UNITS[unit];
  return {
    numbers: numbers.slice(0, starts[1]),
    positions,
    forces: forces.map((force) => force * scale),
    energies: energies?.map((energy) => energy * scale) ?? null,
  };
}

function requireEnough(available: number, count: number, testCount: number): void {
  if (count + testCount <= available) return;
  throw new Problem(
    "input",
    sentence`The file has ${available} frames, fewer than the ${count} to learn from and the ${testCount} to test with.`,
    "count",
  );
}

/** A text that tells one source from another: the choice itself, or a checksum of a file's frames. */
export function sourceKey(source: GeometrySource): string {
  if (source.kind === "thermal") return JSON.stringify(source);
  const { positions, forces, energies } = source.frames;
  const sums = [positions, forces, energies].map((values) => (values === null ? 0 : checksum(values)));
  return `${source.unit} ${frameCount(source.frames)} ${sums.join(" ")}`;
}

function checksum(values: Float64Array): string {
  const words = new Uint32Array(values.slice().buffer);
  let [a, b] = [1, 2];
  for (const word of words) {
    a = mix32(a ^ word);
    b = mix32(b + word);
  }
  return `${a}:${b}`;
}
