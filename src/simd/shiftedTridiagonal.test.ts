import { determinant, Matrix, solve } from "ml-matrix";
import { expect, it } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { factoriseShifted } from "./shiftedTridiagonal.ts";

it.each([1, 2, 3, 4, 5, 9, 30])("factorises T + λI = L D Lᵀ and solves with it, r = %i", (r) => {
  const { uniform, normal } = createGenerator(r);
  const diagonal = Float64Array.from({ length: r }, () => 2 + uniform());
  const offDiagonal = Float64Array.from({ length: r - 1 }, () => uniform() - 0.5);
  const projections = [0, 1].map(() => Float64Array.from({ length: r }, normal));
  const ridge = 0.3;
  const shifted = Matrix.zeros(r, r);
  for (let i = 0; i < r; i++) {
    shifted.set(i, i, diagonal[i] + ridge);
    if (i > 0) shifted.set(i, i - 1, offDiagonal[i - 1]).set(i - 1, i, offDiagonal[i - 1]);
  }
  const coefficients = new Float64Array(4 * r);
  const sums = factoriseShifted({ diagonal, offDiagonal }, ridge, projections, coefficients);

  const column = (at: number) => Array.from({ length: r }, (_, k) => coefficients[4 * k + at]);
  const l = Matrix.eye(r);
  for (let k = 1; k < r; k++) l.set(k, k - 1, column(0)[k]);
  const d = Matrix.diag(column(1).map((inverse) => 1 / inverse));
  expect(l.mmul(d).mmul(l.transpose()).sub(shifted).abs().max()).toBeLessThan(1e-14);
  expect(Math.abs(sums.logDeterminant - Math.log(determinant(shifted)))).toBeLessThan(1e-12);
  let [dataFit, squares] = [0, 0];
  for (const [c, projection] of projections.entries()) {
    const t = solve(shifted, Matrix.columnVector(projection));
    expect(
      Matrix.columnVector(column(2 + c))
        .sub(t)
        .abs()
        .max(),
    ).toBeLessThan(1e-13);
    dataFit += t.dot(Matrix.columnVector(projection));
    squares += t.dot(t);
  }
  expect(Math.abs(sums.dataFit - dataFit)).toBeLessThan(1e-12);
  expect(Math.abs(sums.squares - squares)).toBeLessThan(1e-12);
});
