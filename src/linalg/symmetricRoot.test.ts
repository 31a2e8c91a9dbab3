import { expect, it } from "vitest";
import { Problem } from "../problem.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { symmetricRoot } from "./symmetricRoot.ts";

/** B Bᵀ [n×n] of random B [n×rank]. */
function randomSemiDefinite(n: number, rank: number): Float64Array {
  const { normal } = createGenerator(8);
  const b = Float64Array.from({ length: n * rank }, normal);
  return new Float64Array(n * n).map((_, at) => {
    let sum = 0;
    for (let k = 0; k < rank; k++) sum += b[Math.floor(at / n) * rank + k] * b[(at % n) * rank + k];
    return sum;
  });
}

it.each([
  [1, 1],
  [9, 9],
  [12, 4],
])("of a matrix of %i rows and rank %i, squared, is the matrix", (n, rank) => {
  const a = randomSemiDefinite(n, rank);
  const { root, eigenvalues } = symmetricRoot(a, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let square = 0;
      for (let k = 0; k < n; k++) square += root[i * n + k] * root[k * n + j];
      expect(square).toBeCloseTo(a[i * n + j], 12);
      expect(root[i * n + j]).toBeCloseTo(root[j * n + i], 12);
    }
  }
  expect(eigenvalues.filter((w) => w > 1e-12)).toHaveLength(rank);
  expect(eigenvalues.every((w) => w >= 0)).toBe(true);
});

it("of a diagonal matrix has the roots on its diagonal", () => {
  const { root } = symmetricRoot(Float64Array.of(4, 0, 0, 9), 2);
  expect(Array.from(root, (value) => Math.round(1e12 * value) / 1e12)).toEqual([2, 0, 0, 3]);
});

it("refuses what is no covariance", () => {
  // Eigenvalues 3 and −1.
  expect(() => symmetricRoot(Float64Array.of(1, 2, 2, 1), 2)).toThrow(Problem);
  expect(() => symmetricRoot(Float64Array.of(1, 2, 2, 1), 2)).toThrow("-1.0");
});

it("takes for rounding what is small beside the numbers that the matrix is the difference of", () => {
  const difference = Float64Array.of(1e-8, 0, 0, -1e-14);
  expect(() => symmetricRoot(difference, 2)).toThrow(Problem);
  expect(symmetricRoot(difference, 2, 1).eigenvalues[0]).toBe(0);
});
