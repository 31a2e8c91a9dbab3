import type { ScalarKernelDefinition } from "../kernels/types.ts";
import { takeRoom } from "../linalg/room.ts";
import { runWithPauses } from "../linalg/steps.ts";
import type { MatrixKernelDefinition } from "../matrixKernels/types.ts";
import { Problem } from "../problem.ts";
import type { Representation } from "../representations/types.ts";
import { sentence } from "../sentence.ts";
import { createFeatures } from "./features.ts";
import { fillGram } from "./gram.ts";
import { leaveOneOutError } from "./leaveOneOut.ts";
import { logMarginalLikelihood } from "./logMarginalLikelihood.ts";
import { requireScanMemory } from "./memory.ts";
import { solveRidges } from "./solveRidges.ts";
import { requireRidge, requireTrainingSet } from "./trainingSet.ts";
import type { TrainingSet } from "./types.ts";

/** Leave-one-out error and log marginal likelihood over a σ–λ grid. */
export interface HyperparameterScan {
  /** [nσ]. */
  readonly lengthScales: Float64Array;
  /** [nλ]. */
  readonly ridges: Float64Array;
  /** [nλ×nσ], row-major with λ as the row; NaN where it could not be (or has not yet been) computed. */
  readonly leaveOneOut: Float64Array;
  /** In nats [nλ×nσ]; NaN as well where the kernel is not positive semi-definite, or λ = 0. */
  readonly logMarginalLikelihood: Float64Array;
}

/** How a scan talks to whoever waits for it. */
export interface ScanOptions {
  /** Called after each column (one σ, all λ) with the scan so far. */
  readonly onColumn?: (column: number, scan: HyperparameterScan) => void;
  /** Awaited before each column; throws to stop. */
  readonly checkpoint?: () => Promise<void>;
}

/**
 * Scores every (σ, λ): one reduction K = Q T Qᵀ to a tridiagonal T a length scale, after which each λ costs O(n²).
 *
 * @throws Problem "input" for unusable data, σ or λ, or where the matrix is too large for the memory; whatever `checkpoint` throws
 */
export async function scanHyperparameters(
  training: TrainingSet,
  matrixKernel: MatrixKernelDefinition,
  profile: ScalarKernelDefinition,
  representation: Representation,
  lengthScales: ArrayLike<number>,
  ridges: ArrayLike<number>,
  options: ScanOptions = {},
): Promise<HyperparameterScan> {
  requireTrainingSet(training);
  requireScanMemory(training.positions.length / 2, matrixKernel);
  if (lengthScales.length === 0 || ridges.length === 0) {
    throw new Problem("input", sentence`There is nothing to scan: give at least one length scale σ and one ridge λ.`);
  }
  const scan: HyperparameterScan = {
    lengthScales: Float64Array.from(lengthScales),
    ridges: Float64Array.from(ridges),
    leaveOneOut: new Float64Array(lengthScales.length * ridges.length).fill(Number.NaN),
    logMarginalLikelihood: new Float64Array(lengthScales.length * ridges.length).fill(Number.NaN),
  };
  for (const ridge of scan.ridges) requireRidge(ridge, training.positions);
  const pause = async () => options.checkpoint?.();
  const profiles = Array.from(scan.lengthScales, (lengthScale) => profile.create(lengthScale));

  const features = createFeatures(representation, training.positions);
  const blockSize = matrixKernel.independentComponents ? 1 : 2;
  for (const [column, scalarKernel] of profiles.entries()) {
    await options.checkpoint?.();
    const kernel = matrixKernel.create(scalarKernel, representation.dimension);
    const settings = { matrixKernel, profile, representation, lengthScale: scalarKernel.lengthScale, ridge: 0 };
    const room = takeRoom(blockSize * features.count);
    try {
      await runWithPauses(fillGram(settings, kernel, features, room), pause);
      const solutions = await solveRidges(
        room,
        matrixKernel.positiveDefinite,
        blockSize,
        training.forces,
        scan.ridges,
        pause,
      );
      for (const [row, solution] of solutions.entries()) {
        if (solution === null) continue;
        const at = row * profiles.length + column;
        scan.leaveOneOut[at] = leaveOneOutError(solution.weights, solution.inverseBlocks, blockSize);
        if (scan.ridges[row] === 0 || !matrixKernel.positiveDefinite) continue;
        const { dataFit, logDeterminant } = solution;
        scan.logMarginalLikelihood[at] = logMarginalLikelihood(dataFit, logDeterminant, training.forces.length);
      }
    } finally {
      room.free();
    }
    options.onColumn?.(column, scan);
  }
  return scan;
}
