import { createGenerator, streamSeed } from "../../random/xoshiro128.ts";
import { gaussianCurves } from "../choosing/gaussianCurves.ts";
import { pairCurves } from "../choosing/pairCurves.ts";
import type { CurveSettings, RepresentationCurves } from "../choosing/representationCurvesResult.ts";
import { describeMolecule } from "../molecules/describeMolecule.ts";
import type { MeasureConclusion } from "./types.ts";

/** What a turn and a mirror leave of the Coulomb matrix: everything. */
export const turnUnseen: MeasureConclusion = async (seed, context) => {
  const { uniform, normal } = createGenerator(streamSeed(seed, "turn"));
  const axis = [normal(), normal(), normal()] as const;
  const turn = { kind: "rotate", axis, degrees: 20 + 320 * uniform() } as const;
  const molecule = { id: "ethylene", xyz: "" };
  const { before, change } = await describeMolecule({ molecule, unit: "bohr", operations: [turn] }, context);
  return change.matrix / Math.max(...before.matrix);
};

function settings(count: number, seed: number): CurveSettings {
  return { counts: [count], repeats: 1, seed, kernel: "gaussian", standardise: false, mostForChoice: 150 };
}

/** The last root-mean-square error of the first curve ÷ that of the second. */
function errorRatio({ curves: [first, second] }: RepresentationCurves): number {
  return first.numbers.rootMeanSquare[0] / second.numbers.rootMeanSquare[0];
}

/** Two things with one name cannot be told apart, by any amount of data. */
export const uniqueName: MeasureConclusion = async (seed, context) => {
  const target = { centre: 0.4, width: 0.35, from: -1, to: 1 };
  const representations = [
    { id: "square", expression: "x^2" },
    { id: "x", expression: "x" },
  ];
  return errorRatio(await gaussianCurves({ target, representations, curve: settings(80, seed) }, context));
};

/** What looks like the target is learnt from less. */
export const likeTheTarget: MeasureConclusion = async (seed, context) => {
  const potential = { id: "lennardJones", values: { depth: 1, diameter: 1 }, expression: "" };
  const shape = { atoms: 4, dimension: 3, radius: 1.5, leastDistance: 0.9 } as const;
  const request = { potential, shape, exponents: [1, 6], curve: settings(80, seed) };
  return errorRatio(await pairCurves(request, context));
};
