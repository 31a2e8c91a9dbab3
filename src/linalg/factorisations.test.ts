import { determinant, inverse, Matrix, solve } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { runToEnd } from "./steps.ts";
import { choleskys, type Factorise, indefinite } from "./testImplementations.ts";
import type { Factorisation } from "./types.ts";

/** B Bᵀ / n + I (positive definite) or a symmetric matrix with eigenvalues of both signs [n×n]. */
function randomSymmetric(n: number, definite: boolean, seed: number): Float64Array {
  const generator = createGenerator(seed);
  const b = Float64Array.from({ length: n * n }, () => generator.normal());
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let entry = i === j ? 1 : 0;
      for (let k = 0; k < n; k++) entry += (b[i * n + k] * b[j * n + k]) / n;
      a[i * n + j] = a[j * n + i] = definite ? entry : b[i * n + j];
    }
  }
  return a;
}

const kinds: (readonly [string, boolean, Factorise<Factorisation>])[] = [
  ...choleskys.map(([name, factorise]) => [`Cholesky by ${name}`, true, factorise] as const),
  ["LU", false, indefinite],
];

describe.each(kinds)("%s", (_name, definite, factorise) => {
  test.each([2, 6, 22, 130])("solves and inverts as ml-matrix does, n = %i", (n) => {
    const a = randomSymmetric(n, definite, n);
    const right = Float64Array.from({ length: 3 * n }, (_, i) => Math.cos(i));
    const factorisation = factorise(a.slice(), n, right, 3)!;
    const dense = Matrix.from1DArray(n, n, a);
    const b = Float64Array.from({ length: n }, (_, i) => Math.sin(2 * i + 1));

    const x = b.slice();
    factorisation.solveInPlace(x);
    const expected = solve(dense, Matrix.columnVector(b));
    for (let i = 0; i < n; i++) expect(x[i]).toBeCloseTo(expected.get(i, 0), 10);

    const solved = solve(
      dense,
      Matrix.from1DArray(
        n,
        3,
        Array.from({ length: 3 * n }, (_, i) => Math.cos(i)),
      ),
    );
    for (let i = 0; i < 3 * n; i++) expect(right[i]).toBeCloseTo(solved.get(Math.floor(i / 3), i % 3), 10);

    const inverted = inverse(dense);
    for (const blockSize of [1, 2] as const) {
      const { inverseDiagonalBlocks: blocks } = runToEnd(factorisation.inspect(blockSize));
      expect(blocks.length).toBe(n * blockSize);
      for (let i = 0; i < n; i++) {
        const first = i - (i % blockSize);
        for (let k = 0; k < blockSize; k++) {
          expect(blocks[i * blockSize + k]).toBeCloseTo(inverted.get(i, first + k), 10);
        }
      }
    }
  });
});

describe.each(choleskys)("Cholesky by %s", (_name, cholesky) => {
  test("the log-determinant is ml-matrix's, and |L⁻¹b|² is bᵀA⁻¹b", () => {
    const n = 9;
    const a = randomSymmetric(n, true, 5);
    const factorisation = cholesky(a, n)!;
    expect(factorisation.logDeterminant).toBeCloseTo(Math.log(determinant(Matrix.from1DArray(n, n, a))), 12);

    const b = Float64Array.from({ length: n }, (_, i) => i - 3.5);
    const half = b.slice();
    const full = b.slice();
    factorisation.halfSolveInPlace(half);
    factorisation.solveInPlace(full);
    const many = Float64Array.from({ length: 2 * n }, (_, i) => b[i >> 1]);
    factorisation.halfSolveInPlace(many, 2);
    for (let i = 0; i < 2 * n; i++) expect(many[i]).toBeCloseTo(half[i >> 1], 13);
    const slowly = Float64Array.from({ length: 7 * n }, (_, i) => ((i % 7) + 1) * b[Math.floor(i / 7)]);
    runToEnd(factorisation.halfSolveSteps(slowly, 7));
    for (let i = 0; i < 7 * n; i++) expect(slowly[i]).toBeCloseTo(((i % 7) + 1) * half[Math.floor(i / 7)], 12);
    const norm = half.reduce((sum, x) => sum + x * x, 0);
    expect(norm).toBeCloseTo(
      b.reduce((sum, x, i) => sum + x * full[i], 0),
      12,
    );
  });

  test("a matrix that is not positive definite is refused by cholesky and solved by the indefinite route", () => {
    const a = Float64Array.of(1, 2, 2, 1); // eigenvalues −1 and 3
    expect(cholesky(a, 2)).toBeNull();
    const b = Float64Array.of(3, 0);
    indefinite(a, 2)!.solveInPlace(b);
    expect(Array.from(b)).toEqual([-1, 2]);
  });

  test("a singular matrix is refused by both", () => {
    const a = Float64Array.of(1, 1, 1, 1);
    expect(cholesky(a, 2)).toBeNull();
    expect(indefinite(a, 2)).toBeNull();
  });
});
