import { Problem } from "../problem.ts";
import type { HyperparameterScan } from "./scan.ts";

/** `count` values from `from` to `to`, evenly spaced in their logarithm; the ends are exact. */
export function logarithmicGrid(from: number, to: number, count: number): Float64Array {
  const ratio = to / from;
  return new Float64Array(count).map((_, i) =>
    i === 0 ? from : i === count - 1 ? to : from * ratio ** (i / (count - 1)),
  );
}

/** σ from below the lab's corrugation to far beyond its box, where the best σ of a smooth landscape lies. */
export const DEFAULT_LENGTH_SCALES: readonly number[] = Array.from(logarithmicGrid(0.5, 50, 20));

/** λ from nearly interpolating to as large as the kernel itself, two to a decade: 3.16e-10, 1e-9, 3.16e-9 … 1. */
export const DEFAULT_RIDGES: readonly number[] = Array.from({ length: 20 }, (_, i) =>
  Number((10 ** ((i - 19) / 2)).toPrecision(3)),
);

/** A point of a scan and its score. */
export interface TunedHyperparameters {
  readonly lengthScale: number;
  readonly ridge: number;
  readonly leaveOneOut: number;
}

/**
 * The grid point with the smallest score; of equals, the one with the larger λ, then the smaller σ.
 * @param score [nλ×nσ], row-major with λ as the row; NaN where there is none.
 * @returns its index in `score`, or null where all are NaN.
 */
export function leastOfGrid(
  { lengthScales, ridges }: Pick<HyperparameterScan, "lengthScales" | "ridges">,
  score: Float64Array,
): number | null {
  let least: number | null = null;
  for (let row = ridges.length - 1; row >= 0; row--) {
    for (let column = 0; column < lengthScales.length; column++) {
      const at = row * lengthScales.length + column;
      if (Number.isFinite(score[at]) && (least === null || score[at] < score[least])) least = at;
    }
  }
  return least;
}

/**
 * The (σ, λ) with the smallest leave-one-out error; of equals, the one with the larger λ, then the smaller σ.
 * @throws Problem "linear-algebra" where the scan holds no number at all
 */
export function bestOfScan(scan: HyperparameterScan): TunedHyperparameters {
  const at = leastOfGrid(scan, scan.leaveOneOut);
  if (at !== null) return hyperparametersAt(scan, at);
  throw new Problem(
    "linear-algebra",
    "No length scale σ and ridge λ of the grid could be scored: K + λI is singular to working precision everywhere. Include larger ridges λ.",
    "ridge",
  );
}

/** What stands at an index of the grid. */
export function hyperparametersAt(
  { lengthScales, ridges, leaveOneOut }: HyperparameterScan,
  at: number,
): TunedHyperparameters {
  const columns = lengthScales.length;
  return {
    lengthScale: lengthScales[at % columns],
    ridge: ridges[Math.floor(at / columns)],
    leaveOneOut: leaveOneOut[at],
  };
}
