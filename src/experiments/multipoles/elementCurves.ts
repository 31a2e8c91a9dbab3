import type { Symmetry } from "../../covariantKernels/createVectorKernel.ts";
import type { VectorTraining } from "../../covariantKernels/fitVectors.ts";
import {
  type LearntVectors,
  learnVectors,
  rootMeanSquare,
  type VectorGrid,
} from "../../covariantKernels/learnVectors.ts";
import { randomTurn } from "../../covariantKernels/turns.ts";
import { vectorError } from "../../covariantKernels/vectorError.ts";
import { drawValenceAtom, type ValenceAtom, type ValenceElement } from "../../multipoles/valenceModel.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { requireVectorGrid } from "../covariant/atomModels.ts";
import { type CurveSets, curveSets, requireCurveSets, type VectorCurveResult } from "../covariant/curveSets.ts";

export interface ElementCurvesRequest {
  readonly elements: readonly ValenceElement[];
  /** Dipoles of atoms, by a covariant kernel or component-wise. */
  readonly symmetry: Extract<Symmetry, "componentwise" | "covariant">;
  readonly grid: VectorGrid;
  readonly sets: CurveSets;
}

/** Atoms kept for testing. */
const TESTED = 120;

/**
 * Learning curves of atoms’ dipoles on a toy valence model (an analogue, no quantum data), one for each element: errors per component,
 * in e Å; divide by `spread` to compare elements. Elements with one bonding pattern are easier than those with several.
 * @throws Problem "input", "linear-algebra", "cancelled"
 */
export async function elementCurves(
  { elements, symmetry, grid, sets }: ElementCurvesRequest,
  context: ExperimentContext,
): Promise<VectorCurveResult> {
  requireCurveSets(sets, 200);
  requireWhole(elements.length, 1, 4, sentence`The number of elements`, "elements");
  requireVectorGrid(grid);
  const tests = elements.map((element) => elementTest(element, sets.seed));
  const curves = elements.map((id, k) => ({ id, spread: rootMeanSquare(tests[k].targets) }));
  const errorsOf = async (count: number, seed: number, pause: (part: number) => Promise<void>) => {
    const errors: number[] = [];
    for (const [k, element] of elements.entries()) {
      const own = (part: number) => pause((k + part) / elements.length);
      const { model } = await learnElement(elementTraining(element, count, seed), { symmetry, grid }, own);
      errors.push(await vectorError(model, tests[k], () => own(1)));
    }
    return errors;
  };
  return curveSets(sets, curves, errorsOf, context);
}

/** What is learnt from in the sample set of a seed: neighbourhoods with kinds, and dipoles. */
export function elementTraining(element: ValenceElement, count: number, seed: number): VectorTraining {
  return dipolesOf(drawAtoms(element, count, seed, "atoms"));
}

/** What every model of an element is tested with. */
export function elementTest(element: ValenceElement, seed: number): VectorTraining {
  return dipolesOf(drawAtoms(element, TESTED, seed, "unseen atoms"));
}

/** Trains the model of an element’s dipoles. @throws Problem "linear-algebra"; whatever `pause` throws */
export function learnElement(
  training: VectorTraining,
  { symmetry, grid }: Pick<ElementCurvesRequest, "symmetry" | "grid">,
  pause: (part: number) => Promise<void>,
): Promise<LearntVectors> {
  return learnVectors(training, { symmetry, base: "modulated", dimension: 3, grid, copies: 1, pause });
}

function drawAtoms(element: ValenceElement, count: number, seed: number, stream: string): ValenceAtom[] {
  const generator = createGenerator(streamSeed(seed, `${stream} of ${element}`));
  return Array.from({ length: count }, () => drawValenceAtom(element, randomTurn(generator), generator));
}

/** Neighbourhoods with the dipoles of the atoms in their middle. */
function dipolesOf(atoms: readonly ValenceAtom[]): VectorTraining {
  return {
    neighbourhoods: atoms.map(({ neighbourhood }) => neighbourhood),
    targets: Float64Array.from(atoms.flatMap(({ dipole }) => Array.from(dipole))),
  };
}
