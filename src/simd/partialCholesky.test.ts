import { Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { factorisePartially } from "./partialCholesky.ts";
import { builds, finish, nextAddress } from "./testBuilds.ts";
import { gramInPlane, placeLower } from "./testGrams.ts";

const SIGMA = 1;
const RIDGE = 1e-4;

describe.each(builds)("a part of Cholesky's rows, $build build", (module) => {
  it.each([47, 48, 50])("leaves of K what it says, n = %i", (n) => {
    const k = Matrix.from1DArray(n, n, gramInPlane(n, SIGMA, 0));
    const a = placeLower(module, gramInPlane(n, SIGMA, RIDGE), n);
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
    const k = places.flatMap((x) => places.map((y) => Math.exp(-((x - y) ** 2) / 2)));
    const a = placeLower(module, Float64Array.from(k), n);
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
    const a = placeLower(module, gramInPlane(n, 0.01, RIDGE), n);
    const before = nextAddress(module);
    expect(finish(factorisePartially(module, a, n, RIDGE, RIDGE, 24))).toBeNull();
    expect(nextAddress(module)).toBe(before);
    a.free();
  });
});
