import { describe, expect, test } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { predictionErrors, worstCases } from "./errors.ts";
import { learn, leastTrustedRidge } from "./learn.ts";
import { findFeatureKernel } from "./registry.ts";
import { featureRows, splitRows } from "./samples.ts";
import { standardisationOf, standardised } from "./standardise.ts";

const kernel = findFeatureKernel("gaussian");
const pause = async () => {};

/** y = sin 3a + 1000 b² where b is a thousandth of a: features of very different sizes. */
function unevenData(count: number) {
  const { uniform } = createGenerator(8);
  const features = Float64Array.from({ length: 2 * count }, (_, at) => uniform() * (at % 2 === 0 ? 1 : 1e-3));
  const targets = Float64Array.from(
    { length: count },
    (_, i) => Math.sin(3 * features[2 * i]) + 1e6 * features[2 * i + 1] ** 2,
  );
  return { features, dimension: 2, targets };
}

describe("a split", () => {
  test("takes no row twice, begins larger training sets with smaller ones, and keeps the test set", () => {
    const [small, large] = [splitRows(50, 10, 15, 4), splitRows(50, 35, 15, 4)];
    expect(new Set([...large.training, ...large.test]).size).toBe(50);
    expect(large.training.slice(0, 10)).toEqual(small.training);
    expect(large.test).toEqual(small.test);
    expect(splitRows(50, 10, 15, 5).training).not.toEqual(small.training);
  });
  test("is even: each row is tested as often as any other", () => {
    const tested = new Float64Array(10);
    for (let seed = 0; seed < 2000; seed++) for (const row of splitRows(10, 5, 5, seed).test) tested[row]++;
    // 1000 each, with a standard deviation of √(2000/4) = 22.
    for (const times of tested) expect(Math.abs(times - 1000)).toBeLessThan(110);
  });
  test("takes whole rows", () => {
    const set = { features: Float64Array.of(0, 1, 10, 11, 20, 21), dimension: 2 };
    expect(featureRows(set, Int32Array.of(2, 0))).toEqual(Float64Array.of(20, 21, 0, 1));
  });
});

test("standardising gives each feature mean 0 and deviation 1, and leaves a constant one at 0", () => {
  const features = Float64Array.of(1, 7, 100, 3, 7, 300, 5, 7, 200);
  const scaled = standardised(features, standardisationOf(features, 3));
  // (1, 3, 5) and (100, 300, 200): deviations √(8/3) and √(20000/3).
  const z = Math.sqrt(1.5);
  [-z, 0, -z, 0, 0, z, z, 0, 0].forEach((value, i) => {
    expect(scaled[i]).toBeCloseTo(value, 12);
  });
});

describe("learning", () => {
  const data = unevenData(120);
  const split = splitRows(120, 60, 60, 1);
  const error = async (standardise: boolean, mostForChoice = 60) => {
    const { predicted, truth } = await learn(data, split, { kernel, standardise, mostForChoice, pause });
    return predictionErrors(predicted, truth).rootMeanSquare;
  };
  test("features of very different sizes needs them standardised", async () => {
    const [scaled, raw] = [await error(true), await error(false)];
    expect(scaled).toBeLessThan(1e-3);
    expect(raw).toBeGreaterThan(20 * scaled);
  });
  test("with σ and λ from fewer samples serves all of them", async () => {
    expect(await error(true, 30)).toBeLessThan(1e-2);
  });
  test("never uses a ridge that its matrix cannot be trusted with", async () => {
    const learnt = await learn(data, split, { kernel, standardise: true, mostForChoice: 20, pause });
    expect(learnt.ridge).toBeGreaterThanOrEqual(leastTrustedRidge(60));
  });
  test("is given up at the next pause", async () => {
    const stop = new Error("stop");
    const attempt = learn(data, split, {
      kernel,
      standardise: true,
      mostForChoice: 60,
      pause: () => Promise.reject(stop),
    });
    await expect(attempt).rejects.toBe(stop);
  });
});

test("errors and the worst of them", () => {
  const truth = Float64Array.of(0, 0, 0, 0);
  const predicted = Float64Array.of(1, -3, 0, 2);
  expect(predictionErrors(predicted, truth)).toEqual({ meanAbsolute: 1.5, rootMeanSquare: Math.sqrt(3.5), largest: 3 });
  expect(worstCases(predicted, truth, 2)).toEqual(Int32Array.of(1, 3));
});
