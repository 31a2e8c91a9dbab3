import type { ScalarKernelDefinition } from "../kernels/types.ts";
import type { MatrixKernelDefinition } from "../matrixKernels/types.ts";
import { Problem } from "../problem.ts";
import type { Representation } from "../representations/types.ts";
import { type HyperparameterScan, type ScanOptions, scanHyperparameters } from "./scan.ts";
import type { TrainingSet } from "./types.ts";

/** `count` values from `from` to `to`, evenly spaced in their logarithm; the ends are exact. */
export function logarithmicGrid(from: number, to: number, count: number): Float64Array {
  const ratio = to / from;
  return new Float64Array(count).map((_, i) =>
    i === 0 ? from : i === count - 1 ? to : from * ratio ** (i / (count - 1)),
  );
}

/** σ from below the lab's corrugation to far beyond its box, where the best σ of a smooth landscape lies. */
export const DEFAULT_LENGTH_SCALES: readonly number[] = Array.from(logarithmicGrid(0.5, 50, 14));

/** λ from nearly interpolating to as large as the kernel itself, a decade apart. */
export const DEFAULT_RIDGES: readonly number[] = [1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1];

/** The best point of a scan. */
export interface TunedHyperparameters {
  readonly lengthScale: number;
  readonly ridge: number;
  readonly leaveOneOut: number;
}

/**
 * The (σ, λ) with the smallest leave-one-out error; of equals, the one with the larger λ, then the smaller σ.
 * @throws Problem "linear-algebra" where the scan holds no number at all
 */
export function bestOfScan({ lengthScales, ridges, leaveOneOut }: HyperparameterScan): TunedHyperparameters {
  let best: TunedHyperparameters | null = null;
  for (const [row, ridge] of ridges.entries()) {
    for (const [column, lengthScale] of lengthScales.entries()) {
      const error = leaveOneOut[row * lengthScales.length + column];
      if (!Number.isFinite(error)) continue;
      const better = best === null || error < best.leaveOneOut;
      const equal = best !== null && error === best.leaveOneOut;
      const preferred =
        equal && best !== null && (ridge > best.ridge || (ridge === best.ridge && lengthScale < best.lengthScale));
      if (better || preferred) best = { lengthScale, ridge, leaveOneOut: error };
    }
  }
  if (best) return best;
  throw new Problem(
    "linear-algebra",
    "No length scale σ and ridge λ of the grid could be scored: K + λI is singular to working precision everywhere. Include larger ridges λ.",
    "ridge",
  );
}

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
