import { describe, expect, test } from "vitest";
import { lineKernels } from "../lineKernels/registry.ts";
import type { LineKernel } from "../lineKernels/types.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { fitLine } from "./fitLine.ts";

/** exp(−(x − y)²/2σ²) with σ = 0.4, retyped. */
const GAUSSIAN: LineKernel = {
  value: (x, y) => Math.exp(-((x - y) ** 2) / (2 * 0.4 ** 2)),
  slope: (x, y) => (-(x - y) / 0.4 ** 2) * Math.exp(-((x - y) ** 2) / (2 * 0.4 ** 2)),
};
const FOUR = { r: Float64Array.of(1, 1.3, 1.7, 2.4), U: Float64Array.of(0.2, -0.9, -0.4, -0.05) };
const PLACES = Float64Array.of(0.8, 1.5, 2);

/*
 * Reference values from numpy 2 for the four samples, σ = 0.4, λ = 0.05, with A = K + λI, y = U − m, k the kernel between
 * places and samples, d = place − sample:
 *   alpha = solve(A, y); predict = m + k @ alpha; slope = (-d/σ² * k) @ alpha
 *   C = K** - k @ inv(A) @ k.T; lml = -.5*y@alpha - .5*slogdet(A)[1] - 2*log(2π)
 *   loo = alpha/diag(inv(A)), kappa = cond(A), smallest = eigvalsh(K)[0]
 */
const NUMPY = [
  {
    priorMean: 0,
    weights: [2.0373105811452707, -2.8149092115663987, 0.8600372820101374, -0.16789443365303747],
    predict: [0.5775287513783576, -0.805777269102312, 0.028103447566235285],
    slope: [-1.3956500289634972, 1.0639347786725466, 0.6320829929031007],
    lml: -4.404188723960366,
    loo: [0.8879302261380723, -0.8425195285547147, 0.4880458041196152, -0.1653652304768944],
  },
  {
    priorMean: -0.3,
    weights: [2.2926328576003536, -2.8277207913691207, 1.0498198646319057, 0.07847714002630037],
    predict: [0.5121659583523419, -0.813104649738537, 0.029238149284859516],
    slope: [-1.0465701229446092, 1.0323803868576649, 0.6790677023109613],
    lml: -4.480351717284178,
    loo: [0.999208481289236, -0.8463541126795163, 0.595741825072398, 0.0772949410248771],
  },
] as const;

function expectClose(found: ArrayLike<number>, expected: readonly number[]) {
  expect(found.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 11);
}

test.each(NUMPY)("fit, prediction and diagnostics against numpy, prior mean $priorMean", (reference) => {
  const model = fitLine(FOUR, GAUSSIAN, 0.05, { priorMean: reference.priorMean });
  expectClose(model.weights, reference.weights);
  expectClose(PLACES.map(model.predict), reference.predict);
  expectClose(PLACES.map(model.slope), reference.slope);
  expectClose(model.standardDeviations(PLACES), [0.4378458051573925, 0.22344755520141033, 0.44866572051637826]);
  const covariance = model.covariance(PLACES);
  expect(covariance[1]).toBeCloseTo(-0.0032784158210366343, 12);
  expect(covariance[5]).toBeCloseTo(-0.030729681491187488, 12);
  expect(covariance[7]).toBe(covariance[5]);
  expectClose(
    [covariance[0], covariance[4], covariance[8]].map(Math.sqrt),
    [0.4378458051573925, 0.22344755520141033, 0.44866572051637826],
  );
  const diagnostics = model.diagnostics();
  expect(diagnostics.logMarginalLikelihood).toBeCloseTo(reference.lml, 11);
  expectClose(diagnostics.leaveOneOutResiduals, reference.loo);
  expect(diagnostics.leaveOneOut).toBeCloseTo(Math.hypot(...reference.loo) / 2, 11);
  expect(diagnostics.conditionNumber).toBeCloseTo(12.27773127993579, 9);
  expect(diagnostics.smallestEigenvalue).toBeCloseTo(0.1246621128018911, 11);
});

describe.each(lineKernels.map((definition) => [definition.id, definition] as const))("%s", (_id, definition) => {
  const kernel = definition.create(0.4);
  const { uniform } = createGenerator(3);
  const r = Float64Array.from({ length: 8 }, (_, i) => 0.9 + 0.25 * i + 0.1 * uniform());
  const U = r.map((at) => at ** -2 - 1);

  test("leave-one-out residuals are those of refitting without each sample", () => {
    const { leaveOneOutResiduals } = fitLine({ r, U }, kernel, 0.01).diagnostics();
    for (let i = 0; i < r.length; i++) {
      const others = (values: Float64Array) => values.filter((_, k) => k !== i);
      const refitted = fitLine({ r: others(r), U: others(U) }, kernel, 0.01);
      expect(leaveOneOutResiduals[i]).toBeCloseTo(U[i] - refitted.predict(r[i]), 10);
    }
  });

  test("the slope is the prediction's derivative", () => {
    const { predict, slope } = fitLine({ r, U }, kernel, 0.01);
    const h = 1e-5;
    for (const at of [0.8, 1.3123, 2.2071, 3.1]) {
      expect(slope(at)).toBeCloseTo((predict(at + h) - predict(at - h)) / (2 * h), 6);
    }
  });

  test("solves (K + λI) α = U", () => {
    const { gram, weights } = fitLine({ r, U }, kernel, 0.01);
    for (let i = 0; i < r.length; i++) {
      let sum = 0.01 * weights[i];
      for (let j = 0; j < r.length; j++) sum += gram[i * r.length + j] * weights[j];
      expect(sum).toBeCloseTo(U[i], 11);
      expect(gram[i * r.length + i]).toBe(kernel.value(r[i], r[i]));
    }
  });
});

test("without a ridge it passes through its samples, is certain there, and has no likelihood", () => {
  const model = fitLine(FOUR, GAUSSIAN, 0);
  expectClose(FOUR.r.map(model.predict), [...FOUR.U]);
  for (const deviation of model.standardDeviations(FOUR.r)) expect(deviation).toBeLessThan(1e-7);
  expect(model.diagnostics().logMarginalLikelihood).toBeNull();
});

test("far from its samples it returns to the prior mean, and to the prior's standard deviation", () => {
  const model = fitLine(FOUR, GAUSSIAN, 1e-6, { priorMean: -0.3 });
  expect(model.predict(9)).toBe(-0.3);
  expect(model.slope(9)).toBeCloseTo(0, 12);
  expect(model.standardDeviations(Float64Array.of(9))[0]).toBe(1);
});

test("the training arrays may be reused", () => {
  const training = { r: FOUR.r.slice(), U: FOUR.U.slice() };
  const model = fitLine(training, GAUSSIAN, 0.05);
  const before = model.predict(1.5);
  training.r.fill(9);
  expect(model.predict(1.5)).toBe(before);
  expect(model.training.r).toEqual(FOUR.r);
});

test("a matrix that is not positive definite to working precision is refused, with its condition number", () => {
  const crowded = Float64Array.from({ length: 40 }, (_, i) => 1 + 0.01 * i);
  const training = { r: crowded, U: crowded.map((at) => 1 / at) };
  expect(() => fitLine(training, GAUSSIAN, 0)).toThrowError(
    expect.objectContaining({
      kind: "linear-algebra",
      parameter: "ridge",
      message: expect.stringMatching(/not positive definite to working precision: .*10¹⁶.*Raise the ridge λ \(now 0\)/),
    }),
  );
});

describe("refuses", () => {
  const refused = (r: number[], U: number[], ridge: number, parameter: string, message: string) =>
    expect(() => fitLine({ r: Float64Array.from(r), U: Float64Array.from(U) }, GAUSSIAN, ridge)).toThrowError(
      expect.objectContaining({ kind: "input", parameter, message: expect.stringContaining(message) }),
    );
  test("no samples, unequal lengths, and numbers that are none", () => {
    refused([], [], 0.1, "points", "no samples");
    refused([1, 2], [1], 0.1, "points", "2 distances r and 1 energies U");
    refused([1, Number.NaN], [1, 1], 0.1, "points", "Sample 2 is at r = NaN");
    refused([1, 2], [1, Number.POSITIVE_INFINITY], 0.1, "points", "U = Infinity");
  });
  test("a ridge below zero, and two samples at one place without one", () => {
    refused([1, 2], [1, 1], -1, "ridge", "0 or greater");
    refused([1, 2], [1, 1], Number.NaN, "ridge", "0 or greater");
    refused([2, 1, 2], [1, 1, 1], 0, "ridge", "Two samples are at r = 2");
    expect(fitLine({ r: Float64Array.of(1, 1), U: Float64Array.of(0, 2) }, GAUSSIAN, 0.1).predict(1)).toBeCloseTo(
      2 / 2.1,
      12,
    );
  });
});
