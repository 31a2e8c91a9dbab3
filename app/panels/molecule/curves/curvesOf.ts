import type { RepresentationCurves } from "../../../../src/experiments/choosing/representationCurvesResult.ts";
import type { MolecularCurvesResult } from "../../../../src/experiments/molecule/molecularCurvesResult.ts";

export type Learnt = "forces" | "energies";

/** The curves of forces or of energies as learning curves are drawn, and whose there are: models without an energy have none of it. */
export function curvesOf(result: MolecularCurvesResult, of: Learnt) {
  const { counts, repeats, done, failed, problem } = result;
  const unused = new Float64Array(counts.length * repeats).fill(Number.NaN);
  const errors = result.curves.map((curve) => ({
    id: curve.id,
    rootMeanSquare: of === "forces" ? curve.forceRootMeanSquare : curve.energyRootMeanSquare,
    meanAbsolute: of === "forces" ? curve.forceMeanAbsolute : curve.energyMeanAbsolute,
  }));
  const there = errors.filter(({ rootMeanSquare }) => rootMeanSquare.some(Number.isFinite));
  const curves: RepresentationCurves = {
    counts,
    repeats,
    done,
    failed,
    problem,
    spread: of === "forces" ? result.forceSpread : result.energySpread,
    curves: there.map(({ id, ...numbers }) => ({
      id,
      dimension: 0,
      floor: null,
      numbers: { ...numbers, lengthScale: unused, ridge: unused },
    })),
  };
  return { curves, known: there.map(({ id }) => id) };
}
