import { describe, expect, test } from "vitest";
import { createGenerator } from "../random/xoshiro128.ts";
import { type GridPrediction, predictOnGrid, type SeparableModel } from "./gridPrediction.ts";
import { builds } from "./testBuilds.ts";

const SIGMA = 1.7;

function createModel(count: number, conservesEnergy: boolean): SeparableModel {
  const generator = createGenerator(count);
  const values = Float64Array.from({ length: 2 * count }, () => 8 * generator.uniform() - 4);
  const weights = values.map(() => generator.normal());
  return { lengthScale: SIGMA, values, weights, conservesEnergy, scales: [1, 1] };
}

/** For q = r: E = −Σⱼ (d·wⱼ) k, or none; f = Σⱼ [I − d dᵀ/σ²] wⱼ k, or Σⱼ wⱼ k. */
function expected({ values, weights, conservesEnergy }: SeparableModel, x: number, y: number) {
  let [fx, fy, energy] = [0, 0, 0];
  for (let j = 0; j < values.length; j += 2) {
    const [dx, dy, wx, wy] = [x - values[j], y - values[j + 1], weights[j], weights[j + 1]];
    const k = Math.exp(-(dx * dx + dy * dy) / (2 * SIGMA ** 2));
    const dw = conservesEnergy ? dx * wx + dy * wy : 0;
    fx += (wx - (dw * dx) / SIGMA ** 2) * k;
    fy += (wy - (dw * dy) / SIGMA ** 2) * k;
    energy -= dw * k;
  }
  return { fx, fy, energy };
}

const cases = builds.flatMap((module) =>
  [true, false].map((conservesEnergy) => ({ build: module.build, module, conservesEnergy })),
);

describe.each(cases)(
  "prediction on a grid, $build build, with energy: $conservesEnergy",
  ({ module, conservesEnergy }) => {
    const run = (model: SeparableModel, x: Float64Array, y: Float64Array, withSlopes: boolean) => {
      const steps = predictOnGrid(module, model, x, y, withSlopes);
      let pauses = 0;
      for (;;) {
        const { done, value } = steps.next();
        if (done) return { map: value, pauses };
        pauses++;
      }
    };
    const axis = (count: number, from: number, to: number) =>
      new Float64Array(count).map((_, i) => from + ((to - from) * i) / count);

    test.each([
      [1, 1, 1],
      [1, 5, 3],
      [7, 13, 9],
      [50, 6, 21],
    ])("%i samples on %i × %i points", (count, nx, ny) => {
      const model = createModel(count, conservesEnergy);
      const [x, y] = [axis(nx, -4.5, 5), axis(ny, -3, 4)];
      const short: GridPrediction = run(model, x, y, false).map;
      const { forceX, forceY, energy, slopes } = run(model, x, y, true).map;
      expect(short.slopes).toBeNull();
      expect(energy === null).toBe(!conservesEnergy);
      const h = 1e-4;
      for (let j = 0; j < ny; j++) {
        for (let i = 0; i < nx; i++) {
          const at = j * nx + i;
          const here = expected(model, x[i], y[j]);
          expect(forceX[at]).toBeCloseTo(here.fx, 12);
          expect(forceY[at]).toBeCloseTo(here.fy, 12);
          if (energy) expect(energy[at]).toBeCloseTo(here.energy, 12);
          expect(short.forceX[at]).toBeCloseTo(here.fx, 12);
          expect(short.forceY[at]).toBeCloseTo(here.fy, 12);
          if (short.energy) expect(short.energy[at]).toBeCloseTo(here.energy, 12);
          const [right, left] = [expected(model, x[i] + h, y[j]), expected(model, x[i] - h, y[j])];
          const [up, down] = [expected(model, x[i], y[j] + h), expected(model, x[i], y[j] - h)];
          expect(slopes?.xx[at]).toBeCloseTo((right.fx - left.fx) / (2 * h), 5);
          expect(slopes?.yx[at]).toBeCloseTo((right.fy - left.fy) / (2 * h), 5);
          expect(slopes?.xy[at]).toBeCloseTo((up.fx - down.fx) / (2 * h), 5);
          expect(slopes?.yy[at]).toBeCloseTo((up.fy - down.fy) / (2 * h), 5);
        }
      }
    });

    test("pauses where there is much to do, with the same result, and leaves no memory taken", () => {
      const model = createModel(900, conservesEnergy);
      const x = axis(300, -5, 5);
      const { map, pauses } = run(model, x, x, true);
      expect(pauses).toBeGreaterThan(1);
      for (const [i, j] of [
        [0, 0],
        [150, 299],
        [299, 131],
      ]) {
        const { fx, fy } = expected(model, x[i], x[j]);
        expect(map.forceX[300 * j + i]).toBeCloseTo(fx, 11);
        expect(map.forceY[300 * j + i]).toBeCloseTo(fy, 11);
      }
      const before = module.heap.size();
      const started = predictOnGrid(module, model, x, x, true);
      started.next();
      expect(() => started.throw(new Error("stop"))).toThrow("stop");
      run(model, x, x, true);
      expect(module.heap.size()).toBe(before);
    });
  },
);
