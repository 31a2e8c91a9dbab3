import { choleskySteps } from "../linalg/cholesky.ts";
import { extremeEigenvalues } from "../linalg/lanczos.ts";
import { multiplySymmetric } from "../linalg/multiplySymmetric.ts";
import { takeRoom } from "../linalg/room.ts";
import { runToEnd } from "../linalg/steps.ts";
import type { CholeskyFactorisation } from "../linalg/types.ts";
import type { LineKernel } from "../lineKernels/types.ts";
import { Problem } from "../problem.ts";
import { logMarginalLikelihood } from "../regression/logMarginalLikelihood.ts";
import { powerOfTen } from "../regression/powerOfTen.ts";
import { sentence } from "../sentence.ts";
import { lineGram } from "./lineGram.ts";
import { requireLineRidge, requireLineTraining } from "./requirements.ts";
import type { LineDiagnostics, LineFitOptions, LineModel, LineTraining } from "./types.ts";

/**
 * Kernel ridge regression of an energy on a line:
 *
 *     (K + λI) α = U − m,   U(r) = m + Σᵢ αᵢ k(r, rᵢ),   Kᵢⱼ = k(rᵢ, rⱼ)
 *
 * λ is all that is ever added to the diagonal, and enters training only.
 *
 * @param training r and U, both [N]
 * @param ridge λ ≥ 0
 * @throws Problem "input" for data or λ outside what is allowed
 * @throws Problem "linear-algebra" where K + λI is not positive definite to working precision
 * Source: Rasmussen & Williams (2006), §2.2, doi:10.7551/mitpress/3206.001.0001.
 */
export function fitLine(
  training: LineTraining,
  kernel: LineKernel,
  ridge: number,
  { priorMean = 0 }: LineFitOptions = {},
): LineModel {
  requireLineTraining(training);
  requireLineRidge(ridge, training.r);
  const r = training.r.slice();
  const U = training.U.slice();
  const count = r.length;
  const residual = U.map((energy) => energy - priorMean);
  const gram = lineGram(kernel, r);
  const weights = residual.slice();
  const factorisation = factorise(gram, count, ridge, weights);
  const { value, slope } = kernel;

  const sum = (k: LineKernel["value"], at: number) => {
    let total = 0;
    for (let i = 0; i < count; i++) total += weights[i] * k(at, r[i]);
    return total;
  };
  let measured: LineDiagnostics | null = null;
  return {
    training: { r, U },
    kernel,
    ridge,
    priorMean,
    weights,
    gram,
    predict: (at) => priorMean + sum(value, at),
    slope: (at) => sum(slope, at),
    standardDeviations: (places) => standardDeviations(kernel, places, halfSolved(kernel, r, places, factorisation)),
    covariance: (places) => posteriorCovariance(kernel, places, halfSolved(kernel, r, places, factorisation)),
    diagnostics: () => {
      measured ??= measure(factorisation, weights, residual, ridge);
      return measured;
    },
  };
}

function factorise(gram: Float64Array, n: number, ridge: number, right: Float64Array): CholeskyFactorisation {
  const room = takeRoom(n);
  try {
    const entries = room.entries();
    entries.set(gram);
    for (let i = 0; i < n; i++) entries[i * n + i] += ridge;
    const factorisation = runToEnd(choleskySteps(room, right, 1));
    if (factorisation !== null) return factorisation;
  } finally {
    room.free();
  }
  const largest = runToEnd(extremeEigenvalues((x, out) => multiplySymmetric(gram, n, x, out), n, false)).largest;
  const conditionNumber = (largest + ridge) / Math.max(ridge, Number.EPSILON * largest);
  throw new Problem(
    "linear-algebra",
    sentence`K + λI is not positive definite to working precision: its condition number is about ${powerOfTen(conditionNumber)}, so the weights cannot be found. Raise the ridge λ (now ${ridge}) or lower the length scale σ.`,
    "ridge",
  );
}

/** L⁻¹ K*ᵀ [N×M] row-major, where L Lᵀ = K + λI. */
function halfSolved(
  { value }: LineKernel,
  r: Float64Array,
  places: Float64Array,
  factorisation: CholeskyFactorisation,
): Float64Array {
  const [n, m] = [r.length, places.length];
  const columns = new Float64Array(n * m);
  for (let i = 0; i < n; i++) for (let p = 0; p < m; p++) columns[i * m + p] = value(places[p], r[i]);
  factorisation.halfSolveInPlace(columns, m);
  return columns;
}

/** √(k(r, r) − |column|²) at each place. */
function standardDeviations({ value }: LineKernel, places: Float64Array, columns: Float64Array): Float64Array {
  const m = places.length;
  const variances = places.map((at) => value(at, at));
  for (let k = 0; k < columns.length; k++) variances[k % m] -= columns[k] ** 2;
  // Below zero by rounding only.
  return variances.map((variance) => Math.sqrt(Math.max(0, variance)));
}

function posteriorCovariance({ value }: LineKernel, places: Float64Array, columns: Float64Array): Float64Array {
  const m = places.length;
  const covariance = new Float64Array(m * m);
  for (let p = 0; p < m; p++) {
    for (let q = 0; q <= p; q++) {
      let explained = 0;
      for (let k = 0; k < columns.length; k += m) explained += columns[k + p] * columns[k + q];
      covariance[p * m + q] = value(places[p], places[q]) - explained;
      covariance[q * m + p] = covariance[p * m + q];
    }
  }
  return covariance;
}

/** Residuals αᵢ / [(K + λI)⁻¹]ᵢᵢ: Rasmussen & Williams (2006), eq. 5.12. */
function measure(
  factorisation: CholeskyFactorisation,
  weights: Float64Array,
  residual: Float64Array,
  ridge: number,
): LineDiagnostics {
  const { spectrum, inverseDiagonalBlocks } = runToEnd(factorisation.inspect(1));
  const leaveOneOutResiduals = weights.map((weight, i) => weight / inverseDiagonalBlocks[i]);
  const squares = leaveOneOutResiduals.reduce((sum, e) => sum + e * e, 0);
  const dataFit = residual.reduce((sum, y, i) => sum + y * weights[i], 0);
  return {
    leaveOneOutResiduals,
    leaveOneOut: Math.sqrt(squares / weights.length),
    logMarginalLikelihood:
      ridge === 0 ? null : logMarginalLikelihood(dataFit, factorisation.logDeterminant, weights.length),
    conditionNumber: spectrum.conditionNumber,
    smallestEigenvalue: spectrum.smallest - ridge,
  };
}
