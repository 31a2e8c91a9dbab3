import type { Steps } from "./steps.ts";

/**
 * Triangular solves and the inverse of a triangle, on row-major Float64Arrays.
 *
 * These loops carry the cost of prediction variances and leave-one-out errors, so sums run in several independent
 * accumulators, which the processor can work on at once.
 */

/** Multiplications and additions between two pauses: some 20 ms of them. */
export const STRETCH = 2e7;

/** Σ a[i + k] b[j + k] over k < count. */
function dot(a: Float64Array, i: number, b: Float64Array, j: number, count: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const whole = count & ~3;
  for (let k = 0; k < whole; k += 4) {
    s0 += a[i + k] * b[j + k];
    s1 += a[i + k + 1] * b[j + k + 1];
    s2 += a[i + k + 2] * b[j + k + 2];
    s3 += a[i + k + 3] * b[j + k + 3];
  }
  for (let k = whole; k < count; k++) s0 += a[i + k] * b[j + k];
  return s0 + s1 + (s2 + s3);
}

/** Overwrites b [n] with L⁻¹ b; L lower triangular, row-major [n×n]. */
export function solveLowerInPlace(lower: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) b[i] = (b[i] - dot(lower, i * n, b, 0, i)) / lower[i * n + i];
}

/** Overwrites b [n] with L⁻ᵀ b; it walks L by rows too, so that memory is read in order. */
export function solveLowerTransposedInPlace(lower: Float64Array, n: number, b: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    const row = i * n;
    const x = b[i] / lower[row + i];
    b[i] = x;
    for (let k = 0; k < i; k++) b[k] -= x * lower[row + k];
  }
}

/** Writes L Lᵀ x into `out` [n]. */
export function multiplyLowerByTransposed(lower: Float64Array, n: number, x: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    const xi = x[i];
    for (let k = 0; k <= i; k++) out[k] += xi * lower[row + k];
  }
  for (let i = n - 1; i >= 0; i--) out[i] = dot(lower, i * n, out, 0, i + 1);
}

/**
 * L⁻¹ of a lower triangle, stored transposed: row j of the answer is column j of L⁻¹ (zero before entry j).
 *
 * Four columns are solved for together, so that each entry of L is fetched from memory once for four products.
 * @returns [n×n] row-major, upper triangular
 */
export function* invertLowerTransposed(lower: Float64Array, n: number): Steps<Float64Array> {
  const inverse = new Float64Array(n * n);
  let operations = 0;
  for (let j = 0; j < n; j += 4) {
    operations += 4 * (n - j) ** 2;
    if (operations > STRETCH) {
      operations = 0;
      yield j / n;
    }
    const columns = Math.min(4, n - j);
    // Past the last column the three others repeat the first: computed again, written to the same place.
    const c0 = j * n;
    const c1 = (columns > 1 ? j + 1 : j) * n;
    const c2 = (columns > 2 ? j + 2 : j) * n;
    const c3 = (columns > 3 ? j + 3 : j) * n;
    for (let i = j; i < n; i++) {
      const row = i * n;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let k = j; k < i; k++) {
        const l = lower[row + k];
        s0 += l * inverse[c0 + k];
        s1 += l * inverse[c1 + k];
        s2 += l * inverse[c2 + k];
        s3 += l * inverse[c3 + k];
      }
      const reciprocal = 1 / lower[row + i];
      // Column j + c starts at its own diagonal entry; before it everything is zero.
      const unit = i - j;
      inverse[c3 + i] = ((unit === 3 ? 1 : 0) - s3) * reciprocal;
      inverse[c2 + i] = ((unit === 2 ? 1 : 0) - s2) * reciprocal;
      inverse[c1 + i] = ((unit === 1 ? 1 : 0) - s1) * reciprocal;
      inverse[c0 + i] = ((unit === 0 ? 1 : 0) - s0) * reciprocal;
    }
  }
  return inverse;
}
