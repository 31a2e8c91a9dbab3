import type { ScalarKernelDefinition } from "../kernels/types.ts";
import { symmetricEigen } from "../linalg/symmetricEigen.ts";
import type { MatrixKernelDefinition } from "../matrixKernels/types.ts";
import { Problem } from "../problem.ts";
import type { Representation } from "../representations/types.ts";
import { fromColumns, toColumns } from "./components.ts";
import { createFeatures } from "./features.ts";
import { assembleGram } from "./gram.ts";
import { leaveOneOutError } from "./leaveOneOut.ts";
import { logMarginalLikelihood } from "./logMarginalLikelihood.ts";
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

/** Eigenvalues of K + λI below this many roundings of the largest are noise: nothing computed from them means anything. */
const ROUNDINGS = 10;

/**
 * Scores every (σ, λ): one eigendecomposition K = Σ w v vᵀ a length scale, after which each λ costs O(n²).
 *
 * @throws Problem "input" for unusable data, σ or λ; whatever `checkpoint` throws
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
  if (lengthScales.length === 0 || ridges.length === 0) {
    throw new Problem("input", "There is nothing to scan: give at least one length scale σ and one ridge λ.");
  }
  const scan: HyperparameterScan = {
    lengthScales: Float64Array.from(lengthScales),
    ridges: Float64Array.from(ridges),
    leaveOneOut: new Float64Array(lengthScales.length * ridges.length).fill(Number.NaN),
    logMarginalLikelihood: new Float64Array(lengthScales.length * ridges.length).fill(Number.NaN),
  };
  for (const ridge of scan.ridges) requireRidge(ridge, training.positions);
  const profiles = Array.from(scan.lengthScales, (lengthScale) => profile.create(lengthScale));

  const features = createFeatures(representation, training.positions);
  for (const [column, scalarKernel] of profiles.entries()) {
    await options.checkpoint?.();
    const kernel = matrixKernel.create(scalarKernel, representation.dimension);
    const gram = assembleGram(kernel, features, matrixKernel.independentComponents);
    const score = createScorer(gram.matrix, gram.size, gram.blockSize, training.forces, matrixKernel.positiveDefinite);
    for (const [row, ridge] of scan.ridges.entries()) {
      const { leaveOneOut, likelihood } = score(ridge);
      scan.leaveOneOut[row * profiles.length + column] = leaveOneOut;
      scan.logMarginalLikelihood[row * profiles.length + column] = likelihood;
    }
    options.onColumn?.(column, scan);
  }
  return scan;
}

/** Prepares what all λ share: λ ↦ leave-one-out error and log marginal likelihood. */
function createScorer(
  gram: Float64Array,
  size: number,
  blockSize: 1 | 2,
  forces: Float64Array,
  positiveDefinite: boolean,
): (ridge: number) => { readonly leaveOneOut: number; readonly likelihood: number } {
  const { values, vectors } = symmetricEigen(gram, size);
  const magnitude = Math.max(Math.abs(values[0]), Math.abs(values[size - 1]));
  const targets = toColumns(forces, blockSize);
  // vₖ·y, a list for each right-hand side.
  const projections = targets.map((target) => values.map((_, k) => dotRow(vectors, k * size, target)));

  return (ridge) => {
    const shifted = values.map((w) => w + ridge);
    const trusted = positiveDefinite
      ? shifted[0] > ROUNDINGS * Number.EPSILON * magnitude
      : shifted.every((w) => Math.abs(w) > ROUNDINGS * Number.EPSILON * magnitude);
    if (!trusted) return { leaveOneOut: Number.NaN, likelihood: Number.NaN };

    const blocks = new Float64Array(size * blockSize);
    const columns = targets.map(() => new Float64Array(size));
    let dataFit = 0;
    let logDeterminant = 0;
    for (let k = 0; k < size; k++) {
      const inverse = 1 / shifted[k];
      addDiagonalBlocks(vectors, k * size, inverse, blockSize, blocks);
      for (const [c, column] of columns.entries()) {
        const projection = projections[c][k];
        const factor = projection * inverse;
        for (let i = 0; i < size; i++) column[i] += factor * vectors[k * size + i];
        dataFit += projection * factor;
      }
      logDeterminant += columns.length * Math.log(shifted[k]);
    }
    return {
      leaveOneOut: leaveOneOutError(fromColumns(columns), blocks, blockSize),
      likelihood:
        positiveDefinite && ridge > 0 ? logMarginalLikelihood(dataFit, logDeterminant, forces.length) : Number.NaN,
    };
  };
}

/** Adds factor · v vᵀ, its diagonal blocks only, to `blocks`. */
function addDiagonalBlocks(
  vectors: Float64Array,
  start: number,
  factor: number,
  blockSize: 1 | 2,
  blocks: Float64Array,
): void {
  const size = blocks.length / blockSize;
  if (blockSize === 1) {
    for (let i = 0; i < size; i++) blocks[i] += factor * vectors[start + i] ** 2;
    return;
  }
  for (let i = 0; i < size; i += 2) {
    const x = vectors[start + i];
    const y = vectors[start + i + 1];
    blocks[2 * i] += factor * x * x;
    blocks[2 * i + 1] += factor * x * y;
    blocks[2 * i + 2] += factor * x * y;
    blocks[2 * i + 3] += factor * y * y;
  }
}

function dotRow(rows: Float64Array, start: number, vector: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += rows[start + i] * vector[i];
  return sum;
}
