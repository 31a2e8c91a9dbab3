import { inverse, Matrix, solve } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { runToEnd } from "../linalg/steps.ts";
import { asPrinted } from "../matrixKernels/asPrinted.ts";
import { energyConserving } from "../matrixKernels/energyConserving.ts";
import { independent } from "../matrixKernels/independent.ts";
import { matrixKernels } from "../matrixKernels/registry.ts";
import { lecture } from "../representations/lecture.ts";
import { fitKernelRidge } from "./fit.ts";
import { FOUR, forceAt, RIDGE, randomTraining, SIGMA, settings } from "./testTraining.ts";

/** The block K(a, b) for the Gaussian and q = r, typed anew from the lecture. */
function block(id: string, ax: number, ay: number, bx: number, by: number): number[][] {
  const [dx, dy] = [ax - bx, ay - by];
  const k = Math.exp(-(dx * dx + dy * dy) / (2 * SIGMA ** 2));
  if (id === "independent")
    return [
      [k, 0],
      [0, k],
    ];
  if (id === "asPrinted") {
    const g = (1 - (dx * dx + dy * dy) / SIGMA ** 2) * k;
    return [
      [g, 0],
      [0, g],
    ];
  }
  if (id === "divergenceFree")
    return [
      [(1 - (dy * dy) / SIGMA ** 2) * k, (dx * dy * k) / SIGMA ** 2],
      [(dx * dy * k) / SIGMA ** 2, (1 - (dx * dx) / SIGMA ** 2) * k],
    ];
  return [
    [(1 - (dx * dx) / SIGMA ** 2) * k, (-dx * dy * k) / SIGMA ** 2],
    [(-dx * dy * k) / SIGMA ** 2, (1 - (dy * dy) / SIGMA ** 2) * k],
  ];
}

/** The full [2N×2N] matrix K + λI, whatever the kernel. */
function denseSystem(id: string, positions: Float64Array, ridge: number): Matrix {
  const n = positions.length;
  const a = Matrix.eye(n).mul(ridge);
  for (let i = 0; i < n; i += 2) {
    for (let j = 0; j < n; j += 2) {
      const b = block(id, positions[i], positions[i + 1], positions[j], positions[j + 1]);
      for (let k = 0; k < 4; k++) {
        const [row, column] = [i + (k >> 1), j + (k & 1)];
        a.set(row, column, a.get(row, column) + b[k >> 1][k & 1]);
      }
    }
  }
  return a;
}

describe.each(matrixKernels)("$label", (matrixKernel) => {
  test("weights are ml-matrix's solution of the full 2N×2N system", () => {
    const training = randomTraining(20, 1);
    const model = fitKernelRidge(training, settings(matrixKernel));
    const expected = solve(
      denseSystem(matrixKernel.id, training.positions, RIDGE),
      Matrix.columnVector(training.forces),
    );
    for (let i = 0; i < 40; i++) expect(model.weights[i]).toBeCloseTo(expected.get(i, 0), 9);
  });

  test("the force is Σ K(r, rⱼ) αⱼ", () => {
    const training = randomTraining(12, 2);
    const model = fitKernelRidge(training, settings(matrixKernel));
    const expected = [0, 0];
    for (let j = 0; j < 12; j++) {
      const k = block(matrixKernel.id, 0.4, -0.9, training.positions[2 * j], training.positions[2 * j + 1]);
      for (let a = 0; a < 2; a++) {
        expected[a] += k[a][0] * model.weights[2 * j] + k[a][1] * model.weights[2 * j + 1];
      }
    }
    const found = forceAt(model, 0.4, -0.9);
    expect(found[0]).toBeCloseTo(expected[0], 12);
    expect(found[1]).toBeCloseTo(expected[1], 12);
  });

  test("one sample: f(r₁) = y / (1 + λ), and nothing is left when it is left out", () => {
    const training = { positions: Float64Array.of(0.7, -0.2), forces: Float64Array.of(3, -4) };
    const model = fitKernelRidge(training, settings(matrixKernel, { ridge: 0.25 }));
    const found = forceAt(model, 0.7, -0.2);
    expect(found[0]).toBeCloseTo(3 / 1.25, 14);
    expect(found[1]).toBeCloseTo(-4 / 1.25, 14);
    const diagnostics = model.diagnostics();
    expect(diagnostics.leaveOneOut).toBeCloseTo(Math.sqrt((9 + 16) / 2), 13);
    expect(diagnostics.conditionNumber).toBeCloseTo(1, 12);
    expect(diagnostics.smallestEigenvalue).toBeCloseTo(1, 12);
  });

  test("two samples along x: symmetric and antisymmetric combinations, in closed form", () => {
    const distance = 1.1;
    const training = { positions: Float64Array.of(0, 0, distance, 0), forces: Float64Array.of(2, 1, -1, 5) };
    const model = fitKernelRidge(training, settings(matrixKernel));
    const k = Math.exp(-(distance ** 2) / (2 * SIGMA ** 2));
    const bent = (1 - distance ** 2 / SIGMA ** 2) * k;
    // The true Hessian bends along the line and not across it, its turn the other way round, and the slide's both ways.
    const bends = { independent: "", energyConserving: "along", divergenceFree: "across", asPrinted: "along, across" };
    const along = bends[matrixKernel.id].includes("along") ? bent : k;
    const across = bends[matrixKernel.id].includes("across") ? bent : k;
    for (const [component, c] of [along, across].entries()) {
      const [first, second] = [training.forces[component], training.forces[2 + component]];
      const plus = (first + second) / (1 + RIDGE + c);
      const minus = (first - second) / (1 + RIDGE - c);
      expect(model.weights[component]).toBeCloseTo((plus + minus) / 2, 13);
      expect(model.weights[2 + component]).toBeCloseTo((plus - minus) / 2, 13);
    }
  });

  test("as λ → 0 the fit passes through its samples", () => {
    const model = fitKernelRidge(FOUR, settings(matrixKernel, { ridge: 1e-12 }));
    for (let i = 0; i < 4; i++) {
      const found = forceAt(model, FOUR.positions[2 * i], FOUR.positions[2 * i + 1]);
      expect(found[0]).toBeCloseTo(FOUR.forces[2 * i], 9);
      expect(found[1]).toBeCloseTo(FOUR.forces[2 * i + 1], 9);
    }
  });

  test("leave-one-out equals refitting without each sample", () => {
    const training = randomTraining(14, 3);
    const model = fitKernelRidge(training, settings(matrixKernel));
    let sum = 0;
    for (let i = 0; i < 14; i++) {
      const others = (values: Float64Array) => values.filter((_, k) => k >> 1 !== i);
      const refitted = fitKernelRidge(
        { positions: others(training.positions), forces: others(training.forces) },
        settings(matrixKernel),
      );
      const [fx, fy] = forceAt(refitted, training.positions[2 * i], training.positions[2 * i + 1]);
      sum += (fx - training.forces[2 * i]) ** 2 + (fy - training.forces[2 * i + 1]) ** 2;
    }
    expect(model.diagnostics().leaveOneOut).toBeCloseTo(Math.sqrt(sum / 28), 10);
  });

  test("the force's Jacobian is its derivative, by finite differences", () => {
    const model = fitKernelRidge(randomTraining(10, 4), settings(matrixKernel, { representation: lecture.create() }));
    const found = new Float64Array(4);
    model.forceJacobian(0.3, 0.8, found, 0);
    const h = 1e-5;
    for (let a = 0; a < 2; a++) {
      expect(found[2 * a]).toBeCloseTo(
        (forceAt(model, 0.3 + h, 0.8)[a] - forceAt(model, 0.3 - h, 0.8)[a]) / (2 * h),
        6,
      );
      expect(found[2 * a + 1]).toBeCloseTo(
        (forceAt(model, 0.3, 0.8 + h)[a] - forceAt(model, 0.3, 0.8 - h)[a]) / (2 * h),
        6,
      );
    }
  });

  test("standard deviation is √(K(r,r) − K*ᵀ(K + λI)⁻¹K*), where there is a prior to speak of", () => {
    const training = randomTraining(9, 5);
    const model = fitKernelRidge(training, settings(matrixKernel));
    expect(model.standardDeviation !== null).toBe(matrixKernel.positiveDefinite);
    const inverted = inverse(denseSystem(matrixKernel.id, training.positions, RIDGE));
    const row = new Matrix(2, 18);
    for (let j = 0; j < 9; j++) {
      const k = block(matrixKernel.id, 1.2, -0.4, training.positions[2 * j], training.positions[2 * j + 1]);
      for (let ab = 0; ab < 4; ab++) row.set(ab >> 1, 2 * j + (ab & 1), k[ab >> 1][ab & 1]);
    }
    const explained = row.mmul(inverted).mmul(row.transpose());
    const out = new Float64Array(4);
    model.standardDeviation?.(1.2, -0.4, out, 1);
    if (model.standardDeviation) {
      expect(out[1]).toBeCloseTo(Math.sqrt(1 - explained.get(0, 0)), 10);
      expect(out[2]).toBeCloseTo(Math.sqrt(1 - explained.get(1, 1)), 10);
    }
    expect([out[0], out[3]]).toEqual([0, 0]);
  });

  test("the same input gives the same output, and the training arrays may be reused", () => {
    const training = randomTraining(8, 6);
    const first = fitKernelRidge(training, settings(matrixKernel));
    const second = fitKernelRidge(training, settings(matrixKernel));
    expect(first.weights).toEqual(second.weights);
    expect(first.diagnostics()).toEqual(second.diagnostics());
    const before = forceAt(first, 0.1, 0.2);
    training.positions.fill(9);
    expect(forceAt(first, 0.1, 0.2)).toEqual(before);
    expect(first.diagnostics()).toBe(first.diagnostics());
  });
});

/*
 * Reference values from numpy 2.4 for the four samples, σ = 1.4, λ = 0.05, with A = K + λI and d = rᵢ − rⱼ:
 *   lml   = -.5*y@solve(A,y) - .5*slogdet(A)[1] - 4*log(2π)
 *   loo   = sqrt(mean(|solve(inv(A)[ii], α[i])|²)),  kappa = cond(A),  smallest = eigvalsh(K)[0]
 */
test.each([
  [independent, -10.659463796763763, 0.93929948603184, 7.2087245233183985, 0.26067437137276445],
  [energyConserving, -11.259898000009159, 0.9817454252348956, 11.208158444940759, 0.13843820983799549],
  [asPrinted, null, 0.7071129197400241, 8.056688317047682, 0.14708669778860634],
])("diagnostics against numpy: $id", (matrixKernel, likelihood, leaveOneOut, conditionNumber, smallest) => {
  const diagnostics = fitKernelRidge(FOUR, settings(matrixKernel)).diagnostics();
  if (likelihood === null) expect(diagnostics.logMarginalLikelihood).toBeNull();
  else expect(diagnostics.logMarginalLikelihood).toBeCloseTo(likelihood, 11);
  expect(diagnostics.leaveOneOut).toBeCloseTo(leaveOneOut, 12);
  expect(diagnostics.conditionNumber).toBeCloseTo(conditionNumber, 9);
  expect(diagnostics.smallestEigenvalue).toBeCloseTo(smallest, 11);
});

test("without noise there is no likelihood to speak of", () => {
  const diagnostics = fitKernelRidge(FOUR, settings(energyConserving, { ridge: 0 })).diagnostics();
  expect(diagnostics.logMarginalLikelihood).toBeNull();
});

test("the slide's kernel is indefinite on many samples, and says how much", () => {
  const diagnostics = fitKernelRidge(randomTraining(60, 7), settings(asPrinted)).diagnostics();
  expect(diagnostics.smallestEigenvalue).toBeLessThan(-0.5);
});

test("the energy's standard deviation is that of E less its mean over the samples", () => {
  const training = randomTraining(7, 9);
  const model = fitKernelRidge(training, settings(energyConserving));
  const n = 14;
  // The joint prior covariance of E at r and at the samples, from σ² exp(−|d|²/2σ²), and of those with the forces.
  const places = [1.3, 0.2, ...training.positions];
  const covariance = (i: number, j: number) => {
    const [dx, dy] = [places[2 * i] - places[2 * j], places[2 * i + 1] - places[2 * j + 1]];
    return SIGMA ** 2 * Math.exp(-(dx * dx + dy * dy) / (2 * SIGMA ** 2));
  };
  const withForce = (i: number, j: number, component: number) =>
    (-(places[2 * i + component] - places[2 * j + component]) * covariance(i, j)) / SIGMA ** 2;
  // ē = cᵀE with c = (1, −1/N, …, −1/N).
  const c = (i: number) => (i === 0 ? 1 : -1 / 7);
  let prior = 0;
  const cross = new Matrix(1, n);
  for (let i = 0; i < 8; i++) {
    for (let j = 0; j < 8; j++) prior += c(i) * c(j) * covariance(i, j);
    for (let k = 0; k < n; k++) cross.set(0, k, cross.get(0, k) + c(i) * withForce(i, 1 + (k >> 1), k % 2));
  }
  const inverted = inverse(denseSystem("energyConserving", training.positions, RIDGE));
  const explained = cross.mmul(inverted).mmul(cross.transpose()).get(0, 0);
  const expected = Math.sqrt(prior - explained);
  // Of several points each has its own, and nothing is left behind for the next call.
  const deviation = (x: Float64Array, y: Float64Array) => runToEnd(model.energyStandardDeviation!(x, y));
  const [elsewhere, here] = deviation(Float64Array.of(-2, 1.3), Float64Array.of(1, 0.2));
  expect(here).toBeCloseTo(expected, 10);
  expect(elsewhere).not.toBeCloseTo(expected, 3);
  expect(deviation(Float64Array.of(1.3), Float64Array.of(0.2))[0]).toBeCloseTo(expected, 10);
  // More than are solved for at a time.
  const many = deviation(new Float64Array(120).fill(-2).with(57, 1.3), new Float64Array(120).fill(1).with(57, 0.2));
  expect(many[57]).toBeCloseTo(expected, 10);
  for (const i of [0, 49, 50, 119]) expect(many[i]).toBeCloseTo(elsewhere, 12);
});
