import { describe, expect, test } from "vitest";
import { symmetricEigen } from "../linalg/symmetricEigen.ts";
import { Problem } from "../problem.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { findScalarKernel, scalarKernels } from "./registry.ts";

describe.each(scalarKernels)("$label", (definition) => {
  const lengthScale = 1.7;
  const kernel = definition.create(lengthScale);

  test("is 1 at distance zero, falls with the distance, and keeps its length scale", () => {
    expect(kernel.value(0)).toBe(1);
    expect(kernel.lengthScale).toBe(lengthScale);
    for (let s = 0; s < 20; s += 0.5) {
      expect(kernel.value(s + 0.5)).toBeLessThan(kernel.value(s));
      expect(kernel.first(s)).toBeLessThan(0);
      expect(kernel.second(s)).toBeGreaterThan(0);
    }
  });

  test("φ′, φ″, φ‴ are the derivatives in s, by central differences", () => {
    for (const s of [0.05, 0.3, 1, 2.5, 7, 20]) {
      const h = 1e-4 * s;
      const slope = (f: (s: number) => number) =>
        (f(s - 2 * h) - 8 * f(s - h) + 8 * f(s + h) - f(s + 2 * h)) / (12 * h);
      expect(kernel.first(s) / slope(kernel.value)).toBeCloseTo(1, 8);
      expect(kernel.second(s) / slope(kernel.first)).toBeCloseTo(1, 8);
      expect(kernel.third(s) / slope(kernel.second)).toBeCloseTo(1, 8);
    }
  });

  test("its integral is zero at zero, and φ is the integral's derivative", () => {
    expect(kernel.integral(0)).toBeCloseTo(0, 15);
    for (const s of [0.05, 0.3, 1, 2.5, 7, 20]) {
      const h = 1e-3 * s;
      const f = kernel.integral;
      const slope = (f(s - 2 * h) - 8 * f(s - h) + 8 * f(s + h) - f(s + 2 * h)) / (12 * h);
      expect(slope / kernel.value(s)).toBeCloseTo(1, 8);
    }
  });

  test("φ′(0) and φ″(0) are finite and are the limits; s·φ‴ vanishes there", () => {
    expect(kernel.first(0)).toBeCloseTo(kernel.first(1e-16), 6);
    expect(kernel.second(0)).toBeCloseTo(kernel.second(1e-16), 6);
    expect(Number.isFinite(kernel.third(0))).toBe(true);
    expect(Math.abs(kernel.third(1e-16) * 1e-16)).toBeLessThan(1e-6);
  });

  test("many distances at once give the same as one by one", () => {
    const s = Float64Array.of(0, 1e-20, 1e-3, 0.3, 1, 2.5, 7, 20, 400, 3000, 1e9);
    const [value, first, second, third] = [0, 1, 2, 3].map(() => new Float64Array(s.length).fill(Number.NaN));
    kernel.values(s, value);
    kernel.derivatives(s, first, second, third);
    const agrees = (many: Float64Array, one: (s: number) => number) => {
      for (let j = 0; j < s.length; j++) {
        expect(Math.abs(many[j] - one(s[j]))).toBeLessThanOrEqual(1e-15 * Math.abs(one(s[j])));
      }
    };
    agrees(value, kernel.value);
    agrees(first, kernel.first);
    agrees(second, kernel.second);
    agrees(third, kernel.third);
  });

  test("its fast path, where it has one, is the same function", () => {
    const { fastPath } = definition;
    if (fastPath === null) return;
    const rate = fastPath.rate / lengthScale ** 2;
    const c = 1 / (-2 * kernel.first(0));
    const of = ([p0, p1, p2]: readonly number[], u: number) => (p0 + p1 * u + p2 * u * u) * Math.exp(-u);
    for (const s of [0, 1e-3, 0.3, 1, 2.5, 7, 20]) {
      const u = fastPath.squared ? rate * s : Math.sqrt(rate * s);
      expect(of(fastPath.value, u) / kernel.value(s)).toBeCloseTo(1, 13);
      expect(of(fastPath.slope, u) / (-2 * c * kernel.first(s))).toBeCloseTo(1, 13);
      expect((rate * fastPath.curvature * Math.exp(-u)) / (4 * c * kernel.second(s))).toBeCloseTo(1, 13);
    }
    if (!fastPath.squared) {
      expect(fastPath.value[0]).toBe(fastPath.value[1]);
      expect(fastPath.slope[0]).toBe(fastPath.slope[1]);
    }
  });

  test("depends on |d|/σ only", () => {
    const other = definition.create(3 * lengthScale);
    for (const s of [0.1, 1, 5]) expect(other.value(9 * s)).toBeCloseTo(kernel.value(s), 14);
  });

  test("plane waves of its wave numbers add up to φ, and weighted by |k|² to −∇²φ", () => {
    const generator = createGenerator(12);
    const waves = 100_000;
    const places = [0.5, 1.5, 3];
    for (const order of [0, 1] as const) {
      const sums = places.map(() => 0);
      for (let m = 0; m < waves; m++) {
        const k = definition.waveNumber(generator, order) / lengthScale;
        const direction = 2 * Math.PI * generator.uniform();
        for (const [p, r] of places.entries()) sums[p] += Math.cos(k * r * Math.cos(direction)) / waves;
      }
      for (const [p, r] of places.entries()) {
        const s = r * r;
        // In the plane ∇²φ = 4(φ′ + sφ″).
        const laplacian = (kernel.first(s) + s * kernel.second(s)) / kernel.first(0);
        // The mean of so many cosines strays by 0.7/√waves = 0.002.
        expect(Math.abs(sums[p] - (order === 0 ? kernel.value(s) : laplacian))).toBeLessThan(0.01);
      }
    }
  });

  test("random Gram matrices are positive semi-definite", () => {
    const generator = createGenerator(11);
    const n = 40;
    const points = Float64Array.from({ length: 2 * n }, () => 6 * generator.uniform());
    const gram = new Float64Array(n * n).map((_, k) => {
      const i = Math.floor(k / n);
      const j = k % n;
      return kernel.value((points[2 * i] - points[2 * j]) ** 2 + (points[2 * i + 1] - points[2 * j + 1]) ** 2);
    });
    expect(symmetricEigen(gram, n).values[0]).toBeGreaterThan(-1e-12);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("refuses σ = %f in one sentence", (bad) => {
    expect(() => definition.create(bad)).toThrow(Problem);
    expect(() => definition.create(bad)).toThrow(
      expect.objectContaining({
        kind: "input",
        parameter: "lengthScale",
        message: expect.stringContaining("greater than 0"),
      }),
    );
  });
});

test("values against the printed formulas, at |q − q′| = 2 and σ = 1.5", () => {
  const [r, sigma] = [2, 1.5];
  expect(
    findScalarKernel("gaussian")
      .create(sigma)
      .value(r * r),
  ).toBeCloseTo(Math.exp(-(r ** 2) / (2 * sigma ** 2)), 15);
  // Rasmussen & Williams eq. 4.17: (1 + √5 r/ℓ + 5r²/3ℓ²) exp(−√5 r/ℓ)
  const expected =
    (1 + (Math.sqrt(5) * r) / sigma + (5 * r ** 2) / (3 * sigma ** 2)) * Math.exp((-Math.sqrt(5) * r) / sigma);
  expect(
    findScalarKernel("matern52")
      .create(sigma)
      .value(r * r),
  ).toBeCloseTo(expected, 15);
});

test("ids are unique, and an unknown one is refused naming those that exist", () => {
  expect(new Set(scalarKernels.map((kernel) => kernel.id)).size).toBe(scalarKernels.length);
  for (const kernel of scalarKernels) expect(findScalarKernel(kernel.id)).toBe(kernel);
  expect(() => findScalarKernel("cubic")).toThrow(/“cubic”.*gaussian, matern52/);
});
