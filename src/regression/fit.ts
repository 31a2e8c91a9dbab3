import { cholesky } from "../linalg/cholesky.ts";
import { extremeEigenvalues } from "../linalg/lanczos.ts";
import { multiplySymmetric } from "../linalg/multiplySymmetric.ts";
import { spectrum } from "../linalg/spectrum.ts";
import { symmetricIndefinite } from "../linalg/symmetricIndefinite.ts";
import type { CholeskyFactorisation, Factorisation } from "../linalg/types.ts";
import { Problem } from "../problem.ts";
import { fromColumns, toColumns } from "./components.ts";
import { createFeatures } from "./features.ts";
import { assembleGram, type Gram, withRidge } from "./gram.ts";
import { leaveOneOutError } from "./leaveOneOut.ts";
import { logMarginalLikelihood } from "./logMarginalLikelihood.ts";
import { createPrediction } from "./predict.ts";
import { requireRidge, requireTrainingSet } from "./trainingSet.ts";
import type { FitDiagnostics, FitSettings, FittedModel, TrainingSet } from "./types.ts";
import { createEnergyStandardDeviation, createStandardDeviation } from "./uncertainty.ts";

/**
 * Kernel ridge regression of a force field: (K + λI) α = y, then f(r) = Σⱼ K(r, rⱼ) αⱼ.
 *
 * Positive-definite kernels are solved by Cholesky, the others by LU. λ is all that is ever added to the diagonal.
 *
 * @param training positions and forces, both [N×2], point-major; neither centred nor scaled
 * @throws Problem "input" for data, σ or λ outside what is allowed
 * @throws Problem "linear-algebra" where K + λI is not positive definite (or is singular) to working precision
 */
export function fitKernelRidge(training: TrainingSet, settings: FitSettings): FittedModel {
  const { matrixKernel, profile, representation, lengthScale, ridge } = settings;
  requireTrainingSet(training);
  requireRidge(ridge, training.positions);

  const positions = training.positions.slice();
  const features = createFeatures(representation, positions);
  const kernel = matrixKernel.create(profile.create(lengthScale), representation.dimension);
  const gram = assembleGram(kernel, features, matrixKernel.independentComponents);
  const { factorisation, positiveDefinite } = factorise(gram, settings);

  const columns = toColumns(training.forces, gram.blockSize);
  for (const column of columns) factorisation.solveInPlace(column);
  const weights = fromColumns(columns);
  const { force, forceJacobian, energy } = createPrediction(
    kernel,
    matrixKernel.usesJacobian,
    representation,
    features,
    weights,
  );

  const forces = training.forces.slice();
  let measured: FitDiagnostics | null = null;
  return {
    settings,
    positions,
    weights,
    force,
    forceJacobian,
    energy,
    standardDeviation:
      positiveDefinite && createStandardDeviation(kernel, gram.blockSize, representation, features, positiveDefinite),
    energyStandardDeviation:
      positiveDefinite && createEnergyStandardDeviation(kernel, representation, features, positiveDefinite),
    diagnostics: () => {
      measured ??= diagnose(factorisation, positiveDefinite, gram.blockSize, forces, weights, ridge);
      return measured;
    },
  };
}

interface Solver {
  readonly factorisation: Factorisation;
  /** The same, where it is a Cholesky factorisation. */
  readonly positiveDefinite: CholeskyFactorisation | null;
}

function factorise(gram: Gram, { matrixKernel, ridge }: FitSettings): Solver {
  const matrix = withRidge(gram, ridge);
  if (matrixKernel.positiveDefinite) {
    const factorisation = cholesky(matrix, gram.size);
    if (factorisation) return { factorisation, positiveDefinite: factorisation };
  } else {
    const factorisation = symmetricIndefinite(matrix, gram.size);
    if (factorisation) return { factorisation, positiveDefinite: null };
  }

  const { largest } = extremeEigenvalues((x, out) => multiplySymmetric(matrix, gram.size, x, out), gram.size);
  const conditionNumber = largest / Math.max(ridge, Number.EPSILON * largest);
  const what = matrixKernel.positiveDefinite ? "not positive definite" : "singular";
  throw new Problem(
    "linear-algebra",
    `K + λI is ${what} to working precision: its condition number is about ${conditionNumber.toExponential(0)}, so the weights cannot be found. Raise the ridge λ (now ${ridge}) or lower the length scale σ.`,
    "ridge",
  );
}

function diagnose(
  factorisation: Factorisation,
  positiveDefinite: CholeskyFactorisation | null,
  blockSize: 1 | 2,
  forces: Float64Array,
  weights: Float64Array,
  ridge: number,
): FitDiagnostics {
  const { smallest, conditionNumber } = spectrum(factorisation, positiveDefinite !== null);
  const dataFit = forces.reduce((sum, y, i) => sum + y * weights[i], 0);
  // An independent fit has the same N×N matrix twice, once a component.
  const copies = 2 / blockSize;
  return {
    leaveOneOut: leaveOneOutError(weights, factorisation.inverseDiagonalBlocks(blockSize), blockSize),
    logMarginalLikelihood:
      positiveDefinite && ridge > 0
        ? logMarginalLikelihood(dataFit, copies * positiveDefinite.logDeterminant, forces.length)
        : null,
    conditionNumber,
    smallestEigenvalue: smallest - ridge,
  };
}
