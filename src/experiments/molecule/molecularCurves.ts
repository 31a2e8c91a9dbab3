import { rootMeanSquare } from "../../covariantKernels/learnVectors.ts";
import { predictionErrors } from "../../featureRegression/errors.ts";
import { predictForces } from "../../gradientDomain/samples.ts";
import type { ForceSamples } from "../../gradientDomain/types.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import type { ProblemReport } from "../../problem.ts";
import { curveSetsOf } from "../choosing/curveCost.ts";
import { standardDeviation } from "../choosing/representationCurves.ts";
import { type ExperimentContext, stretchOf } from "../context.ts";
import { requireCurveSets } from "../covariant/curveSets.ts";
import { molecularSetCost } from "./molecularCurvesParts.ts";
import {
  copyNumbers,
  emptyNumbers,
  type MolecularCurvesRequest,
  type MolecularCurvesResult,
  type MolecularNumber,
} from "./molecularCurvesResult.ts";
import { isProblem, requireLearning, requireModels, trainingOrProblem } from "./molecularFits.ts";
import type { MolecularLab } from "./molecularLab.ts";
import { MOST_TRAINING, molecularSamples } from "./molecularSamples.ts";

/** eV in meV. */
const MILLI = 1000;

/**
 * Learning curves of forces and energies: every model trained anew for every N and seed, small N first, each sample set handed over as
 * it comes. All models share the sets. Those of a thermal trajectory share the test geometries of the first seed; of a file, each split
 * has its own, since another's may be among those it learns from.
 * @throws Problem "input", "cancelled"
 */
export async function molecularCurves(
  { lab, sets }: MolecularCurvesRequest,
  context: ExperimentContext,
): Promise<MolecularCurvesResult> {
  requireModels(lab.models);
  requireLearning(lab.learning);
  requireCurveSets(sets, MOST_TRAINING);
  const { counts, repeats } = sets;
  const most = Math.max(...counts);
  const { test } = await molecularSamples({ ...lab.data, count: most, seed: sets.seed }, context);
  const shared = lab.data.source.kind === "file" ? null : test;
  const known: Known = {
    done: 0,
    failed: 0,
    problem: null,
    numbers: lab.models.map(() => emptyNumbers(counts.length * repeats)),
  };
  const snapshot = (): MolecularCurvesResult => ({
    counts: Float64Array.from(counts),
    repeats,
    ...{ done: known.done, failed: known.failed, problem: known.problem },
    forceSpread: MILLI * rootMeanSquare(test.forces),
    energySpread: test.energies === null ? Number.NaN : MILLI * standardDeviation(test.energies),
    curves: lab.models.map((id, index) => ({ id, ...copyNumbers(known.numbers[index]) })),
  });
  const wanted = curveSetsOf(sets);
  const costs = wanted.map((at) => molecularSetCost(counts[Math.floor(at / repeats)]));
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  let before = 0;
  for (const [index, at] of wanted.entries()) {
    const [count, seed] = [counts[Math.floor(at / repeats)], sets.seed + (at % repeats)];
    const own = stretchOf(context, before, before + costs[index] / total);
    await learnSet({ ...lab, data: { ...lab.data, count, seed } }, shared, at, known, own);
    before += costs[index] / total;
    known.done++;
    context.partial(snapshot());
  }
  return snapshot();
}

/** What has been found so far. */
interface Known {
  done: number;
  failed: number;
  problem: ProblemReport | null;
  /** Of each model. */
  readonly numbers: readonly Record<MolecularNumber, Float64Array>[];
}

async function learnSet(
  lab: MolecularLab,
  shared: ForceSamples | null,
  at: number,
  known: Known,
  context: ExperimentContext,
) {
  const samples = await molecularSamples(lab.data, stretchOf(context, 0, 0));
  const test = shared ?? samples.test;
  for (const [index, id] of lab.models.entries()) {
    const own = stretchOf(context, index / lab.models.length, (index + 1) / lab.models.length);
    const fitted = await trainingOrProblem(lab, id, samples, own);
    if (isProblem(fitted)) {
      known.problem = fitted;
      known.failed++;
      continue;
    }
    const predicted = await runWithPauses(predictForces(fitted.trained, test.positions), () => context.checkpoint());
    const numbers = known.numbers[index];
    const force = predictionErrors(predicted.forces, test.forces);
    numbers.forceRootMeanSquare[at] = MILLI * force.rootMeanSquare;
    numbers.forceMeanAbsolute[at] = MILLI * force.meanAbsolute;
    if (id !== "conserving" || test.energies === null) continue;
    const energy = predictionErrors(predicted.energies, test.energies);
    numbers.energyRootMeanSquare[at] = MILLI * energy.rootMeanSquare;
    numbers.energyMeanAbsolute[at] = MILLI * energy.meanAbsolute;
  }
}
