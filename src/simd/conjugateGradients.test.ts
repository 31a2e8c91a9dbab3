import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { solveByConjugateGradients } from "./conjugateGradients.ts";
import { builds, finish, nextAddress } from "./testBuilds.ts";
import { gramInPlane, placeLower, randomVector } from "./testGrams.ts";

const SIGMA = 1;
const RIDGE = 1e-4;

describe.each(builds)("conjugate gradients, $build build", (module) => {
  it.each([
    [301, 1, 1e-2],
    [302, 1, 1e-6],
    [303, 2, 1e-4],
    [400, 0.4, 1],
  ])("solve as exactly as a factorisation, n = %i, σ = %d, λ = %d", (n, sigma, ridge) => {
    const region = placeLower(module, gramInPlane(n, sigma, ridge), n);
    const a = Matrix.from1DArray(n, n, gramInPlane(n, sigma, ridge));
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
    const region = placeLower(module, gramInPlane(n, sigma, ridge), n);
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
    const region = placeLower(module, gramInPlane(n, SIGMA, RIDGE), n);
    const before = nextAddress(module);
    const steps = solveByConjugateGradients(module, region, n, RIDGE, randomVector(n), 1);
    expect(steps.next().done).toBe(false);
    steps.return(false);
    expect(nextAddress(module)).toBe(before);
    region.free();
  });
});
