import { choleskySteps } from "../linalg/cholesky.ts";
import { takeRoom } from "../linalg/room.ts";
import { runToEnd, type Steps } from "../linalg/steps.ts";
import type { CholeskyFactorisation } from "../linalg/types.ts";
import type { Neighbourhood, VectorKernel } from "./types.ts";

/** Neighbourhoods with the vector to be learnt of each, [N×d] row-major. */
export interface VectorTraining {
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly targets: Float64Array;
}

/** A trained model of a vector that depends on a neighbourhood. */
export interface VectorModel {
  /** α [N×d]. */
  readonly weights: Float64Array;
  /** f(ρ) = Σᵢ K(ρ, ρᵢ) αᵢ [d]. */
  readonly predict: (neighbourhood: Neighbourhood) => Float64Array;
}

/** The Gram matrix of a training set, from which every λ is solved. */
export interface VectorGram {
  /** Rows: N blocks of `blockSize`. */
  readonly size: number;
  /** K, divided by `scale`; the lower triangle is meaningful, row-major [size×size]. */
  readonly entries: Float64Array;
  /** The mean of K's diagonal, which is taken out so that λ means the same for every kernel and width. */
  readonly scale: number;
}

/** Blocks made between two pauses. */
const STRETCH = 2000;

/** Fills a Gram matrix. */
export function* vectorGram(kernel: VectorKernel, neighbourhoods: readonly Neighbourhood[]): Steps<VectorGram> {
  const b = kernel.blockSize;
  const size = neighbourhoods.length * b;
  const entries = new Float64Array(size * size);
  const block = new Float64Array(b * b);
  let made = 0;
  for (const [i, row] of neighbourhoods.entries()) {
    for (let j = 0; j <= i; j++) {
      kernel.block(row, neighbourhoods[j], block);
      for (let k = 0; k < b; k++) {
        for (let l = 0; l < b; l++) entries[(i * b + k) * size + j * b + l] = block[k * b + l];
      }
      if (++made % STRETCH === 0) yield (i * i) / neighbourhoods.length ** 2;
    }
  }
  let trace = 0;
  for (let i = 0; i < size; i++) trace += entries[i * size + i] / size;
  const scale = trace > 0 ? trace : 1;
  return { size, entries: entries.map((entry) => entry / scale), scale };
}

/**
 * Solves (K + λI) α = y; α takes the place of y.
 * @returns null where K + λI is not positive definite to working precision
 */
export function* solveVectors(
  { size, entries }: VectorGram,
  ridge: number,
  y: Float64Array,
): Steps<CholeskyFactorisation | null> {
  const room = takeRoom(size);
  try {
    const own = room.entries();
    own.set(entries);
    for (let i = 0; i < size; i++) own[i * size + i] += ridge;
    return yield* choleskySteps(room, y, y.length / size);
  } finally {
    room.free();
  }
}

/** The model of weights that are in units of a scaled Gram matrix. */
export function vectorModel(
  kernel: VectorKernel,
  neighbourhoods: readonly Neighbourhood[],
  scale: number,
  weights: Float64Array,
): VectorModel {
  const { dimension: d, blockSize: b } = kernel;
  const block = new Float64Array(b * b);
  const predict = (place: Neighbourhood) => {
    const out = new Float64Array(d);
    for (const [i, known] of neighbourhoods.entries()) {
      kernel.block(place, known, block);
      for (let k = 0; k < d; k++) {
        if (b === 1) out[k] += (block[0] * weights[i * d + k]) / scale;
        else for (let l = 0; l < d; l++) out[k] += (block[k * d + l] * weights[i * d + l]) / scale;
      }
    }
    return out;
  };
  return { weights, predict };
}

/**
 * Leave-one-out residuals in closed form, y_g − f₋g(ρ_g) = [(A⁻¹)_gg]⁻¹ α_g, where g are the rows of a sample and of its copies, all left
 * out together.
 * @param group rows of A that belong together
 * @returns as α
 */
export function leaveOneOutVectors(
  factorisation: CholeskyFactorisation,
  weights: Float64Array,
  group: number,
): Float64Array | null {
  const n = factorisation.size;
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) inverse[i * n + i] = 1;
  factorisation.solveInPlace(inverse, n);
  const residuals = weights.slice();
  const columns = weights.length / n;
  for (let from = 0; from < n; from += group) {
    const right = residuals.subarray(from * columns, (from + group) * columns).slice();
    if (group === 1) for (let c = 0; c < columns; c++) right[c] /= inverse[from * n + from];
    else if (!solveBlock(inverse, n, from, group, right)) return null;
    residuals.set(right, from * columns);
  }
  return residuals;
}

function solveBlock(inverse: Float64Array, n: number, from: number, group: number, right: Float64Array): boolean {
  const room = takeRoom(group);
  try {
    const own = room.entries();
    for (let i = 0; i < group; i++) {
      for (let j = 0; j < group; j++) own[i * group + j] = inverse[(from + i) * n + from + j];
    }
    return runToEnd(choleskySteps(room, right, right.length / group)) !== null;
  } finally {
    room.free();
  }
}
