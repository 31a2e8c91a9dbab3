import { describe, expect, test } from "vitest";
import { symmetricEigen } from "../linalg/symmetricEigen.ts";
import { Problem } from "../problem.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { findLineKernel, lineKernels } from "./registry.ts";

describe.each(lineKernels)("$label", (definition) => {
  const sigma = 0.7;
  const kernel = definition.create(sigma);
  const generator = createGenerator(21);
  const points = Float64Array.from({ length: 30 }, () => 4 * generator.uniform() - 1);

  test("is symmetric", () => {
    for (const x of points) for (const y of points) expect(kernel.value(x, y)).toBe(kernel.value(y, x));
  });

  test("random Gram matrices are positive semi-definite", () => {
    const gram = new Float64Array(points.length ** 2);
    points.forEach((x, i) => {
      points.forEach((y, j) => {
        gram[i * points.length + j] = kernel.value(x, y);
      });
    });
    const { values } = symmetricEigen(gram, points.length);
    expect(values[0]).toBeGreaterThan(-1e-13 * values[points.length - 1]);
  });

  test("its slope is ∂k/∂x, by central differences", () => {
    const h = 1e-4;
    for (const x of points) {
      for (const y of points) {
        if (Math.abs(x - y) < 3 * h) continue;
        const at = (step: number) => kernel.value(x + step * h, y);
        const differences = (at(-2) - 8 * at(-1) + 8 * at(1) - at(2)) / (12 * h);
        expect(Math.abs(kernel.slope(x, y) - differences)).toBeLessThan(1e-9);
      }
    }
  });

  test("is what it says it is: stationary with k(x, x) = 1, or not", () => {
    const shift = (x: number, y: number) => Math.abs(kernel.value(x + 1.3, y + 1.3) - kernel.value(x, y));
    const worst = Math.max(...Array.from(points, (x) => Math.max(...Array.from(points, (y) => shift(x, y)))));
    if (definition.stationary) {
      expect(worst).toBeLessThan(1e-14);
      for (const x of points) {
        expect(kernel.value(x, x)).toBe(1);
        expect(kernel.slope(x, x)).toBeCloseTo(0, 15);
      }
    } else {
      expect(worst).toBeGreaterThan(0.1);
    }
  });

  // A path has as many derivatives in the mean square as k(x, y) has, twice over, at x = y: the variance of the n-th
  // difference quotient, h⁻²ⁿ Σ (−1)^(a+b) C(n,a) C(n,b) k(ah, bh), settles as h shrinks for n ≤ smoothness and grows beyond.
  test("draws can be differentiated as often as it says", () => {
    const choose = [[1], [1, 1], [1, 2, 1], [1, 3, 3, 1]];
    const quotientVariance = (n: number, h: number) => {
      let sum = 0;
      for (let a = 0; a <= n; a++) {
        for (let b = 0; b <= n; b++) sum += (-1) ** (a + b) * choose[n][a] * choose[n][b] * kernel.value(a * h, b * h);
      }
      return sum / h ** (2 * n);
    };
    for (let n = 1; n <= 3; n++) {
      const growth = quotientVariance(n, 0.005 * n) / quotientVariance(n, 0.01 * n);
      // Of a straight line nothing is left to divide.
      if (definition.id === "linear" && n > 1) expect(Math.abs(quotientVariance(n, 0.1))).toBeLessThan(1e-9);
      else if (n <= definition.smoothness) expect(growth).toBeLessThan(1.3);
      else expect(growth).toBeGreaterThan(1.7);
    }
  });

  test("a longer σ means slower change: k at the scaled points is the same", () => {
    const other = definition.create(3 * sigma);
    for (const x of points) expect(other.value(3 * x, 1.2)).toBeCloseTo(kernel.value(x, 0.4), 13);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("refuses σ = %f in one sentence", (bad) => {
    expect(() => definition.create(bad)).toThrow(Problem);
    expect(() => definition.create(bad)).toThrow(
      expect.objectContaining({ parameter: "lengthScale", message: expect.stringContaining("greater than 0") }),
    );
  });
});

test.each([
  // d = 0.8 at σ = 0.5. Rasmussen & Williams eqs. 4.9, 4.17, 4.18.
  ["gaussian", Math.exp(-(0.8 ** 2) / (2 * 0.5 ** 2))],
  [
    "matern52",
    (1 + (Math.sqrt(5) * 0.8) / 0.5 + (5 * 0.8 ** 2) / (3 * 0.5 ** 2)) * Math.exp((-Math.sqrt(5) * 0.8) / 0.5),
  ],
  ["matern32", (1 + (Math.sqrt(3) * 0.8) / 0.5) * Math.exp((-Math.sqrt(3) * 0.8) / 0.5)],
  ["laplacian", Math.exp(-0.8 / 0.5)],
  ["linear", 1 + (1.1 * 1.9) / 0.5 ** 2],
])("%s against its printed formula", (id, expected) => {
  const kernel = findLineKernel(id).create(0.5);
  expect(kernel.value(1.1, 1.9)).toBeCloseTo(expected, 14);
  expect(kernel.value(1.9, 1.1)).toBeCloseTo(expected, 14);
});

test("ids are unique, and an unknown one is refused naming those that exist", () => {
  expect(new Set(lineKernels.map(({ id }) => id)).size).toBe(lineKernels.length);
  for (const kernel of lineKernels) expect(findLineKernel(kernel.id)).toBe(kernel);
  expect(() => findLineKernel("cubic")).toThrow(/“cubic”.*gaussian, matern52, matern32, laplacian, linear/);
});
