import { describe, expect, it } from "vitest";
import type { EnergyCutResult } from "../../../src/experiments/energyCut.ts";
import type { FieldMap, ModelReport } from "../../../src/experiments/fields.ts";
import type { LearningCurveResult } from "../../../src/experiments/learningCurve.ts";
import { densityDistance, errorAgainst, fairForce, forceDistance, gains, partOutsideBand } from "./measures.ts";

const of = (...values: number[]) => Float64Array.from(values);

describe("the fair force to be judged by", () => {
  const report = (rmseTrue: number, rmseSmooth: number): ModelReport => ({
    id: "independent",
    lengthScale: 1,
    ridge: 1,
    rmseTrue,
    rmseSmooth,
    leaveOneOut: 1,
    logMarginalLikelihood: null,
    conditionNumber: 1,
    smallestEigenvalue: 1,
    energyRmse: null,
    differenceCurl: 0,
  });

  it("is the smooth one, until one model is under the floor", () => {
    expect(fairForce([report(0.7, 0.4), report(0.6, 0.3)], 0.5)).toBe("smooth");
    expect(fairForce([report(0.7, 0.4), report(0.4, 0.3)], 0.5)).toBe("true");
    expect(fairForce([report(0.1, 0.1)], 0)).toBe("smooth");
    expect(errorAgainst("smooth", report(0.7, 0.4))).toBe(0.4);
    expect(errorAgainst("true", report(0.7, 0.4))).toBe(0.7);
  });
});

describe("distances as difference over sum", () => {
  const map = (forceX: Float64Array, forceY: Float64Array, energy: Float64Array | null): FieldMap => {
    const none = new Float64Array(forceX.length);
    const source = energy ? "truth" : "independent";
    return { source, forceX, forceY, energy, error: none, curl: none, divergence: none, curlRms: 0, gradientRms: 1 };
  };

  it("of forces, with Boltzmann's weights", () => {
    const truth = map(of(3, 1), of(4, 0), of(0, Math.log(4)));
    const model = map(of(3, 0), of(0, 0), null);
    // Weights 1 and ¼: (4 + ¼) / (5 + 3 + ¼).
    expect(forceDistance(truth, model, 1)).toBeCloseTo(4.25 / 8.25, 14);
    // At twice the temperature the second place weighs ½.
    expect(forceDistance(truth, model, 2)).toBeCloseTo(4.5 / 8.5, 14);
    expect(forceDistance(truth, truth, 1)).toBe(0);
    expect(forceDistance(truth, map(of(-3, -1), of(-4, 0), null), 1)).toBe(1);
  });

  it("of densities", () => {
    expect(densityDistance(of(0.5, 0.5, 0), of(0.25, 0.5, 0.25))).toBe(0.25);
    expect(densityDistance(of(1, 0), of(0, 1))).toBe(1);
    expect(densityDistance(of(0.3, 0.7), of(0.3, 0.7))).toBe(0);
  });
});

it("counts the part of a cut outside two standard deviations", () => {
  const cut: EnergyCutResult = {
    distance: of(0, 1, 2, 3),
    x: of(0, 1, 2, 3),
    y: of(0, 0, 0, 0),
    truth: of(0, 1, 2, 3),
    learned: of(0, 1.3, 1.7, 3.1),
    learnedStandardDeviation: of(0.1, 0.1, 0.1, 0.1),
    routes: [],
  };
  expect(partOutsideBand(cut)).toBe(0.5);
  expect(partOutsideBand({ ...cut, learned: null })).toBeNull();
});

it("compares medians at each N, by the true force where the better model is under the floor", () => {
  const result: LearningCurveResult = {
    counts: of(10, 20),
    repeats: 3,
    done: 6,
    failed: 0,
    corrugationFloor: 0.3,
    curves: [
      { id: "independent", rmseSmooth: of(1, 2, 9, 1, 1, 1), rmseTrue: of(2, 2, 2, 1, 1, 1), kullbackLeibler: of() },
      {
        id: "energyConserving",
        rmseSmooth: of(1, 1, 9, 2, 2, 2),
        rmseTrue: of(1, 1, 1, 0.4, 0.4, 0.4),
        kullbackLeibler: of(),
      },
    ],
  };
  expect([...gains(result)]).toEqual([0.5, -1]);
  const [first, last] = gains({ ...result, corrugationFloor: 0.5 });
  expect(first).toBe(0.5);
  expect(last).toBeCloseTo(0.6, 14);
});
