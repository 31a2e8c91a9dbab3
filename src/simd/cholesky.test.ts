import fc from "fast-check";
import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { factoriseInPlace, logDeterminant } from "./cholesky.ts";
import type { Region } from "./heap.ts";
import { inverseDiagonalBlocks } from "./inverse.ts";
import type { SimdModule } from "./module.ts";
import { halfSolveInPlace, multiplyFactorised, solveInPlace } from "./solve.ts";
import { builds, finish, nextAddress, place } from "./testBuilds.ts";

/** Sizes on both sides of a tile (4), a panel (96) and of what is packed at a time (192, 256). */
const SIZES = [1, 2, 3, 4, 5, 7, 8, 9, 31, 94, 95, 96, 97, 100, 193, 200, 291];

/** B Bᵀ / n + I, entries of B uniform in ±1: condition number about 2. */
function wellConditioned(n: number, seed: number): Float64Array {
  const random = createGenerator(seed).uniform;
  const b = Float64Array.from({ length: n * n }, () => 2 * random() - 1);
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = i === j ? 1 : 0;
      for (let k = 0; k < n; k++) sum += (b[i * n + k] * b[j * n + k]) / n;
      a[i * n + j] = a[j * n + i] = sum;
    }
  return a;
}

/** exp(−(xᵢ − xⱼ)² / 2σ²) + λδ for points on a jittered line: condition number up to n / λ. */
function gaussianGram(n: number, lengthScale: number, ridge: number): Float64Array {
  const random = createGenerator(7).uniform;
  const x = Array.from({ length: n }, (_, i) => (i + random()) / n);
  const entry = (i: number, j: number) =>
    Math.exp(-((x[i] - x[j]) ** 2) / (2 * lengthScale ** 2)) + (i === j ? ridge : 0);
  return Float64Array.from({ length: n * n }, (_, at) => entry(Math.floor(at / n), at % n));
}

/** L in a region whose upper triangle was NaN all the time. */
function factorise(module: SimdModule, a: Float64Array, n: number): Region {
  const region = place(
    module,
    a.map((value, at) => (at % n > Math.floor(at / n) ? Number.NaN : value)),
  );
  expect(finish(factoriseInPlace(module, region, n))).toBe(true);
  const touched = region.doubles().findIndex((value, at) => at % n > Math.floor(at / n) && !Number.isNaN(value));
  expect(touched).toBe(-1);
  return region;
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a).toHaveLength(b.length);
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    // Unlike Math.max, this does not lose a NaN on the way.
    if (!(Math.abs(a[i] - b[i]) <= largest)) largest = Math.abs(a[i] - b[i]);
  }
  return largest;
}

describe.each(builds)("Cholesky, $build build", (module) => {
  it("agrees with ml-matrix on every size, in L and in ln det", () => {
    for (const n of SIZES) {
      const a = wellConditioned(n, n);
      const region = factorise(module, a, n);
      const expected = new CholeskyDecomposition(Matrix.from1DArray(n, n, a)).lowerTriangularMatrix;
      let logarithms = 0;
      let worst = 0;
      for (let i = 0; i < n; i++) {
        logarithms += Math.log(expected.get(i, i) ** 2);
        for (let j = 0; j <= i; j++) {
          const difference = Math.abs(region.doubles()[i * n + j] - expected.get(i, j));
          if (!(difference <= worst)) worst = difference;
        }
      }
      expect(worst).toBeLessThan(1e-13);
      expect(Math.abs(logDeterminant(region, n) - logarithms)).toBeLessThan(1e-12 * n);
      region.free();
    }
  });

  it("solves for one, a few and many columns as ml-matrix does", () => {
    for (const n of SIZES) {
      for (const columns of n > 100 ? [1, 200] : [1, 2, 5, 6, 9]) {
        const a = wellConditioned(n, n + 1);
        const random = createGenerator(columns).uniform;
        const b = Float64Array.from({ length: n * columns }, () => random() - 0.5);
        const decomposition = new CholeskyDecomposition(Matrix.from1DArray(n, n, a));
        const l = factorise(module, a, n);
        const solved = place(module, b);
        solveInPlace(module, l, n, solved, columns);
        const expected = decomposition.solve(Matrix.from1DArray(n, columns, b)).to1DArray();
        expect(largestDifference(solved.doubles(), expected)).toBeLessThan(1e-9);

        // L (L⁻¹ B) = B.
        const half = place(module, b);
        halfSolveInPlace(module, l, n, half, columns);
        const back = decomposition.lowerTriangularMatrix.mmul(Matrix.from1DArray(n, columns, half.doubles()));
        expect(largestDifference(back.to1DArray(), b)).toBeLessThan(1e-13);
        for (const region of [l, solved, half]) region.free();
      }
    }
  });

  it("multiplies by A from its factor", () => {
    for (const n of SIZES) {
      const a = wellConditioned(n, n + 2);
      const x = Float64Array.from({ length: n }, (_, i) => Math.sin(i + 1));
      const expected = Matrix.from1DArray(n, n, a).mmul(Matrix.columnVector(x)).to1DArray();
      const l = factorise(module, a, n);
      const from = place(module, x);
      const out = module.heap.allocate(n);
      multiplyFactorised(module, l, n, from, out);
      expect(largestDifference(out.doubles(), expected)).toBeLessThan(1e-13);
      for (const region of [l, from, out]) region.free();
    }
  });

  it("gives the diagonal blocks of the inverse", () => {
    for (const n of SIZES) {
      const a = wellConditioned(n, n + 3);
      const inverse = new CholeskyDecomposition(Matrix.from1DArray(n, n, a)).solve(Matrix.eye(n));
      for (const blockSize of n % 2 === 0 ? ([1, 2] as const) : ([1] as const)) {
        const l = factorise(module, a, n);
        const blocks = finish(inverseDiagonalBlocks(module, l, n, blockSize));
        const expected = Array.from({ length: n * blockSize }, (_, at) => {
          const i = Math.floor(at / blockSize);
          return inverse.get(i, i - (i % blockSize) + (at % blockSize));
        });
        expect(largestDifference(blocks, expected)).toBeLessThan(1e-12);
        l.free();
      }
    }
  });

  it("solves with a backward error of a few roundings, for λ from 1e-9 to 1", () => {
    const n = 300;
    for (const ridge of [1e-9, 1e-7, 1e-5, 1e-3, 1e-1, 1]) {
      for (const lengthScale of [0.01, 0.1, 1]) {
        const a = gaussianGram(n, lengthScale, ridge);
        const y = Float64Array.from({ length: n }, (_, i) => Math.cos(13 * i));
        const l = factorise(module, a, n);
        const weights = place(module, y);
        solveInPlace(module, l, n, weights, 1);
        // ‖A‖₂ ≥ ‖A v‖ / ‖v‖ for any v: the bound tested is the stricter for it.
        const product = Matrix.from1DArray(n, n, a).mmul(Matrix.columnVector(weights.doubles()));
        const ones = Matrix.from1DArray(n, n, a).mmul(Matrix.ones(n, 1));
        const size = ones.norm("frobenius") / Math.sqrt(n);
        const residual = product.sub(Matrix.columnVector(y)).norm("frobenius");
        const scale =
          size * Matrix.columnVector(weights.doubles()).norm("frobenius") + Matrix.columnVector(y).norm("frobenius");
        expect(residual / scale).toBeLessThan(1e-15);
        for (const region of [l, weights]) region.free();
      }
    }
  });

  it("scales with its matrix: D A D = (D L)(D L)ᵀ to the last bit for powers of two", () => {
    const powers = fc.array(fc.integer({ min: -470, max: 470 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(powers, fc.integer({ min: 0, max: 1e6 }), (exponents, seed) => {
        const n = exponents.length;
        const a = wellConditioned(n, seed);
        const reference = factorise(module, a, n);
        const scaled = factorise(
          module,
          a.map((value, at) => value * 2 ** (exponents[Math.floor(at / n)] + exponents[at % n])),
          n,
        );
        for (let i = 0; i < n; i++)
          for (let j = 0; j <= i; j++) {
            expect(scaled.doubles()[i * n + j]).toBe(reference.doubles()[i * n + j] * 2 ** exponents[i]);
          }
        for (const region of [reference, scaled]) region.free();
      }),
      { numRuns: 40 },
    );
  });

  it("factorises denormal and huge diagonals", () => {
    const diagonal = [2 ** -1074, 2 ** -1060, 1, 2 ** 1022, 3 * 2 ** -1074];
    const n = diagonal.length;
    const a = new Float64Array(n * n);
    for (const [i, value] of diagonal.entries()) a[i * n + i] = value;
    const l = factorise(module, a, n);
    for (const [i, value] of diagonal.entries()) expect(l.doubles()[i * n + i]).toBe(Math.sqrt(value));
    l.free();
  });

  it("refuses what is not positive definite, wherever it shows, and gives its workspace back", () => {
    for (const [n, culprit] of [
      [1, 0],
      [6, 5],
      [200, 0],
      [200, 97],
      [200, 199],
    ] as const) {
      for (const bad of [-1, 0, Number.NaN, Number.POSITIVE_INFINITY]) {
        const a = wellConditioned(n, 5);
        a[culprit * n + culprit] = bad;
        const region = place(module, a);
        const before = nextAddress(module);
        expect(finish(factoriseInPlace(module, region, n))).toBe(false);
        expect(nextAddress(module)).toBe(before);
        region.free();
      }
    }
  });

  it("reports its progress often at large sizes, and lets go of its workspace when it is abandoned", () => {
    const n = 1500;
    const a = module.heap.allocate(n * n);
    a.doubles().fill(0);
    for (let i = 0; i < n; i++) a.doubles()[i * n + i] = 4;
    const before = nextAddress(module);
    const steps = factoriseInPlace(module, a, n);
    const first = steps.next();
    expect(first.done).toBe(false);
    expect(first.value).toBeLessThan(0.2);
    expect(nextAddress(module)).not.toBe(before);
    steps.return(false);
    expect(nextAddress(module)).toBe(before);
    a.free();
  });
});
