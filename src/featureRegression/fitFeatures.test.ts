import { describe, expect, test } from "vitest";
import { runToEnd } from "../linalg/steps.ts";
import { Problem } from "../problem.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { chooseByLeaveOneOut } from "./chooseByLeaveOneOut.ts";
import { fitFeatures } from "./fitFeatures.ts";
import { featureKernels, findFeatureKernel } from "./registry.ts";
import { medianDistance, ownSquaredDistances, squaredDistances } from "./squaredDistances.ts";
import type { FeatureTraining } from "./types.ts";

/** x_ik = sin(i + 2k) + i k / 10 and y_i = cos(0.7 i) + 0.2 i, of seven samples with three features. */
const seven: FeatureTraining = {
  features: Float64Array.from({ length: 21 }, (_, at) => {
    const [i, k] = [Math.floor(at / 3), at % 3];
    return Math.sin(i + 2 * k) + 0.1 * i * k;
  }),
  dimension: 3,
  targets: Float64Array.from({ length: 7 }, (_, i) => Math.cos(0.7 * i) + 0.2 * i),
};

/*
 * numpy, σ = 0.9, λ = 1e-3: m = y.mean(); K = φ(s); a = solve(K + 1e-3 I, y − m); m + φ(s*) a at two places;
 * residuals of samples 0 and 4, each left out by solving the smaller system, and the rms of all seven.
 */
const NUMPY: Record<string, { predicted: number[]; residuals: number[]; leaveOneOut: number }> = {
  gaussian: {
    predicted: [0.42075002039087517, 0.9275450014438049],
    residuals: [0.21203274638178315, -0.24802646010378226],
    leaveOneOut: 0.2180798559580742,
  },
  matern52: {
    predicted: [0.42369280049644925, 0.9189541734259974],
    residuals: [0.2807591454147502, -0.33230660372750753],
    leaveOneOut: 0.257937310196056,
  },
  laplacian: {
    predicted: [0.44078560221401336, 0.843564579482798],
    residuals: [0.37459175924440635, -0.4407658839085564],
    leaveOneOut: 0.3173752414872617,
  },
};

describe.each(featureKernels.map((kernel) => [kernel.id, kernel] as const))("%s", (id, kernel) => {
  const settings = { kernel, lengthScale: 0.9, ridge: 1e-3 };
  const places = Float64Array.of(0.3, -0.2, 0.5, 1, 0.4, -1);

  test("predicts and leaves out as numpy does", () => {
    const model = runToEnd(fitFeatures(seven, settings));
    const { predicted, residuals, leaveOneOut } = NUMPY[id];
    runToEnd(model.predict(places)).forEach((value, p) => {
      expect(value).toBeCloseTo(predicted[p], 11);
    });
    const found = runToEnd(model.leaveOneOutResiduals());
    expect(found[0]).toBeCloseTo(residuals[0], 10);
    expect(found[4]).toBeCloseTo(residuals[1], 10);
    expect(Math.sqrt(found.reduce((sum, e) => sum + e * e, 0) / 7)).toBeCloseTo(leaveOneOut, 10);
  });

  test("its gradient is that of its predictions", () => {
    const model = runToEnd(fitFeatures(seven, settings));
    const slope = new Float64Array(3);
    for (const from of [0, 3]) {
      const x = places.slice(from, from + 3);
      expect(model.gradient(x, slope)).toBeCloseTo(runToEnd(model.predict(x))[0], 12);
      for (let k = 0; k < 3; k++) {
        const shifted = (h: number) => runToEnd(model.predict(x.map((value, c) => value + (c === k ? h : 0))))[0];
        expect(slope[k]).toBeCloseTo((shifted(1e-5) - shifted(-1e-5)) / 2e-5, 7);
      }
    }
  });

  test("choosing by leave-one-out scores each σ and λ as the fit there does, and takes the least", async () => {
    const choice = await chooseByLeaveOneOut(seven, kernel, {
      relativeLengthScales: [0.3, 1, 4],
      ridges: [1e-6, 1e-2],
    });
    const { lengthScales, ridges, leaveOneOut } = choice.scan;
    for (const [column, lengthScale] of lengthScales.entries()) {
      for (const [row, ridge] of ridges.entries()) {
        const residuals = runToEnd(runToEnd(fitFeatures(seven, { kernel, lengthScale, ridge })).leaveOneOutResiduals());
        const direct = Math.sqrt(residuals.reduce((sum, e) => sum + e * e, 0) / 7);
        expect(leaveOneOut[row * 3 + column] / direct).toBeCloseTo(1, 7);
      }
    }
    expect(choice.leaveOneOut).toBe(Math.min(...leaveOneOut));
  });
});

test("one sample: the model is its target everywhere", () => {
  const kernel = findFeatureKernel("gaussian");
  const one = { features: Float64Array.of(1, 2), dimension: 2, targets: Float64Array.of(5) };
  const model = runToEnd(fitFeatures(one, { kernel, lengthScale: 1, ridge: 0 }));
  expect(runToEnd(model.predict(Float64Array.of(1, 2, 9, 9)))).toEqual(Float64Array.of(5, 5));
});

test("two samples, in closed form: y = ±1 at distance r gives α = ±1 / (1 + λ − φ(r²))", () => {
  const two = { features: Float64Array.of(0, 0.7), dimension: 1, targets: Float64Array.of(1, -1) };
  const kernel = findFeatureKernel("gaussian");
  const { weights } = runToEnd(fitFeatures(two, { kernel, lengthScale: 0.5, ridge: 0.1 }));
  const alpha = 1 / (1.1 - Math.exp(-(0.7 ** 2) / (2 * 0.5 ** 2)));
  expect(weights[0]).toBeCloseTo(alpha, 13);
  expect(weights[1]).toBeCloseTo(-alpha, 13);
});

test("a quadratic function of four features is learnt from fifteen samples and some, and from fewer it is not", async () => {
  // 1 + 4 + 10 coefficients: in the flat limit the Gaussian kernel is a polynomial's.
  const { uniform } = createGenerator(3);
  const features = Float64Array.from({ length: 4 * 60 }, () => uniform());
  const truth = (x: Float64Array) => 1 + x[0] - 2 * x[1] * x[2] + 3 * x[3] ** 2;
  const targets = Float64Array.from({ length: 60 }, (_, i) => truth(features.subarray(4 * i, 4 * i + 4)));
  const error = async (count: number) => {
    const training = { features: features.slice(0, 4 * count), dimension: 4, targets: targets.slice(0, count) };
    const kernel = findFeatureKernel("gaussian");
    const { lengthScale, ridge } = await chooseByLeaveOneOut(training, kernel);
    const model = runToEnd(fitFeatures(training, { kernel, lengthScale, ridge }));
    const predicted = runToEnd(model.predict(features.subarray(160)));
    return Math.max(...predicted.map((value, p) => Math.abs(value - targets[40 + p])));
  };
  expect(await error(30)).toBeLessThan(3e-3);
  expect(await error(8)).toBeGreaterThan(3e-2);
});

test("squared distances are those of differences, for odd and even dimensions; their median is a distance", () => {
  for (const dimension of [1, 2, 5]) {
    const { normal } = createGenerator(dimension);
    const a = Float64Array.from({ length: 6 * dimension }, normal);
    const b = Float64Array.from({ length: 4 * dimension }, normal);
    const expected = (p: Float64Array, i: number, q: Float64Array, j: number) => {
      let sum = 0;
      for (let k = 0; k < dimension; k++) sum += (p[i * dimension + k] - q[j * dimension + k]) ** 2;
      return sum;
    };
    runToEnd(squaredDistances(a, b, dimension)).forEach((s, at) => {
      expect(s).toBeCloseTo(expected(a, Math.floor(at / 4), b, at % 4), 13);
    });
    runToEnd(ownSquaredDistances(a, dimension)).forEach((s, at) => {
      expect(s).toBeCloseTo(expected(a, Math.floor(at / 6), a, at % 6), 13);
    });
  }
  // Points 0, 1, 3: distances 1, 2, 3.
  expect(medianDistance(runToEnd(ownSquaredDistances(Float64Array.of(0, 1, 3), 1)))).toBe(2);
  expect(medianDistance(Float64Array.of(0))).toBe(0);
});

describe("refused, with the parameter to blame", () => {
  const kernel = findFeatureKernel("gaussian");
  const attemptWith = (change: Partial<FeatureTraining>, ridge = 1e-3) =>
    runToEnd(fitFeatures({ ...seven, ...change }, { kernel, lengthScale: 1, ridge }));
  test.each([
    ["no samples", () => attemptWith({ features: new Float64Array(0), targets: new Float64Array(0) }), "count"],
    ["features of another length", () => attemptWith({ dimension: 2 }), "representation"],
    [
      "a feature that is no number",
      () => attemptWith({ features: seven.features.map((x, i) => (i === 4 ? Number.NaN : x)) }),
      "representation",
    ],
    [
      "a target that is infinite",
      () => attemptWith({ targets: seven.targets.map((y, i) => (i === 2 ? 1 / 0 : y)) }),
      "targets",
    ],
    ["a negative ridge", () => attemptWith({}, -1), "ridge"],
    ["two equal samples without a ridge", () => attemptWith({ features: new Float64Array(21) }, 0), "ridge"],
    ["an unknown kernel", () => findFeatureKernel("cosine"), "kernel"],
  ])("%s", (_, attempt, parameter) => {
    expect(attempt).toThrow(Problem);
    expect(attempt).toThrow(expect.objectContaining({ parameter }));
  });
});
