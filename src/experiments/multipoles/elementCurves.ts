import { randomTurn } from "../../covariantKernels/copies.ts";
import type { Symmetry } from "../../covariantKernels/createVectorKernel.ts";
import { learnVectors, rootMeanSquare, type VectorGrid } from "../../covariantKernels/learnVectors.ts";
import { drawValenceAtom, type ValenceAtom, type ValenceElement } from "../../multipoles/valenceModel.ts";
import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive, requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
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
  for (const width of grid.widths) requirePositive(width, 10, sentence`The width s`, "widths");
  for (const ridge of grid.ridges) requirePositive(ridge, 1e6, sentence`The ridge λ`, "ridges");
  const tests = elements.map((element) => drawAtoms(element, TESTED, sets.seed, "unseen atoms"));
  const curves = elements.map((id, k) => ({ id, spread: rootMeanSquare(dipolesOf(tests[k])) }));
  const errorsOf = async (count: number, seed: number, pause: (part: number) => Promise<void>) => {
    const errors: number[] = [];
    for (const [k, element] of elements.entries()) {
      const own = (part: number) => pause((k + part) / elements.length);
      const atoms = drawAtoms(element, count, seed, "atoms");
      const training = { neighbourhoods: atoms.map((atom) => atom.neighbourhood), targets: dipolesOf(atoms) };
      const options = { symmetry, base: "modulated", dimension: 3, grid, copies: 1, pause: own } as const;
      const { model } = await learnVectors(training, options);
      const residuals = dipolesOf(tests[k]);
      for (const [i, { neighbourhood }] of tests[k].entries()) {
        for (const [c, value] of model.predict(neighbourhood).entries()) residuals[3 * i + c] -= value;
        if (i % 10 === 0) await own(1);
      }
      errors.push(rootMeanSquare(residuals));
    }
    return errors;
  };
  return curveSets(sets, curves, errorsOf, context);
}

function drawAtoms(element: ValenceElement, count: number, seed: number, stream: string): ValenceAtom[] {
  const generator = createGenerator(streamSeed(seed, `${stream} of ${element}`));
  return Array.from({ length: count }, () => drawValenceAtom(element, randomTurn(generator), generator));
}

/** [3n]. */
function dipolesOf(atoms: readonly ValenceAtom[]): Float64Array {
  return Float64Array.from(atoms.flatMap(({ dipole }) => Array.from(dipole)));
}
