import { rootMeanSquare } from "../../covariantKernels/learnVectors.ts";
import { type PredictionErrors, predictionErrors } from "../../featureRegression/errors.ts";
import { predictForces } from "../../gradientDomain/samples.ts";
import { trainingSize } from "../../gradientDomain/trainingSize.ts";
import type { ForceModelId, ForceSamples, TrainedForces } from "../../gradientDomain/types.ts";
import { runWithPauses } from "../../linalg/steps.ts";
import type { ProblemReport } from "../../problem.ts";
import { standardDeviation } from "../choosing/representationCurves.ts";
import { type ExperimentContext, stretchOf } from "../context.ts";
import { isProblem, type MolecularTraining, requireModels, trainingOrProblem } from "./molecularFits.ts";
import type { MolecularLab } from "./molecularLab.ts";
import { molecularSamples, permutationsOf } from "./molecularSamples.ts";

export type MolecularFitRequest = MolecularLab;

/** One trained model and how it did on geometries it has not seen. */
export interface MolecularModelFit {
  readonly id: ForceModelId;
  /** Why there is none: then the rest is null, NaN or empty. */
  readonly problem: ProblemReport | null;
  readonly trained: TrainedForces | null;
  /** Rows of the matrix that was solved. */
  readonly size: number;
  readonly milliseconds: number;
  /** σ in units of the median distance, and λ in units of the mean of K's diagonal: as given or chosen. */
  readonly lengthScale: number;
  readonly ridge: number;
  /** Per component, meV/Å. */
  readonly forceErrors: PredictionErrors | null;
  /** Of the energy with its constant fixed on the training set, meV; null for models without an energy, or data without. */
  readonly energyErrors: PredictionErrors | null;
  /** eV/Å [test×3n]. */
  readonly forces: Float64Array;
  /** eV [test]; empty without an energy. */
  readonly energies: Float64Array;
}

export interface MolecularFitResult {
  /** Atomic numbers [n]. */
  readonly numbers: Uint8Array;
  readonly bonds: readonly (readonly [number, number])[];
  /** Permutations averaged over by the energy-conserving model, the identity first [P×n]. */
  readonly permutations: Int32Array;
  /** What was learnt from, Å [N×3n]. */
  readonly training: Float64Array;
  /** The test set: Å, eV/Å, [test×3n]; eV [test], or null. */
  readonly positions: Float64Array;
  readonly forces: Float64Array;
  readonly energies: Float64Array | null;
  /** Root mean square of the test set's force components, meV/Å, and standard deviation of its energies, meV (NaN without). */
  readonly forceSpread: number;
  readonly energySpread: number;
  /** In the order asked for. */
  readonly models: readonly MolecularModelFit[];
}

/**
 * Trains each model on the same geometries and tests it on the same others; each is handed over as it comes.
 * @throws Problem "input", "cancelled"
 */
export async function molecularFit(lab: MolecularFitRequest, context: ExperimentContext): Promise<MolecularFitResult> {
  requireModels(lab.models);
  const samples = await molecularSamples(lab.data, stretchOf(context, 0, 0.02));
  const { molecule, training, test } = samples;
  const models: MolecularModelFit[] = [];
  const snapshot = (): MolecularFitResult => ({
    numbers: molecule.numbers.slice(),
    bonds: molecule.bonds,
    permutations: permutationsOf(molecule, lab.learning.permutations),
    training: training.positions.slice(),
    positions: test.positions.slice(),
    forces: test.forces.slice(),
    energies: test.energies?.slice() ?? null,
    forceSpread: MILLI * rootMeanSquare(test.forces),
    energySpread: test.energies === null ? Number.NaN : MILLI * standardDeviation(test.energies),
    models: models.slice(),
  });
  const costs = lab.models.map((id) => trainingSize(id, lab.data.count, molecule.numbers.length, 1).rows ** 3 + 1e6);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  let before = 0;
  for (const [index, id] of lab.models.entries()) {
    const after = before + costs[index] / total;
    const own = stretchOf(context, 0.02 + 0.98 * before, 0.02 + 0.98 * after);
    const fitted = await trainingOrProblem(lab, id, samples, own);
    models.push(isProblem(fitted) ? untrained(id, fitted) : await tested(fitted, test, own));
    before = after;
    if (index + 1 < lab.models.length) context.partial(snapshot());
  }
  return snapshot();
}

/** eV in meV. */
const MILLI = 1000;

async function tested(
  { trained, factorisation, settings, milliseconds }: MolecularTraining,
  test: ForceSamples,
  context: ExperimentContext,
): Promise<MolecularModelFit> {
  const { forces, energies } = await runWithPauses(predictForces(trained, test.positions), () => context.checkpoint());
  const hasEnergies = trained.id === "conserving" && test.energies !== null;
  return {
    id: trained.id,
    problem: null,
    trained: copyOf(trained),
    size: factorisation.size,
    milliseconds,
    lengthScale: settings.lengthScale,
    ridge: settings.ridge,
    forceErrors: inMilli(predictionErrors(forces, test.forces)),
    energyErrors: hasEnergies && test.energies !== null ? inMilli(predictionErrors(energies, test.energies)) : null,
    forces,
    energies: trained.id === "conserving" ? energies : new Float64Array(0),
  };
}

/** The fit remembers its arrays; what is sent must be others. */
function copyOf(trained: TrainedForces): TrainedForces {
  const { numbers, positions, weights, permutations } = trained;
  return {
    ...trained,
    ...{ numbers: numbers.slice(), positions: positions.slice() },
    ...{ weights: weights.slice(), permutations: permutations.slice() },
  };
}

function inMilli({ meanAbsolute, rootMeanSquare: square, largest }: PredictionErrors): PredictionErrors {
  return { meanAbsolute: MILLI * meanAbsolute, rootMeanSquare: MILLI * square, largest: MILLI * largest };
}

function untrained(id: ForceModelId, problem: ProblemReport): MolecularModelFit {
  return {
    ...{ id, problem, trained: null, size: 0, milliseconds: Number.NaN },
    ...{ lengthScale: Number.NaN, ridge: Number.NaN, forceErrors: null, energyErrors: null },
    ...{ forces: new Float64Array(0), energies: new Float64Array(0) },
  };
}
