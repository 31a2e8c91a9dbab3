import { describe, expect, test } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { createDirectPrediction } from "./directPrediction.ts";
import type { SimdModule } from "./module.ts";
import type { RadialKernel } from "./radialKernel.ts";
import { builds } from "./testBuilds.ts";

const SIGMA = 0.9;
const conserving: RadialKernel = {
  squared: true,
  rate: 1 / (2 * SIGMA ** 2),
  straight: [1, 0, 0],
  along: -1 / SIGMA ** 2,
};

function model(module: SimdModule, count: number, seed = count) {
  const generator = createGenerator(seed);
  const values = Float64Array.from({ length: 2 * count }, () => 4 * generator.uniform() - 2);
  const weights = values.map(() => generator.normal());
  /** E(q) = −Σⱼ (d·wⱼ) k and g = −∇E = Σⱼ [I − d dᵀ/σ²] wⱼ k. */
  const expected = (x: number, y: number): number[] => {
    let [gx, gy, energy] = [0, 0, 0];
    for (let j = 0; j < count; j++) {
      const [dx, dy] = [x - values[2 * j], y - values[2 * j + 1]];
      const [wx, wy] = [weights[2 * j], weights[2 * j + 1]];
      const k = Math.exp(-(dx * dx + dy * dy) / (2 * SIGMA ** 2));
      const dw = dx * wx + dy * wy;
      gx += (wx - (dw * dx) / SIGMA ** 2) * k;
      gy += (wy - (dw * dy) / SIGMA ** 2) * k;
      energy -= dw * k;
    }
    return [gx, gy, energy];
  };
  return { prediction: createDirectPrediction(module, conserving, values, weights), expected };
}

function expectClose(found: ArrayLike<number>, expected: readonly number[]): void {
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 12);
}

describe.each(builds)("prediction at points, $build build", (module) => {
  test.each([1, 2, 3, 50])("sums %i samples", (count) => {
    const { prediction, expected } = model(module, count);
    for (const [x, y] of [
      [0, 0],
      [1.3, -0.4],
      [-5, 2],
    ]) {
      expectClose(prediction.at(x, y, false), expected(x, y));
      const slopes = Array.from(prediction.at(x, y, true));
      expectClose(slopes, expected(x, y));
      const h = 1e-4;
      const difference = (a: number, towards: readonly [number, number]) =>
        (expected(x + h * towards[0], y + h * towards[1])[a] - expected(x - h * towards[0], y - h * towards[1])[a]) /
        (2 * h);
      for (const [k, entry] of [
        difference(0, [1, 0]),
        difference(0, [0, 1]),
        difference(1, [1, 0]),
        difference(1, [0, 1]),
      ].entries()) {
        expect(slopes[3 + k]).toBeCloseTo(entry, 5);
      }
    }
  });

  test("keeps models that take turns apart, however many, also where memory grows in between", () => {
    const models = Array.from({ length: 9 }, (_, i) => model(module, 5 + 40 * i));
    for (let round = 0; round < 3; round++) {
      for (const { prediction, expected } of models) {
        expectClose(prediction.at(0.3, 0.1 * round, false), expected(0.3, 0.1 * round));
      }
      // Grows the memory, which empties views of it.
      module.heap.allocate(200_000 * (round + 1));
      for (const { prediction, expected } of models.slice(0, 2)) {
        expectClose(prediction.at(-0.3, 1, false), expected(-0.3, 1));
        expectClose(prediction.at(0.7, 1, false), expected(0.7, 1));
      }
    }
  });

  test("takes no more memory for more models", () => {
    for (let i = 0; i < 10; i++) model(module, 500, i).prediction.at(0, 0, false);
    const size = module.heap.size();
    for (let i = 0; i < 200; i++) model(module, 500, i).prediction.at(0, 0, false);
    expect(module.heap.size()).toBe(size);
  });
});
