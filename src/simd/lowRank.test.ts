import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { type RidgeSolution, scanRidges } from "./leaveOneOutScan.ts";
import { reduceLowRank } from "./lowRank.ts";
import { builds, finish, nextAddress } from "./testBuilds.ts";
import { gramInPlane, placeLower } from "./testGrams.ts";

/** Of the smooth kernels here some 40 rows explain all that rounding leaves. */
const SIGMA = 2;

/** What every right way of solving gives, from eigenvalues: for one right-hand side, or each of two. */
function byEigenvalues(k: Matrix, blockSize: 1 | 2, y: Float64Array, ridge: number): RidgeSolution {
  const n = k.rows;
  const columns = y.length / n;
  const { realEigenvalues, eigenvectorMatrix: v } = new EigenvalueDecomposition(k, { assumeSymmetric: true });
  // Those that rounding made negative are no better than zero.
  const shifted = realEigenvalues.map((value) => Math.max(value, 0) + ridge);
  const c = v.mmul(Matrix.diag(shifted.map((value) => 1 / value))).mmul(v.transpose());
  const right = Matrix.from1DArray(n, columns, y);
  const weights = c.mmul(right);
  return {
    weights: Float64Array.from(weights.to1DArray()),
    inverseBlocks: Float64Array.from({ length: n * blockSize }, (_, at) => {
      const i = Math.floor(at / blockSize);
      return c.get(i, i - (i % blockSize) + (at % blockSize));
    }),
    dataFit: right.transpose().mmul(weights).trace(),
    logDeterminant: columns * shifted.reduce((sum, value) => sum + Math.log(value), 0),
  };
}

/** The largest difference, as a part of the largest value. */
function differ(found: Float64Array, expected: Float64Array): number {
  const most = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return found.reduce((largest, value, i) => Math.max(largest, Math.abs(value - expected[i])), 0) / most;
}

describe.each(builds)("a kernel of low rank, $build build", (module) => {
  it("is reduced: W Wᵀ = K, WᵀW = T", () => {
    for (const n of [128, 131]) {
      const values = gramInPlane(n, SIGMA, 0);
      const a = placeLower(module, values, n);
      const reduced = finish(reduceLowRank(module, a, n));
      if (reduced === null) throw new Error("not found to be of low rank");
      const { diagonal, offDiagonal, transposed } = reduced;
      const r = diagonal.length;
      expect(r).toBeLessThan(n / 2);
      const w = Matrix.from1DArray(r, n, transposed.doubles().slice(0, r * n)).transpose();
      const k = Matrix.from1DArray(n, n, values);
      const norm = k.norm();
      expect(w.mmul(w.transpose()).sub(k).norm() / norm).toBeLessThan(20 * Number.EPSILON);
      const t = Matrix.diag([...diagonal]);
      for (let i = 1; i < r; i++) t.set(i, i - 1, offDiagonal[i - 1]).set(i - 1, i, offDiagonal[i - 1]);
      expect(w.transpose().mmul(w).sub(t).norm() / norm).toBeLessThan(20 * Number.EPSILON);
      for (const region of [a, transposed]) region.free();
    }
  });

  it("is scored as by eigenvalues, within what rounding does to K", () => {
    const { normal } = createGenerator(8);
    const ridges = [1e-9, 1e-3, 1e-6];
    for (const [n, blockSize, columns] of [
      [130, 2, 1],
      [131, 1, 2],
      [129, 1, 1],
    ] as const) {
      const values = gramInPlane(n, SIGMA, 0);
      const k = Matrix.from1DArray(n, n, values);
      const y = Float64Array.from({ length: n * columns }, normal);
      const a = placeLower(module, values, n);
      const solutions = finish(scanRidges(module, a, n, blockSize, y, ridges));
      for (const [at, ridge] of ridges.entries()) {
        const solution = solutions[at];
        if (solution === null) throw new Error("not trusted");
        const expected = byEigenvalues(k, blockSize, y, ridge);
        const allowed = (10 * Number.EPSILON * n) / ridge;
        expect(differ(solution.weights, expected.weights)).toBeLessThan(allowed);
        expect(differ(solution.inverseBlocks, expected.inverseBlocks)).toBeLessThan(allowed);
        expect(Math.abs(solution.dataFit / expected.dataFit - 1)).toBeLessThan(allowed);
        expect(Math.abs(solution.logDeterminant - expected.logDeterminant)).toBeLessThan(n * allowed);
      }
      a.free();
    }
  });

  it("keeps yᵀCy exact where the model explains y, so that it is far below |y|²/λ", () => {
    const n = 140;
    const ridge = 1e-8;
    const values = gramInPlane(n, SIGMA, 0);
    const k = Matrix.from1DArray(n, n, values);
    const weights = Matrix.columnVector(Array.from({ length: n }, (_, i) => Math.sin(i)));
    // y = K w: yᵀ (K + λI)⁻¹ y = wᵀ K w − λ wᵀw + λ² wᵀ (K + λI)⁻¹ w, of which the last part is between 0 and λ wᵀw.
    const y = k.mmul(weights);
    const a = placeLower(module, values, n);
    const [solution] = finish(scanRidges(module, a, n, 1, Float64Array.from(y.to1DArray()), [ridge]));
    a.free();
    const energy = weights.dot(y);
    const norm = weights.dot(weights);
    expect(y.dot(y) / ridge).toBeGreaterThan(1e8 * energy);
    expect(solution?.dataFit).toBeGreaterThan(energy - 1.01 * ridge * norm);
    expect(solution?.dataFit).toBeLessThan(energy + 0.01 * ridge * norm);
  });

  it("trusts no λ within rounding of nothing, and gives its memory back", () => {
    const n = 150;
    const before = nextAddress(module);
    const a = placeLower(module, new Float64Array(n * n).fill(1), n);
    const y = new Float64Array(n).fill(1);
    const solutions = finish(scanRidges(module, a, n, 1, y, [0, 1e-15, 1e-9, 1]));
    expect(solutions.map((solution) => solution === null)).toEqual([true, true, false, false]);
    // One vector explains all: α = 1/(n + λ).
    for (const weight of solutions[3]?.weights ?? [Number.NaN]) expect(weight).toBeCloseTo(1 / (n + 1), 14);
    a.free();
    expect(nextAddress(module)).toBe(before);
  });

  it("is told from one of high rank, a small one, none at all and one with infinities", () => {
    const infinite = gramInPlane(150, SIGMA, 0);
    infinite[0] = Number.POSITIVE_INFINITY;
    for (const [n, values] of [
      [150, gramInPlane(150, 0.05, 0)],
      [100, gramInPlane(100, SIGMA, 0)],
      [150, new Float64Array(150 * 150)],
      [150, infinite],
    ] as const) {
      const before = nextAddress(module);
      const a = placeLower(module, values, n);
      expect(finish(reduceLowRank(module, a, n))).toBeNull();
      a.free();
      expect(nextAddress(module)).toBe(before);
    }
  });

  it("gives its memory back when it is stopped half-way", () => {
    const n = 900;
    const ridges = Array.from({ length: 20 }, (_, i) => i + 1);
    for (const [sigma, isLow] of [
      [0.4, true],
      [0.05, false],
    ] as const) {
      const values = gramInPlane(n, sigma, 0);
      const before = nextAddress(module);
      for (const stops of [1, 2, 3]) {
        const a = placeLower(module, values, n);
        const steps = scanRidges(module, a, n, 1, new Float64Array(n), ridges);
        for (let stop = 0; stop < stops; stop++) expect(steps.next().done).toBe(false);
        steps.return([]);
        a.free();
        expect(nextAddress(module)).toBe(before);
      }
      const a = placeLower(module, values, n);
      const reduced = finish(reduceLowRank(module, a, n));
      expect(reduced !== null).toBe(isLow);
      reduced?.transposed.free();
      a.free();
    }
  });
});
