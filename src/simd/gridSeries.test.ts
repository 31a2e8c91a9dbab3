import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { predictOnGrid, type SeparableModel } from "./gridPrediction.ts";
import { isSeriesCheaper, planSeries, predictBySeries } from "./gridSeries.ts";
import { builds } from "./testBuilds.ts";

interface Case {
  readonly count: number;
  readonly lengthScale: number;
  readonly conservesEnergy: boolean;
  readonly scales: readonly [number, number];
}

function createModel({ count, ...rest }: Case): SeparableModel {
  const generator = createGenerator(count);
  const values = Float64Array.from({ length: 2 * count }, () => 10 * generator.uniform() - 4);
  return { ...rest, values, weights: values.map(() => generator.normal()) };
}

const axis = (count: number, from: number, to: number) =>
  Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / Math.max(1, count - 1));

function finish<T>(steps: Generator<number, T, void>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe.each(builds)("prediction on a grid by a series, $build build", (module) => {
  const anyCase = fc.record({
    count: fc.integer({ min: 1, max: 90 }),
    lengthScale: fc.double({ min: 0.9, max: 100, noNaN: true }),
    conservesEnergy: fc.boolean(),
    scales: fc.constantFrom<readonly [number, number]>([1, 1], [2, -0.5]),
  });

  const uneven = Float64Array.of(-3, -2.9, 0, 0.4, 1, 4, 4.5);
  it.each([
    ["axes of odd numbers of nodes", axis(23, -4.5, 5), axis(17, -3, 4)],
    ["of even numbers", axis(12, -5, 5), axis(210, -3, 4)],
    ["of a few, or one", axis(1, 2, 2), axis(2, -4, 3)],
    ["without symmetry", uneven, uneven.toReversed().map((q) => 0.7 * q)],
    ["a small window among the samples", axis(10, 1, 1.4), axis(9, -3.3, -3)],
  ])("is what the sums over the samples give, to rounding, for any σ it takes on: %s", (_, q0, q1) => {
    let taken = 0;
    fc.assert(
      fc.property(anyCase, (options) => {
        const model = createModel(options);
        const plan = planSeries(model, q0, q1, true);
        if (plan === null) return;
        taken++;
        const series = finish(predictBySeries(module, model, plan, true));
        const sums = finish(predictOnGrid(module, model, q0, q1, true));
        const total = model.weights.reduce((sum, w) => sum + Math.abs(w), 0);
        const sigma = model.lengthScale;
        const steepest = Math.max(...model.scales.map(Math.abs));
        near(series.forceX, sums.forceX, 1e-14 * total * steepest);
        near(series.forceY, sums.forceY, 1e-14 * total * steepest);
        expect(series.energy === null).toBe(sums.energy === null);
        if (series.energy && sums.energy) near(series.energy, sums.energy, 1e-14 * total * sigma);
        for (const name of ["xx", "xy", "yx", "yy"] as const) {
          const [a, b] = [series.slopes?.[name], sums.slopes?.[name]];
          if (!a || !b) throw new Error("no slopes");
          near(a, b, (1e-13 * total * steepest ** 2) / sigma);
        }
      }),
      { numRuns: 60 },
    );
    expect(taken).toBeGreaterThan(30);
  });

  test("without slopes the maps are the same, and no memory stays taken", () => {
    const model = createModel({ count: 60, lengthScale: 2, conservesEnergy: true, scales: [1, 1] });
    const [q0, q1] = [axis(31, -4, 5), axis(8, -4, 4)];
    const plan = planSeries(model, q0, q1, true);
    if (plan === null) throw new Error("no series");
    const run = (withSlopes: boolean) => finish(predictBySeries(module, model, plan, withSlopes));
    const { forceX, forceY, energy } = run(true);
    const before = module.heap.size();
    expect(run(false)).toEqual({ forceX, forceY, energy, slopes: null });
    const started = predictBySeries(module, model, plan, true);
    started.next();
    expect(() => started.throw(new Error("stop"))).toThrow("stop");
    run(true);
    expect(module.heap.size()).toBe(before);
  });
});

describe("how many powers a series needs", () => {
  const grid = axis(100, -5, 5);
  const model = (lengthScale: number, count: number) =>
    createModel({ count, lengthScale, conservesEnergy: true, scales: [1, 1] });
  const powers = (lengthScale: number) => planSeries(model(lengthScale, 500), grid, grid, true)?.terms ?? null;

  it("grows as σ shrinks against the window, until there would be too many", () => {
    const [flat, wide, narrow] = [powers(50), powers(8), powers(2)];
    if (flat === null || wide === null || narrow === null) throw new Error("too many");
    expect(flat).toBeLessThan(wide);
    expect(wide).toBeLessThan(narrow);
    expect(powers(0.1)).toBeNull();
  });

  it("pays with many samples, not with a few", () => {
    const cheaper = (count: number) => isSeriesCheaper(40, model(2, count), 100, 100, false);
    expect([3, 20, 100, 500].map(cheaper)).toEqual([false, false, true, true]);
  });
});

function near(a: Float64Array, b: Float64Array, tolerance: number): void {
  const worst = a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);
  expect(worst).toBeLessThanOrEqual(tolerance);
}
