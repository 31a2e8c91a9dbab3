import { takeRoom } from "../linalg/room.ts";
import { runWithPauses } from "../linalg/steps.ts";
import { Problem } from "../problem.ts";
import { leastOfGrid, logarithmicGrid } from "../regression/hyperparameterGrid.ts";
import { solveRidges } from "../regression/solveRidges.ts";
import { sentence } from "../sentence.ts";
import { fillKernel } from "./fitFeatures.ts";
import { requireFeatureTraining } from "./requirements.ts";
import { medianDistance, ownSquaredDistances } from "./squaredDistances.ts";
import type { FeatureKernelDefinition, FeatureTraining } from "./types.ts";

/**
 * The σ that are tried, in units of the median distance of two samples: from nearest neighbours only, to flat over all of them.
 * Exact data of a function that is a polynomial in the features want the flat end.
 */
export const RELATIVE_LENGTH_SCALES: readonly number[] = Array.from(logarithmicGrid(0.25, 64, 9));

/** The λ that are tried, a decade apart: from what rounding allows at all, to as large as the kernel itself. */
export const FEATURE_RIDGES: readonly number[] = Array.from({ length: 14 }, (_, i) => Number(`1e${i - 13}`));

/** What leave-one-out tells of each σ and λ. */
export interface FeatureScan {
  /** σ, in units of the features [nσ]. */
  readonly lengthScales: Float64Array;
  /** λ [nλ]. */
  readonly ridges: Float64Array;
  /** Root-mean-square leave-one-out error [nλ×nσ], row-major with λ as the row; NaN where it cannot be trusted or is not yet known. */
  readonly leaveOneOut: Float64Array;
}

/** The σ and λ of the smallest leave-one-out error. */
export interface FeatureChoice {
  readonly lengthScale: number;
  readonly ridge: number;
  readonly leaveOneOut: number;
  readonly scan: FeatureScan;
}

/** What is tried, and how a scan talks to whoever waits for it. */
export interface FeatureScanOptions {
  /** σ in units of the median distance; RELATIVE_LENGTH_SCALES unless given. */
  readonly relativeLengthScales?: readonly number[];
  /** FEATURE_RIDGES unless given. */
  readonly ridges?: readonly number[];
  /** |xᵢ − xⱼ|² [N×N], where they are known already. */
  readonly distances?: Float64Array;
  /** Awaited between stretches of work, and told the part done; throws to stop. */
  readonly pause?: (fraction: number) => Promise<void>;
}

/**
 * Scores every (σ, λ) by the closed form αᵢ / [(K + λI)⁻¹]ᵢᵢ, and takes the best; of equals the larger λ. K is reduced once a
 * length scale, after which each λ costs O(N²). The prior mean is the mean of all targets throughout.
 *
 * @throws Problem "input" for data outside what is allowed, or where all feature vectors are the same; whatever `pause` throws
 * @throws Problem "linear-algebra" where no (σ, λ) can be trusted
 */
export async function chooseByLeaveOneOut(
  training: FeatureTraining,
  kernel: FeatureKernelDefinition,
  options: FeatureScanOptions = {},
): Promise<FeatureChoice> {
  requireFeatureTraining(training);
  const { relativeLengthScales = RELATIVE_LENGTH_SCALES, ridges = FEATURE_RIDGES } = options;
  const { features, dimension, targets } = training;
  const count = targets.length;
  let done = 0;
  const pause = async (part: number) => options.pause?.((done + part) / relativeLengthScales.length);
  const distances =
    options.distances ?? (await runWithPauses(ownSquaredDistances(features, dimension), () => pause(0)));
  const unit = medianDistance(distances) || meanDistance(distances);
  const mean = targets.reduce((sum, target) => sum + target, 0) / count;
  const y = targets.map((target) => target - mean);
  const scan: FeatureScan = {
    lengthScales: Float64Array.from(relativeLengthScales, (relative) => relative * unit),
    ridges: Float64Array.from(ridges),
    leaveOneOut: new Float64Array(relativeLengthScales.length * ridges.length).fill(Number.NaN),
  };
  for (const [column, lengthScale] of scan.lengthScales.entries()) {
    const room = takeRoom(count);
    try {
      await runWithPauses(fillKernel(kernel.create(lengthScale), distances, room.entries()), () => pause(0));
      const solutions = await solveRidges(room, true, 1, y, scan.ridges, () => pause(0));
      for (const [row, solution] of solutions.entries()) {
        if (solution === null) continue;
        const { weights, inverseBlocks } = solution;
        const sum = weights.reduce((total, weight, i) => total + (weight / inverseBlocks[i]) ** 2, 0);
        scan.leaveOneOut[row * scan.lengthScales.length + column] = Math.sqrt(sum / count);
      }
    } finally {
      room.free();
    }
    done++;
    await pause(0);
  }
  return bestOf(scan);
}

function bestOf(scan: FeatureScan): FeatureChoice {
  const at = leastOfGrid(scan, scan.leaveOneOut);
  if (at === null) {
    throw new Problem(
      "linear-algebra",
      sentence`No length scale σ and ridge λ of the grid could be scored: K + λI is singular to working precision everywhere. Include larger ridges λ.`,
      "ridge",
    );
  }
  const columns = scan.lengthScales.length;
  return {
    lengthScale: scan.lengthScales[at % columns],
    ridge: scan.ridges[Math.floor(at / columns)],
    leaveOneOut: scan.leaveOneOut[at],
    scan,
  };
}

/**
 * The unit where more than half of all pairs coincide (a representation that forgets), or 1 where all do, since every σ is then the same.
 */
function meanDistance(distances: Float64Array): number {
  const mean = Math.sqrt(distances.reduce((sum, square) => sum + square, 0) / Math.max(1, distances.length));
  return mean > 0 ? mean : 1;
}
