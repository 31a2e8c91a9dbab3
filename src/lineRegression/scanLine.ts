import { takeRoom } from "../linalg/room.ts";
import type { LineKernel, LineKernelDefinition } from "../lineKernels/types.ts";
import { Problem } from "../problem.ts";
import { logMarginalLikelihood } from "../regression/logMarginalLikelihood.ts";
import type { HyperparameterScan, ScanOptions } from "../regression/scan.ts";
import { solveRidges } from "../regression/solveRidges.ts";
import { sentence } from "../sentence.ts";
import { lineGram } from "./lineGram.ts";
import { requireLineRidge, requireLineTraining } from "./requirements.ts";
import type { LineFitOptions, LineTraining } from "./types.ts";

/** How a scan is done, and what else it is to measure. */
export interface LineScanOptions extends LineFitOptions, Pick<ScanOptions, "checkpoint"> {
  /** Called after each column (one σ, all λ) with the scan so far. */
  readonly onColumn?: (column: number, scan: LineScan) => void;
  /** Places r and true energies U there [M], against which each model is measured. */
  readonly truth?: LineTraining;
}

/** Scores of fits on a line over a σ–λ grid. */
export interface LineScan extends HyperparameterScan {
  /** Root-mean-square error at the training points [nλ×nσ]. */
  readonly trainingError: Float64Array;
  /** The same at the places where the truth was given [nλ×nσ]; NaN where it was not. */
  readonly trueError: Float64Array;
}

/**
 * Scores every (σ, λ): one reduction of K a length scale, after which each λ costs O(N²).
 *
 * @param training r and U, both [N]
 * @throws Problem "input" for unusable data, σ or λ; whatever `checkpoint` throws
 */
export async function scanLine(
  training: LineTraining,
  definition: LineKernelDefinition,
  lengthScales: ArrayLike<number>,
  ridges: ArrayLike<number>,
  options: LineScanOptions = {},
): Promise<LineScan> {
  requireLineTraining(training);
  if (lengthScales.length === 0 || ridges.length === 0) {
    throw new Problem("input", sentence`There is nothing to scan: give at least one length scale σ and one ridge λ.`);
  }
  const { r } = training;
  const { priorMean = 0, truth = { r: new Float64Array(0), U: new Float64Array(0) } } = options;
  const unknown = () => new Float64Array(lengthScales.length * ridges.length).fill(Number.NaN);
  const scan: LineScan = {
    lengthScales: Float64Array.from(lengthScales),
    ridges: Float64Array.from(ridges),
    leaveOneOut: unknown(),
    logMarginalLikelihood: unknown(),
    trainingError: unknown(),
    trueError: unknown(),
  };
  for (const ridge of scan.ridges) requireLineRidge(ridge, r);
  const kernels = Array.from(scan.lengthScales, definition.create);
  const y = training.U.map((energy) => energy - priorMean);
  const wanted = truth.U.map((energy) => energy - priorMean);
  for (const [column, kernel] of kernels.entries()) {
    await options.checkpoint?.();
    const room = takeRoom(r.length);
    try {
      room.entries().set(lineGram(kernel, r));
      const solutions = await solveRidges(room, true, 1, y, scan.ridges, async () => options.checkpoint?.());
      const cross = crossKernel(kernel, truth.r, r);
      for (const [row, solution] of solutions.entries()) {
        if (solution === null) continue;
        const { weights, inverseBlocks, dataFit, logDeterminant } = solution;
        const at = row * kernels.length + column;
        scan.leaveOneOut[at] = rootMeanSquare(weights.map((weight, i) => weight / inverseBlocks[i]));
        // (K + λI) α = y, so what is missed at the training points is λα.
        scan.trainingError[at] = scan.ridges[row] * rootMeanSquare(weights);
        scan.trueError[at] = rootMeanSquare(wanted.map((energy, p) => energy - dotRow(cross, p, weights)));
        if (scan.ridges[row] === 0) continue;
        scan.logMarginalLikelihood[at] = logMarginalLikelihood(dataFit, logDeterminant, r.length);
      }
    } finally {
      room.free();
    }
    options.onColumn?.(column, scan);
  }
  return scan;
}

/** k(rₚ, rᵢ) [M×N]. */
function crossKernel({ value }: LineKernel, places: Float64Array, r: Float64Array): Float64Array {
  return new Float64Array(places.length * r.length).map((_, k) =>
    value(places[Math.floor(k / r.length)], r[k % r.length]),
  );
}

function dotRow(rows: Float64Array, row: number, vector: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += rows[row * vector.length + i] * vector[i];
  return sum;
}

/** NaN of no values. */
function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
