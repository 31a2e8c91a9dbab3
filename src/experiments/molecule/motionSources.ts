import { centred, nearestTurn } from "../../gradientDomain/align.ts";
import { createForceModel } from "../../gradientDomain/forceModel.ts";
import { type MolecularForce, thermalVelocities } from "../../gradientDomain/moleculeMotion.ts";
import type { TrainedForces } from "../../gradientDomain/types.ts";
import { findBonds } from "../../molecules/bonds.ts";
import { massOf } from "../../molecules/elements.ts";
import { turned } from "../../molecules/quaternion.ts";
import { ELECTRON_VOLT } from "../../potentials/molecular/units.ts";
import { Problem } from "../../problem.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import type { ForceFieldChoice } from "./molecularLab.ts";
import { fieldOf, type LearntMolecule, moleculeOfField, thermalSamples } from "./molecularSamples.ts";
import type { MotionSource, MotionStart } from "./motionState.ts";

/** What moves a molecule. */
export interface MovingSource {
  readonly id: MotionSource;
  readonly force: MolecularForce;
  /** The true energy, eV; null where it is not known. */
  readonly truth: ((positions: Float64Array) => number) | null;
  /** The distance to the nearest training geometry, in units of σ; NaN for the truth. */
  readonly nearest: (positions: Float64Array) => number;
}

/** Truth, where there is a force field, and models. @throws Problem "input" for models of another molecule */
export function motionSources(
  choice: ForceFieldChoice | null,
  models: readonly TrainedForces[],
): readonly MovingSource[] {
  const known = choice === null ? null : trueForce(choice);
  const numbers = choice === null ? models[0]?.numbers : moleculeOfField(fieldOf(choice)).numbers;
  for (const model of models) requireSameMolecule(model, numbers);
  const spare = new Float64Array(3 * (numbers?.length ?? 0));
  const truth = known && ((positions: Float64Array) => known(positions, spare));
  const learnt = models.map((trained): MovingSource => {
    const { evaluate, nearest } = createForceModel(trained);
    return { id: trained.id, force: evaluate, truth, nearest };
  });
  return known === null ? learnt : [{ id: "truth", force: known, truth, nearest: () => Number.NaN }, ...learnt];
}

/** The force field's energies and forces in eV and eV/Å. */
function trueForce(choice: ForceFieldChoice): MolecularForce {
  const { evaluate } = fieldOf(choice);
  return (positions, forces) => {
    const energy = evaluate(positions, forces);
    for (let c = 0; c < forces.length; c++) forces[c] /= ELECTRON_VOLT;
    return energy / ELECTRON_VOLT;
  };
}

/** What a motion begins with. */
export interface MotionSetting extends Pick<LearntMolecule, "masses" | "bonds"> {
  /** Å [3n]. */
  readonly start: Float64Array;
}

/** The molecule, and where its atoms are at the start. @throws Problem "input", "cancelled" */
export async function motionSetting(
  choice: ForceFieldChoice | null,
  models: readonly TrainedForces[],
  start: MotionStart,
  context: ExperimentContext,
): Promise<MotionSetting> {
  requirePositive(start.temperature, 5000, sentence`The temperature of the start in K`, "temperature");
  const molecule = choice === null ? null : moleculeOfField(fieldOf(choice));
  const numbers = molecule?.numbers ?? models[0].numbers;
  const masses = Float64Array.from(numbers, massOf);
  const positions = start.positions ?? (await drawnStart(choice, models, start, masses, molecule, context));
  if (positions.length !== 3 * numbers.length || !positions.every(Number.isFinite)) {
    throw new Problem("input", sentence`The start must have three finite coordinates for each atom.`, "start");
  }
  return { masses, bonds: molecule?.bonds ?? findBonds({ numbers, positions }), start: positions };
}

/** A thermal geometry, turned onto the minimum; of a molecule without a force field the first that was learnt from. */
async function drawnStart(
  choice: ForceFieldChoice | null,
  models: readonly TrainedForces[],
  { temperature, seed }: MotionStart,
  masses: Float64Array,
  molecule: LearntMolecule | null,
  context: ExperimentContext,
): Promise<Float64Array> {
  if (choice === null || molecule === null) return models[0].positions.slice(0, 3 * masses.length);
  const drawing = { temperature, seed: streamSeed(seed, "start"), count: 1 };
  const own = centred((await thermalSamples(choice, drawing, context)).positions, masses);
  return turned(own, nearestTurn(own, molecule.reference, masses));
}

/** Velocities at the start's temperature, the same for all sources. */
export function startingVelocities({ start, masses }: MotionSetting, { temperature, seed }: MotionStart): Float64Array {
  return thermalVelocities(start, masses, temperature, createGenerator(streamSeed(seed, "velocities")));
}

function requireSameMolecule({ numbers }: TrainedForces, expected: Uint8Array | undefined): void {
  if (expected !== undefined && numbers.length === expected.length && numbers.every((z, a) => z === expected[a]))
    return;
  throw new Problem(
    "input",
    sentence`Each model must have been trained with the molecule that is to be moved.`,
    "models",
  );
}
