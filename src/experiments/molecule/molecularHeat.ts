import { rootMeanSquare } from "../../covariantKernels/learnVectors.ts";
import { predictionErrors } from "../../featureRegression/errors.ts";
import { alignedSamples } from "../../gradientDomain/align.ts";
import { createEnergyDeviation } from "../../gradientDomain/energyDeviation.ts";
import { predictForces } from "../../gradientDomain/samples.ts";
import type { ForceModelId } from "../../gradientDomain/types.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import { Problem, type ProblemReport } from "../../problem.ts";
import { streamSeed } from "../../random/xoshiro128.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import { standardDeviation } from "../choosing/representationCurves.ts";
import { type ExperimentContext, stretchOf } from "../context.ts";
import { isProblem, type MolecularTraining, requireModels, trainingOrProblem } from "./molecularFits.ts";
import type { MolecularLab } from "./molecularLab.ts";
import { MOST_TESTED, molecularSamples, thermalSamples } from "./molecularSamples.ts";

/** Trained as the lab says; its source must be thermal. */
export interface MolecularHeatRequest {
  readonly lab: MolecularLab;
  /** K, at which unseen geometries are drawn. */
  readonly temperatures: readonly number[];
  /** Geometries at each. */
  readonly testCount: number;
}

/** Errors against temperature, all [temperatures]. */
export interface HeatCurve {
  readonly id: ForceModelId;
  /** meV/Å, per component. */
  readonly forceRootMeanSquare: Float64Array;
  readonly forceMeanAbsolute: Float64Array;
  /** meV; NaN for models without an energy. */
  readonly energyRootMeanSquare: Float64Array;
  /** What the energy-conserving model expects of its own energy's error, root mean square, meV; NaN for the others. */
  readonly energyDeviation: Float64Array;
  /** The same as a share, 0 … 1, of what it was before any training: the warning light; NaN for the others. */
  readonly doubt: Float64Array;
  readonly problem: ProblemReport | null;
}

/** Also what `partial` hands over after each temperature. */
export interface MolecularHeatResult {
  readonly temperatures: Float64Array;
  readonly done: number;
  /** Root mean square of the true force components, meV/Å, and standard deviation of the true energies, meV [temperatures]. */
  readonly forceSpread: Float64Array;
  readonly energySpread: Float64Array;
  readonly curves: readonly HeatCurve[];
}

/** eV in meV. */
const MILLI = 1000;

/**
 * Test errors beyond the temperature that was learnt from, and what the energy-conserving model itself expects of them.
 * @throws Problem "input", "cancelled"
 */
export async function molecularHeat(
  { lab, temperatures, testCount }: MolecularHeatRequest,
  context: ExperimentContext,
): Promise<MolecularHeatResult> {
  const { source, seed, aligned } = lab.data;
  requireModels(lab.models);
  requireWhole(temperatures.length, 1, 40, sentence`The number of temperatures`, "temperatures");
  requireWhole(testCount, 2, MOST_TESTED, sentence`The number of geometries at each temperature`, "testCount");
  if (source.kind !== "thermal") {
    throw new Problem(
      "input",
      sentence`A file’s molecule cannot be heated: its energies are known at its own geometries only.`,
      "source",
    );
  }
  const samples = await molecularSamples(lab.data, stretchOf(context, 0, 0.02));
  const trained: (MolecularTraining | ProblemReport)[] = [];
  for (const [index, id] of lab.models.entries()) {
    const part = (k: number) => 0.02 + (0.48 * k) / lab.models.length;
    trained.push(await trainingOrProblem(lab, id, samples, stretchOf(context, part(index), part(index + 1))));
  }
  const unknown = () => new Float64Array(temperatures.length).fill(Number.NaN);
  const spreads = { force: unknown(), energy: unknown() };
  const curves = lab.models.map((id, index): HeatCurve => {
    const one = trained[index];
    const errors = { forceRootMeanSquare: unknown(), forceMeanAbsolute: unknown(), energyRootMeanSquare: unknown() };
    return { id, ...errors, energyDeviation: unknown(), doubt: unknown(), problem: isProblem(one) ? one : null };
  });
  const doubts = trained.map((one) =>
    isProblem(one) || one.trained.id !== "conserving" ? null : createEnergyDeviation(one),
  );
  const snapshot = (done: number): MolecularHeatResult => ({
    temperatures: Float64Array.from(temperatures),
    done,
    forceSpread: spreads.force.slice(),
    energySpread: spreads.energy.slice(),
    curves: curves.map(copied),
  });
  for (const [at, temperature] of temperatures.entries()) {
    const drawing = { temperature, seed: streamSeed(seed, "heated geometries"), count: testCount };
    const drawn = await thermalSamples(source.field, drawing, stretchOf(context, 0.5, 0.5));
    const test = aligned ? alignedSamples(drawn, samples.molecule.reference, samples.molecule.masses) : drawn;
    spreads.force[at] = MILLI * rootMeanSquare(test.forces);
    spreads.energy[at] = test.energies === null ? Number.NaN : MILLI * standardDeviation(test.energies);
    for (const [index, one] of trained.entries()) {
      context.progress(
        0.5 + (0.5 * (at + index / trained.length)) / temperatures.length,
        sentence`testing at ${temperature} K`,
      );
      if (isProblem(one)) continue;
      const { forces, energies } = await runWithPauses(predictForces(one.trained, test.positions), () =>
        context.checkpoint(),
      );
      const found = predictionErrors(forces, test.forces);
      curves[index].forceRootMeanSquare[at] = MILLI * found.rootMeanSquare;
      curves[index].forceMeanAbsolute[at] = MILLI * found.meanAbsolute;
      const deviationOf = doubts[index];
      if (deviationOf === null || test.energies === null) continue;
      curves[index].energyRootMeanSquare[at] = MILLI * predictionErrors(energies, test.energies).rootMeanSquare;
      const { deviation, share } = await runWithPauses(deviationOf(test.positions), () => context.checkpoint());
      curves[index].energyDeviation[at] = MILLI * rootMeanSquare(deviation);
      curves[index].doubt[at] = rootMeanSquare(share);
    }
    context.partial(snapshot(at + 1));
  }
  return snapshot(temperatures.length);
}

function copied(curve: HeatCurve): HeatCurve {
  const { forceRootMeanSquare, forceMeanAbsolute, energyRootMeanSquare, energyDeviation, doubt } = curve;
  return {
    ...curve,
    forceRootMeanSquare: forceRootMeanSquare.slice(),
    forceMeanAbsolute: forceMeanAbsolute.slice(),
    energyRootMeanSquare: energyRootMeanSquare.slice(),
    energyDeviation: energyDeviation.slice(),
    doubt: doubt.slice(),
  };
}
