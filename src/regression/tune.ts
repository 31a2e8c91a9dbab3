import type { ScalarKernelDefinition } from "../kernels/types.ts";
import type { MatrixKernelDefinition } from "../matrixKernels/types.ts";
import type { Representation } from "../representations/types.ts";
import { bestOfScan, DEFAULT_LENGTH_SCALES, DEFAULT_RIDGES, type TunedHyperparameters } from "./hyperparameterGrid.ts";
import { type ScanOptions, scanHyperparameters } from "./scan.ts";
import type { TrainingSet } from "./types.ts";

/**
 * Picks σ and λ by the closed-form leave-one-out error on a logarithmic grid: the same data, the same answer.
 * @throws Problem as `scanHyperparameters` and `bestOfScan`
 */
export async function tuneByLeaveOneOut(
  training: TrainingSet,
  matrixKernel: MatrixKernelDefinition,
  profile: ScalarKernelDefinition,
  representation: Representation,
  lengthScales: ArrayLike<number> = DEFAULT_LENGTH_SCALES,
  ridges: ArrayLike<number> = DEFAULT_RIDGES,
  options: ScanOptions = {},
): Promise<TunedHyperparameters> {
  return bestOfScan(
    await scanHyperparameters(training, matrixKernel, profile, representation, lengthScales, ridges, options),
  );
}
