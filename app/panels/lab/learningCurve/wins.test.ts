import { expect, it } from "vitest";
import type { LearningCurveResult } from "../../../../src/experiments/learningCurve.ts";
import { medianGains, winFractions } from "./wins.ts";

const NONE = Number.NaN;

function result(independent: number[], energyConserving: number[]): LearningCurveResult {
  const curve = (id: "independent" | "energyConserving", scores: number[]) => {
    const unused = new Float64Array(scores.length).fill(NONE);
    return { id, rmseSmooth: Float64Array.from(scores), rmseTrue: unused, kullbackLeibler: unused };
  };
  const counts = Float64Array.of(10, 20);
  const curves = [curve("independent", independent), curve("energyConserving", energyConserving)];
  return { counts, repeats: independent.length / 2, done: 0, failed: 0, corrugationFloor: 0, curves };
}

it("counts the sample sets that each model wins, sharing equals and leaving out those that are not complete", () => {
  const [independent, conserving] = winFractions(
    result([3, 3, 3, NONE, 1, 1, NONE, NONE], [1, 2, 3, 0.1, 2, NONE, 5, NONE]),
    "rmseSmooth",
  );
  // N = 10: lower, lower, equal, incomplete: 2½ of 3. N = 20: one complete set, won by the independent model.
  expect(conserving[0]).toBeCloseTo(2.5 / 3, 15);
  expect(independent[0]).toBeCloseTo(0.5 / 3, 15);
  expect([independent[1], conserving[1]]).toEqual([1, 0]);
});

it("knows no winner before anything is computed", () => {
  const empty = result([1, 1, NONE, NONE], [2, 2, NONE, NONE]);
  expect(winFractions(empty, "rmseSmooth").map((wins) => wins[1])).toEqual([NONE, NONE]);
  expect(winFractions(empty, "kullbackLeibler").map((wins) => wins[0])).toEqual([NONE, NONE]);
});

it("compares medians", () => {
  const gains = medianGains(result([1, 4, 9, 2, 2, 2], [3, 1, 8, 2, 9, 3]), "rmseSmooth");
  // 1 − 3/4 and 1 − 3/2.
  expect([...gains]).toEqual([0.25, -0.5]);
  const results = result([1, 1], [1, 1]);
  expect(medianGains({ ...results, curves: results.curves.slice(0, 1) }, "rmseSmooth")[0]).toBeNaN();
});
