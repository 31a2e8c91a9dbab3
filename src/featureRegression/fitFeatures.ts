import { choleskySteps } from "../linalg/cholesky.ts";
import { takeRoom } from "../linalg/room.ts";
import type { Steps } from "../linalg/steps.ts";
import type { CholeskyFactorisation } from "../linalg/types.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { requireFeatureRidge, requireFeatureTraining } from "./requirements.ts";
import { ownSquaredDistances, squaredDistances } from "./squaredDistances.ts";
import type { FeatureKernel, FeatureModel, FeatureSettings, FeatureTraining } from "./types.ts";

/** Kernel values of so many rows are made at once: a few megabytes of them. */
const BLOCK = 500_000;

/**
 * Kernel ridge regression on feature vectors, step by step:
 *
 *     (K + λI) α = y − m,   y(x) = m + Σᵢ αᵢ k(x, xᵢ),   Kᵢⱼ = φ(|xᵢ − xⱼ|²),   m the mean of y
 *
 * λ is all that is ever added to the diagonal, and enters training only.
 *
 * @param training x [N×d] row-major and y [N]
 * @param distances |xᵢ − xⱼ|² [N×N], where they are known already
 * @throws Problem "input" for data, σ or λ outside what is allowed
 * @throws Problem "linear-algebra" where K + λI is not positive definite to working precision
 * Source: Rasmussen & Williams (2006), §2.2, doi:10.7551/mitpress/3206.001.0001.
 */
export function* fitFeatures(
  training: FeatureTraining,
  settings: FeatureSettings,
  distances?: Float64Array,
): Steps<FeatureModel> {
  requireFeatureTraining(training);
  requireFeatureRidge(settings.ridge);
  const { features, dimension, targets } = training;
  const kernel = settings.kernel.create(settings.lengthScale);
  const count = targets.length;
  const priorMean = targets.reduce((sum, target) => sum + target, 0) / count;
  const weights = targets.map((target) => target - priorMean);
  const squares = distances ?? (yield* ownSquaredDistances(features, dimension));
  const factorisation = yield* factorise(kernel, squares, count, settings, weights);

  return {
    training,
    settings,
    priorMean,
    weights,
    predict: (places) => predict(kernel, training, weights, priorMean, places),
    gradient: (x, out) => gradient(kernel, training, weights, priorMean, x, out),
    *leaveOneOutResiduals() {
      const { inverseDiagonalBlocks } = yield* factorisation.inspect(1);
      return weights.map((weight, i) => weight / inverseDiagonalBlocks[i]);
    },
  };
}

function* factorise(
  kernel: FeatureKernel,
  distances: Float64Array,
  count: number,
  { lengthScale, ridge }: FeatureSettings,
  right: Float64Array,
): Steps<CholeskyFactorisation> {
  const room = takeRoom(count);
  try {
    yield* fillKernel(kernel, distances, room.entries());
    const entries = room.entries();
    for (let i = 0; i < count; i++) entries[i * count + i] += ridge;
    const factorisation = yield* choleskySteps(room, right, 1);
    if (factorisation !== null) return factorisation;
  } finally {
    room.free();
  }
  throw new Problem(
    "linear-algebra",
    sentence`K + λI is not positive definite to working precision, so the weights cannot be found. Raise the ridge λ (now ${ridge}) or lower the length scale σ (now ${lengthScale}).`,
    "ridge",
  );
}

/** φ of each squared distance, into `out` of the same length, with pauses. */
export function* fillKernel(kernel: FeatureKernel, distances: Float64Array, out: Float64Array): Steps<void> {
  for (let from = 0; from < distances.length; from += BLOCK) {
    const to = Math.min(distances.length, from + BLOCK);
    kernel.values(distances.subarray(from, to), out.subarray(from, to));
    yield to / distances.length;
  }
}

function* predict(
  kernel: FeatureKernel,
  { features, dimension }: FeatureTraining,
  weights: Float64Array,
  priorMean: number,
  places: Float64Array,
): Steps<Float64Array> {
  const [rows, count] = [places.length / dimension, weights.length];
  const predicted = new Float64Array(rows).fill(priorMean);
  const rowsAtOnce = Math.max(1, Math.floor(BLOCK / (count * Math.max(1, dimension / 8))));
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const to = Math.min(rows, from + rowsAtOnce);
    const block = yield* squaredDistances(places.subarray(from * dimension, to * dimension), features, dimension);
    const k = new Float64Array(block.length);
    kernel.values(block, k);
    for (let p = from, at = 0; p < to; p++) {
      for (let i = 0; i < count; i++) predicted[p] += weights[i] * k[at++];
    }
    yield to / rows;
  }
  return predicted;
}

/** y(x) and ∂y/∂x = Σᵢ αᵢ 2 (x − xᵢ) φ′(|x − xᵢ|²), a sample at a time. */
function gradient(
  { values, first }: FeatureKernel,
  { features, dimension }: FeatureTraining,
  weights: Float64Array,
  priorMean: number,
  x: Float64Array,
  out: Float64Array,
): number {
  const squares = new Float64Array(weights.length);
  out.fill(0);
  for (let i = 0; i < weights.length; i++) {
    const from = i * dimension;
    for (let k = 0; k < dimension; k++) squares[i] += (x[k] - features[from + k]) ** 2;
    const slope = 2 * weights[i] * first(squares[i]);
    for (let k = 0; k < dimension; k++) out[k] += slope * (x[k] - features[from + k]);
  }
  const k = new Float64Array(weights.length);
  values(squares, k);
  let y = priorMean;
  for (let i = 0; i < weights.length; i++) y += weights[i] * k[i];
  return y;
}
