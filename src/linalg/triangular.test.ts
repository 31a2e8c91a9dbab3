import { expect, test } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { runToEnd } from "./steps.ts";
import {
  invertLowerTransposed,
  multiplyLowerByTransposed,
  solveLowerInPlace,
  solveLowerTransposedInPlace,
} from "./triangular.ts";

/** A well-conditioned random lower triangle [n×n]. */
function randomLower(n: number, seed: number): Float64Array {
  const generator = createGenerator(seed);
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) lower[i * n + j] = generator.normal() / n;
    lower[i * n + i] = 1 + generator.uniform();
  }
  return lower;
}

// Every remainder of the fourfold loops.
for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 30]) {
  test(`L x = b and Lᵀ x = b are solved, n = ${n}`, () => {
    const lower = randomLower(n, n);
    const x = Float64Array.from({ length: n }, (_, i) => Math.sin(i + 1));
    const b = new Float64Array(n);
    const bTransposed = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        b[i] += lower[i * n + j] * x[j];
        bTransposed[i] += lower[j * n + i] * x[j];
      }
    }
    solveLowerInPlace(lower, n, b);
    solveLowerTransposedInPlace(lower, n, bTransposed);
    for (let i = 0; i < n; i++) {
      expect(b[i]).toBeCloseTo(x[i], 12);
      expect(bTransposed[i]).toBeCloseTo(x[i], 12);
    }
  });

  test(`the stored inverse is L⁻ᵀ, n = ${n}`, () => {
    const lower = randomLower(n, 100 + n);
    const inverse = runToEnd(invertLowerTransposed(lower, n));
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        let product = 0;
        for (let k = 0; k < n; k++) product += lower[i * n + k] * inverse[j * n + k];
        expect(product).toBeCloseTo(i === j ? 1 : 0, 12);
        if (j < i) expect(inverse[i * n + j]).toBe(0);
      }
    }
  });

  test(`L Lᵀ x is the product, n = ${n}`, () => {
    const lower = randomLower(n, 200 + n);
    const x = Float64Array.from({ length: n }, (_, i) => Math.cos(3 * i));
    const out = new Float64Array(n).fill(7);
    multiplyLowerByTransposed(lower, n, x, out);
    for (let i = 0; i < n; i++) {
      let expected = 0;
      for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) expected += lower[i * n + k] * lower[j * n + k] * x[j];
      expect(out[i]).toBeCloseTo(expected, 12);
    }
  });
}
