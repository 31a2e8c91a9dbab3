import type { ForceField } from "../geometry.ts";
import { extremeEigenvalues } from "../linalg/lanczos.ts";
import { multiplySymmetric } from "../linalg/multiplySymmetric.ts";
import { solvePositiveDefinite } from "../linalg/positiveDefinite.ts";
import { type MatrixRoom, takeRoom } from "../linalg/room.ts";
import { runToEnd, type Steps } from "../linalg/steps.ts";
import { symmetricIndefiniteSteps } from "../linalg/symmetricIndefinite.ts";
import type { CholeskyFactorisation, Factorisation } from "../linalg/types.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { createFeatures } from "./features.ts";
import { fillGram } from "./gram.ts";
import { leaveOneOutError } from "./leaveOneOut.ts";
import { logMarginalLikelihood } from "./logMarginalLikelihood.ts";
import { requireFitMemory } from "./memory.ts";
import { powerOfTen } from "./powerOfTen.ts";
import { createPrediction } from "./predict.ts";
import { requireRidge, requireTrainingSet } from "./trainingSet.ts";
import type { FitDiagnostics, FitSettings, FittedModel, TrainingSet } from "./types.ts";
import { createEnergyStandardDeviation, createStandardDeviation } from "./uncertainty.ts";

/**
 * Kernel ridge regression of a force field: (K + λI) α = y, then f(r) = Σⱼ K(r, rⱼ) αⱼ.
 *
 * Positive-definite kernels are solved by Cholesky, or by conjugate gradients where that is sooner; the others by LU. λ is all that is ever added to the diagonal.
 *
 * @param training positions and forces, both [N×2], point-major; neither centred nor scaled
 * @throws Problem "input" for data, σ or λ outside what is allowed, or where the matrix is too large for the memory
 * @throws Problem "linear-algebra" where K + λI is not positive definite (or is singular) to working precision
 */
export function fitKernelRidge(training: TrainingSet, settings: FitSettings): FittedModel {
  return runToEnd(fitSteps(training, settings));
}

/** `fitKernelRidge` in short stretches, for fits that must not hold the thread; it yields the part done. */
export function* fitSteps(training: TrainingSet, settings: FitSettings): Steps<FittedModel> {
  const { matrixKernel, profile, representation, lengthScale, ridge } = settings;
  requireTrainingSet(training);
  requireFitMemory(training.positions.length / 2, matrixKernel);
  requireRidge(ridge, training.positions);

  const positions = training.positions.slice();
  const forces = training.forces.slice();
  const features = createFeatures(representation, positions);
  const kernel = matrixKernel.create(profile.create(lengthScale), representation.dimension);
  const blockSize = matrixKernel.independentComponents ? 1 : 2;

  // Point-major forces are the right-hand sides as they stand: one column of 2N, or N rows of f_x and f_y.
  const weights = forces.slice();
  const room = takeRoom(blockSize * features.count);
  let solver: Solver;
  try {
    const fill = (target: MatrixRoom): Steps<void> => fillGram(settings, kernel, features, target);
    yield* fill(room);
    solver = yield* solve(room, weights, 2 / blockSize, settings, fill);
  } finally {
    room.free();
  }

  const { factorisation, positiveDefinite } = solver;
  const measure = function* (): Steps<FitDiagnostics> {
    const { spectrum, logDeterminant, inverseDiagonalBlocks } = yield* factorisation.inspect(blockSize);
    return {
      leaveOneOut: leaveOneOutError(weights, inverseDiagonalBlocks, blockSize),
      logMarginalLikelihood:
        logDeterminant === null ? null : likelihood(forces, weights, logDeterminant, blockSize, ridge),
      conditionNumber: spectrum.conditionNumber,
      smallestEigenvalue: spectrum.smallest - ridge,
    };
  };
  let measured: FitDiagnostics | null = null;
  function* diagnosticsSteps(): Steps<FitDiagnostics> {
    measured ??= yield* measure();
    return measured;
  }
  return {
    settings,
    positions,
    weights,
    bytes: factorisation.bytes,
    ...createPrediction(settings, kernel, features, weights),
    standardDeviation:
      positiveDefinite &&
      madeLater(() => createStandardDeviation(kernel, blockSize, representation, features, positiveDefinite)),
    energyStandardDeviation:
      positiveDefinite && createEnergyStandardDeviation(kernel, representation, features, positiveDefinite),
    diagnosticsSteps,
    diagnostics: () => runToEnd(diagnosticsSteps()),
  };
}

/** What few fits are asked for is made when it is first called. */
function madeLater(make: () => ForceField): ForceField {
  let made: ForceField | null = null;
  return (x, y, out, offset) => {
    made ??= make();
    made(x, y, out, offset);
  };
}

interface Solver {
  readonly factorisation: Factorisation;
  /** The same, where it is a Cholesky factorisation. */
  readonly positiveDefinite: CholeskyFactorisation | null;
}

/** @param fill puts K + λI into a room again: for later, or for the message where it could not be factorised. */
function* solve(
  room: MatrixRoom,
  right: Float64Array,
  columns: number,
  { matrixKernel, ridge }: FitSettings,
  fill: (room: MatrixRoom) => Steps<void>,
): Steps<Solver> {
  if (matrixKernel.positiveDefinite) {
    const factorisation = yield* solvePositiveDefinite(room, ridge, right, columns, fill);
    if (factorisation) return { factorisation, positiveDefinite: factorisation };
  } else {
    const factorisation = yield* symmetricIndefiniteSteps(room, right, columns);
    if (factorisation) return { factorisation, positiveDefinite: null };
  }

  yield* fill(room);
  const { size } = room;
  const { largest } = yield* extremeEigenvalues(
    (x, out) => multiplySymmetric(room.entries(), size, x, out),
    size,
    false,
  );
  const conditionNumber = largest / Math.max(ridge, Number.EPSILON * largest);
  const what = matrixKernel.positiveDefinite ? sentence`not positive definite` : sentence`singular`;
  throw new Problem(
    "linear-algebra",
    sentence`K + λI is ${what} to working precision: its condition number is about ${powerOfTen(conditionNumber)}, so the weights cannot be found. Raise the ridge λ (now ${ridge}) or lower the length scale σ.`,
    "ridge",
  );
}

function likelihood(
  forces: Float64Array,
  weights: Float64Array,
  logDeterminant: number,
  blockSize: 1 | 2,
  ridge: number,
): number | null {
  if (ridge === 0) return null;
  const dataFit = forces.reduce((sum, y, i) => sum + y * weights[i], 0);
  // An independent fit has the same N×N matrix twice, once a component.
  const copies = 2 / blockSize;
  return logMarginalLikelihood(dataFit, copies * logDeterminant, forces.length);
}
