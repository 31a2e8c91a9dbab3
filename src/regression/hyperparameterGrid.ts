import { type Box, DEFAULT_BOX } from "../geometry.ts";
import { Problem } from "../problem.ts";
import { identity } from "../representations/identity.ts";
import type { Representation } from "../representations/types.ts";
import { sentence } from "../sentence.ts";
import type { HyperparameterScan } from "./scan.ts";

/** `count` values from `from` to `to`, evenly spaced in their logarithm; the ends are exact. */
export function logarithmicGrid(from: number, to: number, count: number): Float64Array {
  const ratio = to / from;
  return new Float64Array(count).map((_, i) =>
    i === 0 ? from : i === count - 1 ? to : from * ratio ** (i / (count - 1)),
  );
}

/** Smallest and largest σ of a grid, in half-widths of the window. */
const SHORTEST = 0.05;
const LONGEST = 10;

/**
 * The 20 length scales worth trying in a window, from h/20 to 10 h in equal ratios, where h = ½ √(A √det JᵀJ) is half
 * the side of a square of the area that the window has in q, J being taken at its centre.
 *
 * A kernel shorter than h/20 reaches from sample to sample only if there are thousands; one longer than 10 h is flat all
 * over the window, and a longer one differs from it by what λ can do as well.
 * @returns [20], rising, in units of q
 */
export function lengthScaleGrid(box: Box, representation: Representation): readonly number[] {
  const area = (box.x1 - box.x0) * (box.y1 - box.y0);
  const half = Math.sqrt(area * areaStretch(representation, (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)) / 2;
  return Array.from(logarithmicGrid(SHORTEST * half, LONGEST * half, 20));
}

/** √det JᵀJ, by how much a representation enlarges areas about (x, y): by Cauchy–Binet from J's 2×2 minors. */
function areaStretch({ dimension, jacobian }: Representation, x: number, y: number): number {
  const J = new Float64Array(2 * dimension);
  jacobian(x, y, J, 0);
  const minors: number[] = [];
  for (let a = 0; a < J.length; a += 2) {
    for (let b = 0; b < a; b += 2) minors.push(J[a] * J[b + 1] - J[a + 1] * J[b]);
  }
  return Math.hypot(...minors);
}

/** Those of the lab's whole window with q = r: 0.25 … 50. */
export const DEFAULT_LENGTH_SCALES: readonly number[] = lengthScaleGrid(DEFAULT_BOX, identity.create());

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
    sentence`No length scale σ and ridge λ of the grid could be scored: K + λI is singular to working precision everywhere. Include larger ridges λ.`,
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
