import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { solveByConjugateGradients } from "./conjugateGradients.ts";
import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { factorisePartially } from "./partialCholesky.ts";
import { createPreconditioner } from "./preconditioner.ts";
import { builds, finish, nextAddress, place } from "./testBuilds.ts";

/** exp(−|rᵢ − rⱼ|²/2σ²) + λδ for n points uniform in a square of side 2. */
function gramInPlane(n: number, sigma: number, ridge: number): Matrix {
  const { uniform } = createGenerator(n);
  const points = Array.from({ length: n }, () => [2 * uniform(), 2 * uniform()]);
  const entry = (i: number, j: number) => {
    const squared = (points[i][0] - points[j][0]) ** 2 + (points[i][1] - points[j][1]) ** 2;
    return Math.exp(-squared / (2 * sigma ** 2)) + (i === j ? ridge : 0);
  };
  return Matrix.from1DArray(
    n,
    n,
    Array.from({ length: n * n }, (_, at) => entry(Math.floor(at / n), at % n)),
  );
}

/** The lower triangle; above it nothing that may be used. */
function placeLower(module: SimdModule, a: Matrix): Region {
  const n = a.columns;
  return place(
    module,
    a.to1DArray().map((value, at) => (at % n > Math.floor(at / n) ? Number.NaN : value)),
  );
}

function randomVector(n: number): Float64Array {
  const { normal } = createGenerator(3);
  return Float64Array.from({ length: n }, normal);
}

const SIGMA = 1;
const RIDGE = 1e-4;

describe.each(builds)("a part of Cholesky's rows, $build build", (module) => {
  it.each([47, 48, 50])("leaves of K what it says, n = %i", (n) => {
    const k = gramInPlane(n, SIGMA, 0);
    const a = placeLower(module, Matrix.add(k, Matrix.eye(n, n, RIDGE)));
    const before = nextAddress(module);
    for (const tolerance of [1e-2, 1e-6]) {
      const factor = finish(factorisePartially(module, a, n, RIDGE, tolerance, n - 1))!;
      const r = Matrix.from1DArray(factor.count, n, factor.rows.doubles().slice(0, factor.count * n));
      const rest = Matrix.sub(k, r.transpose().mmul(r));
      // What is left is positive semi-definite, so no entry exceeds the largest on the diagonal.
      expect(rest.max()).toBeLessThanOrEqual(tolerance);
      expect(rest.min()).toBeGreaterThanOrEqual(-tolerance);
      expect(rest.diagonal().every((value) => value > -1e-14)).toBe(true);
      factor.rows.free();
    }
    expect(nextAddress(module)).toBe(before);
    a.free();
  });

  it("takes the largest of what is left each time: the second row where the first explains least", () => {
    const places = [0, 0.1, 5, 0.2];
    const n = places.length;
    const k = new Matrix(places.map((x) => places.map((y) => Math.exp(-((x - y) ** 2) / 2))));
    const a = placeLower(module, k);
    const { rows, count } = finish(factorisePartially(module, a, n, 0, 0.5, n))!;
    expect(count).toBe(2);
    const [first, second] = [0, 1].map((row) => rows.doubles().slice(row * n, (row + 1) * n));
    for (const [i, x] of places.entries()) {
      expect(first[i]).toBeCloseTo(Math.exp(-(x ** 2) / 2), 15);
      const rest = Math.exp(-((x - 5) ** 2) / 2) - Math.exp(-(x ** 2) / 2) * Math.exp(-12.5);
      expect(second[i]).toBeCloseTo(rest / Math.sqrt(1 - Math.exp(-25)), 15);
    }
    for (const region of [rows, a]) region.free();
  });

  it("gives up where K is too rough, half-way already", () => {
    const n = 120;
    const a = placeLower(module, gramInPlane(n, 0.01, RIDGE));
    const before = nextAddress(module);
    expect(finish(factorisePartially(module, a, n, RIDGE, RIDGE, 24))).toBeNull();
    expect(nextAddress(module)).toBe(before);
    a.free();
  });

  it("solves with RᵀR + λI, whose norm it knows", () => {
    const n = 200;
    const a = placeLower(module, gramInPlane(n, SIGMA, RIDGE));
    const { rows, count } = finish(factorisePartially(module, a, n, RIDGE, 0.01 * RIDGE, 40))!;
    const r = Matrix.from1DArray(count, n, rows.doubles().slice(0, count * n));
    rows.free();
    const m = Matrix.add(r.transpose().mmul(r), Matrix.eye(n, n, RIDGE));

    const { solveInPlace, norm, free } = finish(createPreconditioner(module, a, n, RIDGE))!;
    const b = randomVector(n);
    const z = place(module, b);
    solveInPlace(z);
    const back = m.mmul(Matrix.columnVector(z.doubles())).to1DArray();
    const scale = Math.max(...z.doubles().map(Math.abs));
    for (let i = 0; i < n; i++) expect(Math.abs(back[i] - b[i])).toBeLessThan(1e-12 * scale);
    // The power method, here from another start and for longer, is below the norm and near it.
    let v = Matrix.columnVector(randomVector(n));
    for (let step = 0; step < 100; step++) v = m.mmul(v).div(m.mmul(v).norm());
    const exact = m.mmul(v).norm();
    expect(norm).toBeLessThanOrEqual(exact * (1 + 1e-12));
    expect(norm).toBeGreaterThan(0.99 * exact);
    free();
    z.free();
    a.free();
  });
});

describe.each(builds)("conjugate gradients, $build build", (module) => {
  it.each([
    [301, 1, 1e-2],
    [302, 1, 1e-6],
    [303, 2, 1e-4],
    [400, 0.4, 1],
  ])("solve as exactly as a factorisation, n = %i, σ = %d, λ = %d", (n, sigma, ridge) => {
    const a = gramInPlane(n, sigma, ridge);
    const region = placeLower(module, a);
    const before = nextAddress(module);
    const b = randomVector(2 * n);
    const x = b.slice();
    expect(finish(solveByConjugateGradients(module, region, n, ridge, x, 2))).toBe(true);
    expect(nextAddress(module)).toBe(before);

    // ‖b − A x‖ / (‖A‖ ‖x‖ + ‖b‖), with ‖A‖ from below by its first column.
    const [right, solution] = [b, x].map((values) => Matrix.from1DArray(n, 2, values));
    const scale = a.getColumnVector(0).norm() * solution.norm() + right.norm();
    expect(Matrix.sub(right, a.mmul(solution)).norm() / scale).toBeLessThan(1e-15);
    const exact = new CholeskyDecomposition(a).solve(right);
    const condition = a.norm() / ridge;
    expect(Matrix.sub(solution, exact).norm()).toBeLessThan(10 * condition * Number.EPSILON * exact.norm());
    region.free();
  });

  it.each([
    ["few rows", 100, 1, 1e-3],
    ["a rough kernel", 320, 0.02, 1e-3],
    ["a ridge that rounding hides", 320, 1, 1e-12],
    ["no ridge", 320, 1, 0],
  ])("leave it to others, and everything as it was, for %s", (_, n, sigma, ridge) => {
    const a = gramInPlane(n, sigma, ridge);
    const region = placeLower(module, a);
    const [entries, before] = [region.doubles().slice(), nextAddress(module)];
    const x = randomVector(n);
    expect(finish(solveByConjugateGradients(module, region, n, ridge, x, 1))).toBe(false);
    expect(x).toEqual(randomVector(n));
    expect(region.doubles()).toEqual(entries);
    expect(nextAddress(module)).toBe(before);
    region.free();
  });

  it("given up half-way, give back what they took", () => {
    const n = 320;
    const region = placeLower(module, gramInPlane(n, SIGMA, RIDGE));
    const before = nextAddress(module);
    const steps = solveByConjugateGradients(module, region, n, RIDGE, randomVector(n), 1);
    expect(steps.next().done).toBe(false);
    steps.return(false);
    expect(nextAddress(module)).toBe(before);
    region.free();
  });
});
