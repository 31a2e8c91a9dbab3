import { describe, expect, test } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { extremeEigenvalues } from "./lanczos.ts";
import { multiplySymmetric } from "./multiplySymmetric.ts";
import { runToEnd } from "./steps.ts";
import { symmetricEigen } from "./symmetricEigen.ts";
import { choleskys, indefinite } from "./testImplementations.ts";
import { tridiagonalExtremes } from "./tridiagonalEigenvalues.ts";

/**
 * The tridiagonal matrix with 2 on the diagonal and −1 beside it, whose eigenvalues are 2 − 2 cos(kπ/(n+1)), shifted.
 */
function laplacian(n: number, shift: number): Float64Array {
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    a[i * n + i] = 2 + shift;
    if (i > 0) a[i * n + i - 1] = a[(i - 1) * n + i] = -1;
  }
  return a;
}

const exact = (n: number, k: number, shift: number) => 2 - 2 * Math.cos((k * Math.PI) / (n + 1)) + shift;

test("symmetricEigen: rising values, orthonormal rows, A v = w v", () => {
  const n = 12;
  const a = laplacian(n, -1);
  const { values, vectors } = symmetricEigen(a, n);
  for (let k = 0; k < n; k++) {
    expect(values[k]).toBeCloseTo(exact(n, k + 1, -1), 12);
    const v = vectors.subarray(k * n, (k + 1) * n);
    const av = new Float64Array(n);
    multiplySymmetric(a, n, v, av);
    for (let i = 0; i < n; i++) expect(av[i]).toBeCloseTo(values[k] * v[i], 12);
    for (let l = 0; l < n; l++) {
      const overlap = v.reduce((sum, x, i) => sum + x * vectors[l * n + i], 0);
      expect(overlap).toBeCloseTo(k === l ? 1 : 0, 12);
    }
  }
});

test("tridiagonalExtremes: the ends of the Laplacian's spectrum, of one number, and of a matrix with gaps", () => {
  for (const n of [1, 2, 3, 33]) {
    const ends = tridiagonalExtremes(new Array(n).fill(2 - 3), new Array(n).fill(-1));
    expect(ends.smallest).toBeCloseTo(exact(n, 1, -3), 14);
    expect(ends.largest).toBeCloseTo(exact(n, n, -3), 14);
  }
  expect(tridiagonalExtremes([5, -7, 3], [0, 0])).toEqual({ smallest: -7, largest: 5 });
});

describe("extremeEigenvalues", () => {
  test.each([1, 2, 7, 40])("is exact for a matrix no larger than its steps, n = %i", (n) => {
    const a = laplacian(n, -1.5);
    const found = runToEnd(extremeEigenvalues((x, out) => multiplySymmetric(a, n, x, out), n));
    expect(found.smallest).toBeCloseTo(exact(n, 1, -1.5), 10);
    expect(found.largest).toBeCloseTo(exact(n, n, -1.5), 10);
  });

  test("finds the ends of a Gram matrix far larger than its steps", () => {
    const n = 150;
    const generator = createGenerator(3);
    const x = Float64Array.from({ length: n }, () => 10 * generator.uniform());
    const gram = new Float64Array(n * n).map((_, k) => Math.exp(-((x[Math.floor(k / n)] - x[k % n]) ** 2) / 2));
    const { values } = symmetricEigen(gram, n);
    const found = runToEnd(extremeEigenvalues((v, out) => multiplySymmetric(gram, n, v, out), n));
    expect(found.largest).toBeCloseTo(values[n - 1], 8);
  });

  test("stops at an invariant subspace: the identity has one eigenvalue", () => {
    const found = runToEnd(extremeEigenvalues((x, out) => out.set(x), 50));
    expect(found.smallest).toBeCloseTo(1, 14);
    expect(found.largest).toBeCloseTo(1, 14);
  });
});

describe("spectrum", () => {
  test.each(choleskys)("condition number and ends of a positive-definite matrix, by %s", (_name, cholesky) => {
    const n = 100;
    const a = laplacian(n, 1e-4);
    const { spectrum: found } = runToEnd(cholesky(a, n)!.inspect(1));
    expect(found.smallest / exact(n, 1, 1e-4)).toBeCloseTo(1, 6);
    // The upper end of this spectrum is crowded: the slow case.
    expect(found.largest / exact(n, n, 1e-4)).toBeCloseTo(1, 2);
    expect(found.conditionNumber / (exact(n, n, 1e-4) / exact(n, 1, 1e-4))).toBeCloseTo(1, 2);
  });

  test("of an indefinite matrix: signs kept, and the eigenvalue nearest to zero sets the condition number", () => {
    const n = 30;
    const a = laplacian(n, -2.02);
    const all = Array.from({ length: n }, (_, k) => exact(n, k + 1, -2.02));
    const { spectrum: found } = runToEnd(indefinite(a, n)!.inspect(1));
    expect(found.smallest).toBeCloseTo(Math.min(...all), 8);
    expect(found.largest).toBeCloseTo(Math.max(...all), 8);
    const magnitudes = all.map(Math.abs);
    expect(found.conditionNumber).toBeCloseTo(Math.max(...magnitudes) / Math.min(...magnitudes), 6);
  });
});
