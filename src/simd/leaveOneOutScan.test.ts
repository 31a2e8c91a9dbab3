import { EigenvalueDecomposition, inverse, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import type { Region } from "./heap.ts";
import { scanRidges } from "./leaveOneOutScan.ts";
import type { SimdModule } from "./module.ts";
import { countBelow, eigenvalueBound, spectralRadius } from "./sturm.ts";
import { builds, finish, nextAddress, place } from "./testBuilds.ts";
import { reduceToTridiagonal } from "./tridiagonal.ts";

/** Sizes on both sides of what is worked on together: 4 rows, 24 reflectors merged. */
const SIZES = [1, 2, 3, 4, 5, 6, 16, 17, 18, 24, 25, 26, 31, 32, 33, 49, 64, 65, 66, 98, 130];

/** exp(−(xᵢ − xⱼ)² / 2σ²) for n points uniform in [0, n/4], σ = 1; with B Bᵀ/n added for something less regular. */
function randomGram(n: number, seed: number): Matrix {
  const { uniform } = createGenerator(seed);
  const x = Array.from({ length: n }, () => (uniform() * n) / 4);
  const b = Matrix.from1DArray(
    n,
    n,
    Float64Array.from({ length: n * n }, () => uniform() - 0.5),
  );
  const gaussian = Matrix.zeros(n, n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) gaussian.set(i, j, Math.exp(-((x[i] - x[j]) ** 2) / 2));
  return gaussian.add(b.mmul(b.transpose()).div(n));
}

/** The lower triangle of a matrix; above it nothing that may be used. */
function placeLower(module: SimdModule, matrix: Matrix): Region {
  const n = matrix.columns;
  return place(
    module,
    matrix.to1DArray().map((value, at) => (at % n > Math.floor(at / n) ? Number.NaN : value)),
  );
}

function largest(difference: Matrix): number {
  expect(difference.to1DArray().some(Number.isNaN)).toBe(false);
  return difference.abs().max();
}

describe.each(builds)("one reduction for all λ, $build build", (module) => {
  it("reduces to tridiagonal form: Q orthogonal, Q T Qᵀ = A", () => {
    for (const n of SIZES) {
      const a = randomGram(n, n);
      const region = placeLower(module, a);
      const { diagonal, offDiagonal, transposed } = finish(reduceToTridiagonal(module, region, n));
      const q = Matrix.from1DArray(n, n, transposed.doubles()).transpose();
      const t = Matrix.zeros(n, n);
      for (let i = 0; i < n; i++) t.set(i, i, diagonal[i]);
      for (let i = 1; i < n; i++) {
        t.set(i, i - 1, offDiagonal[i - 1]);
        t.set(i - 1, i, offDiagonal[i - 1]);
      }
      expect(offDiagonal).toHaveLength(n - 1);
      expect(largest(q.mmul(q.transpose()).sub(Matrix.eye(n)))).toBeLessThan(1e-13);
      expect(largest(q.mmul(t).mmul(q.transpose()).sub(a))).toBeLessThan(1e-12);

      const values = [...new EigenvalueDecomposition(a, { assumeSymmetric: true }).realEigenvalues].sort(
        (x, y) => x - y,
      );
      expect(spectralRadius({ diagonal, offDiagonal }) / values[n - 1]).toBeCloseTo(1, 5);
      expect(eigenvalueBound({ diagonal, offDiagonal })).toBeGreaterThan((1 - 1e-14) * values[n - 1]);
      for (const k of [0, n >> 1, n - 1]) {
        const matrix = { diagonal, offDiagonal };
        expect(countBelow(matrix, values[k] - 1e-13 * values[n - 1])).toBeLessThanOrEqual(k);
        expect(countBelow(matrix, values[k] + 1e-13 * values[n - 1])).toBeGreaterThan(k);
      }
      for (const one of [region, transposed]) one.free();
    }
  });

  it("leaves a diagonal matrix alone, and takes one with equal eigenvalues", () => {
    for (const a of [Matrix.eye(7), Matrix.diag([3, 1, 2, 5, 4]), Matrix.ones(9, 9), Matrix.zeros(4, 4)]) {
      const n = a.rows;
      const region = placeLower(module, a);
      const { diagonal, transposed } = finish(reduceToTridiagonal(module, region, n));
      const trace = diagonal.reduce((sum, value) => sum + value, 0);
      expect(Math.abs(trace - a.trace())).toBeLessThan(1e-13);
      const q = Matrix.from1DArray(n, n, transposed.doubles());
      expect(largest(q.mmul(q.transpose()).sub(Matrix.eye(n)))).toBeLessThan(1e-14);
      for (const one of [region, transposed]) one.free();
    }
  });

  it("gives α, the inverse's blocks, yᵀCy and ln det as the inverse itself does", () => {
    const ridges = [1e-3, 1];
    for (const n of SIZES) {
      for (const blockSize of n % 2 === 0 ? ([1, 2] as const) : ([1] as const)) {
        const samples = n / blockSize;
        const k = randomGram(n, n + 1);
        const values = new EigenvalueDecomposition(k, { assumeSymmetric: true }).realEigenvalues;
        const { normal } = createGenerator(3);
        const forces = Float64Array.from({ length: 2 * samples }, normal);
        // [2N×2N]: where the components are independent, K ⊗ I.
        const full = blockSize === 2 ? k : Matrix.zeros(2 * n, 2 * n);
        if (blockSize === 1) {
          for (let i = 0; i < 2 * n; i++) for (let j = i % 2; j < 2 * n; j += 2) full.set(i, j, k.get(i >> 1, j >> 1));
        }
        const region = placeLower(module, k);
        const solutions = finish(scanRidges(module, region, n, blockSize, forces, ridges));
        for (const [index, ridge] of ridges.entries()) {
          const solution = solutions[index];
          const shifted = Matrix.add(full, Matrix.eye(2 * samples).mul(ridge));
          const c = inverse(shifted);
          const y = Matrix.columnVector(forces);
          const weights = c.mmul(y);
          expect(largest(Matrix.columnVector(solution?.weights ?? []).sub(weights))).toBeLessThan(1e-9);
          const blocks = Array.from({ length: n * blockSize }, (_, at) => {
            if (blockSize === 1) return c.get(2 * at, 2 * at);
            const i = at >> 1;
            return c.get(i, i - (i % 2) + (at % 2));
          });
          expect(
            largest(Matrix.columnVector(solution?.inverseBlocks ?? []).sub(Matrix.columnVector(blocks))),
          ).toBeLessThan(1e-9);
          const fit = y.transpose().mmul(weights).get(0, 0);
          expect(Math.abs((solution?.dataFit ?? Number.NaN) - fit)).toBeLessThan(1e-10 * fit);
          const logarithm = (3 - blockSize) * values.reduce((sum, value) => sum + Math.log(value + ridge), 0);
          expect(Math.abs((solution?.logDeterminant ?? Number.NaN) - logarithm)).toBeLessThan(1e-10 * samples);
        }
        region.free();
      }
    }
  });

  it("solves for one right-hand side alone as for the first of two", () => {
    const n = 7;
    const { normal } = createGenerator(6);
    const pair = Float64Array.from({ length: 2 * n }, normal);
    const solve = (y: Float64Array) => {
      const region = placeLower(module, randomGram(n, 5));
      const [solution] = finish(scanRidges(module, region, n, 1, y, [0.1]));
      region.free();
      if (solution === null) throw new Error("not solved");
      return solution;
    };
    const [one, other] = [0, 1].map((c) => solve(pair.filter((_, i) => i % 2 === c)));
    const both = solve(pair);
    expect(one.weights).toEqual(both.weights.filter((_, i) => i % 2 === 0));
    expect(one.inverseBlocks).toEqual(both.inverseBlocks);
    expect(2 * one.logDeterminant).toBeCloseTo(both.logDeterminant, 12);
    expect(one.dataFit + other.dataFit).toBeCloseTo(both.dataFit, 12);
  });

  it("foretells what leaving a sample out and training again would do", () => {
    const samples = 9;
    const n = 2 * samples;
    const k = randomGram(n, 11);
    const { normal } = createGenerator(4);
    const forces = Float64Array.from({ length: n }, normal);
    const ridge = 0.05;
    const region = placeLower(module, k);
    const [solution] = finish(scanRidges(module, region, n, 2, forces, [ridge]));
    region.free();
    expect(solution).not.toBeNull();
    for (let out = 0; solution !== null && out < samples; out++) {
      const kept = Array.from({ length: n }, (_, i) => i).filter((i) => i >> 1 !== out);
      const left = [2 * out, 2 * out + 1];
      const train = Matrix.add(k, Matrix.eye(n).mul(ridge)).selection(kept, kept);
      const target = Matrix.columnVector(kept.map((i) => forces[i]));
      const predicted = k.selection(left, kept).mmul(inverse(train)).mmul(target);
      const errors = Matrix.columnVector(left.map((i) => forces[i])).sub(predicted);
      const block = Matrix.from1DArray(2, 2, solution.inverseBlocks.subarray(4 * out, 4 * out + 4));
      const foretold = inverse(block).mmul(Matrix.columnVector(solution.weights.subarray(2 * out, 2 * out + 2)));
      expect(largest(foretold.sub(errors))).toBeLessThan(1e-10);
    }
  });

  it("trusts no λ that leaves K + λI within rounding of singular, and gives its memory back", () => {
    // All samples in one place: rank one, largest eigenvalue n.
    const n = 40;
    const forces = new Float64Array(2 * n).fill(1);
    const before = nextAddress(module);
    const region = placeLower(module, Matrix.ones(n, n));
    const solutions = finish(scanRidges(module, region, n, 1, forces, [0, 1e-15, 1e-9, 1]));
    expect(solutions.map((solution) => solution === null)).toEqual([true, true, false, false]);
    region.free();
    expect(nextAddress(module)).toBe(before);
  });
});
