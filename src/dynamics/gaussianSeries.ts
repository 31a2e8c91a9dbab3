import type { Box } from "../geometry.ts";
import type { FittedModel } from "../regression/types.ts";
import { powersFor } from "../simd/seriesPowers.ts";

/** A coefficient takes about this part of a sample's time. */
const COEFFICIENT_COST = 0.1;
/** More powers than these would take longer to prepare than they save. */
const LARGEST_DEGREE = 90;
/** Numbers before the coefficients: degree, centre (x, y), B row-major. */
const HEADER = 7;

/**
 * The force of a Gaussian model with q = A r as one series for all its samples, exact to rounding over the box: with
 * u = B (r − centre), B = A/σ, and vⱼ likewise of the samples,
 *
 *     e^{−|u−vⱼ|²/2} = e^{−|u|²/2} e^{−|vⱼ|²/2} Σ_mn (u₀v₀)ᵐ (u₁v₁)ⁿ / m! n!
 *
 * so that f = e^{−|u|²/2} (P₀, P₁)(u) for independent components, and E = −e^{−|u|²/2} P(u), f = −∇E for the energy-conserving
 * kernel. Where σ is not small against the box, a few hundred coefficients serve any number of samples.
 *
 * @returns null where the sum over the samples costs less
 *
 * Source: L. Greengard & J. Strain, SIAM J. Sci. Stat. Comput. 12, 79 (1991), doi:10.1137/0912004.
 */
export function gaussianSeries(model: FittedModel, box: Box): Float64Array | null {
  const { settings, positions, weights } = model;
  const b = new Float64Array(4);
  settings.representation.jacobian(0, 0, b, 0);
  for (let i = 0; i < 4; i++) b[i] /= settings.lengthScale;
  const centre = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2] as const;
  const scaled = (x: number, y: number) =>
    [b[0] * (x - centre[0]) + b[1] * (y - centre[1]), b[2] * (x - centre[0]) + b[3] * (y - centre[1])] as const;

  const count = positions.length / 2;
  let farthest = 0;
  for (let i = 0; i < positions.length; i += 2) {
    farthest = Math.max(farthest, Math.hypot(...scaled(positions[i], positions[i + 1])));
  }
  const corner = Math.max(Math.hypot(...scaled(box.x0, box.y0)), Math.hypot(...scaled(box.x0, box.y1)));
  const largestDegree = Math.min(LARGEST_DEGREE, Math.floor(Math.sqrt((2 * count) / COEFFICIENT_COST)));
  // The gradient of the energy takes two powers more.
  const powersOfSum = powersFor(farthest * corner, largestDegree - 2);
  if (powersOfSum === null) return null;
  const degree = powersOfSum + 2;

  const isEnergy = settings.matrixKernel.conservesEnergy;
  const terms = powers(degree);
  const numbers = new Float64Array(HEADER + terms.length * (isEnergy ? 1 : 2));
  numbers.set([degree, ...centre, ...b]);
  for (let i = 0; i < positions.length; i += 2) {
    const v = scaled(positions[i], positions[i + 1]);
    const scale = Math.exp(-(v[0] ** 2 + v[1] ** 2) / 2);
    const [p, q] = v.map((component) => dividedPowers(component, degree));
    if (isEnergy) addEnergy(numbers, terms, v, p, q, scale, ...pulled(weights, i, b, settings.lengthScale));
    else addComponents(numbers, terms, p, q, scale, weights[i], weights[i + 1]);
  }
  return numbers;
}

/** σ w = σ A α = σ² B α, which is what P is linear in. */
function pulled(weights: Float64Array, i: number, b: Float64Array, lengthScale: number): readonly [number, number] {
  const squared = lengthScale ** 2;
  return [squared * (b[0] * weights[i] + b[1] * weights[i + 1]), squared * (b[2] * weights[i] + b[3] * weights[i + 1])];
}

/** P_a += e^{−|v|²/2} α_a Σ_mn v₀ᵐ v₁ⁿ / m! n! u₀ᵐ u₁ⁿ */
function addComponents(
  numbers: Float64Array,
  terms: readonly Term[],
  p: Float64Array,
  q: Float64Array,
  scale: number,
  weightX: number,
  weightY: number,
): void {
  terms.forEach(({ m, n }, k) => {
    const term = scale * p[m] * q[n];
    numbers[HEADER + 2 * k] += term * weightX;
    numbers[HEADER + 2 * k + 1] += term * weightY;
  });
}

/** P += e^{−|v|²/2} Σ_mn v₀ᵐ v₁ⁿ / m! n! u₀ᵐ u₁ⁿ (u − v)·w */
function addEnergy(
  numbers: Float64Array,
  terms: readonly Term[],
  v: readonly [number, number],
  p: Float64Array,
  q: Float64Array,
  scale: number,
  w0: number,
  w1: number,
): void {
  const along = v[0] * w0 + v[1] * w1;
  terms.forEach(({ m, n }, k) => {
    const lower = (m > 0 ? w0 * p[m - 1] * q[n] : 0) + (n > 0 ? w1 * p[m] * q[n - 1] : 0);
    numbers[HEADER + k] += scale * (lower - along * p[m] * q[n]);
  });
}

interface Term {
  readonly m: number;
  readonly n: number;
}

/** All mn with m + n < degree, in the order of Horner's rule: rows from the highest m, and in each from the highest n. */
function powers(degree: number): readonly Term[] {
  const terms: Term[] = [];
  for (let m = degree - 1; m >= 0; m--) for (let n = degree - 1 - m; n >= 0; n--) terms.push({ m, n });
  return terms;
}

/** vᵏ/k!, k = 0 … degree − 1. */
function dividedPowers(v: number, degree: number): Float64Array {
  const out = new Float64Array(degree);
  out[0] = 1;
  for (let k = 1; k < degree; k++) out[k] = (out[k - 1] * v) / k;
  return out;
}
