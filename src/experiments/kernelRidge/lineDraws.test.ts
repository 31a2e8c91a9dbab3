import { inverse, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { findLineKernel, lineKernels } from "../../lineKernels/registry.ts";
import { QUIET } from "../context.ts";
import { type LineDistribution, type LineDrawsResult, lineDraws } from "./lineDraws.ts";
import { LINE, lineWith } from "./testLine.ts";

const LINE_HERE = lineWith({ lengthScale: 0.3, ridge: 1e-3 });
const MOST = 20;

/** Many draws of one kernel, from many seeds. */
async function manyDraws(kernel: string, seeds: number) {
  const results: LineDrawsResult[] = [];
  for (let drawSeed = 0; drawSeed < seeds; drawSeed++) {
    results.push(await lineDraws({ line: LINE_HERE, kernels: [kernel], draws: MOST, drawSeed }, QUIET));
  }
  return {
    result: results[0],
    prior: results.flatMap(({ kernels: [one] }) => one.prior.draws),
    posterior: results.flatMap(({ kernels: [one] }) => one.posterior?.draws ?? []),
  };
}

/** Mean and covariance as they should be, from the formulas with an explicit inverse. */
function theory(id: string, { r, sampleR, sampleU }: LineDrawsResult) {
  const { value } = findLineKernel(id).create(0.3);
  const k = (x: Float64Array, y: Float64Array) => new Matrix(Array.from(x, (a) => Array.from(y, (b) => value(a, b))));
  const c = inverse(k(sampleR, sampleR).add(Matrix.eye(sampleR.length).mul(1e-3)));
  const gain = k(r, sampleR).mmul(c);
  return {
    prior: { mean: Matrix.zeros(r.length, 1), covariance: k(r, r) },
    posterior: {
      mean: gain.mmul(Matrix.columnVector(sampleU)),
      covariance: k(r, r).sub(gain.mmul(k(sampleR, r))),
    },
  };
}

describe.each(lineKernels)("draws of the $label kernel", ({ id }) => {
  it("have the mean and the covariance that they should, before and after the samples", async () => {
    const { result, ...drawn } = await manyDraws(id, 30);
    const expected = theory(id, result);
    for (const which of ["prior", "posterior"] as const) {
      const { mean, covariance } = expected[which];
      const draws = drawn[which];
      const count = draws.length;
      expect(count).toBe(30 * MOST);
      const shown: LineDistribution | null = result.kernels[0][which];
      for (let i = 3; i < result.r.length; i += 17) {
        const variance = covariance.get(i, i);
        expect(shown?.mean[i]).toBeCloseTo(mean.get(i, 0), 8);
        expect((shown?.standardDeviation[i] ?? Number.NaN) ** 2).toBeCloseTo(variance, 7);
        const average = draws.reduce((sum, draw) => sum + draw[i], 0) / count;
        expect(Math.abs(average - mean.get(i, 0))).toBeLessThan(4.5 * Math.sqrt(variance / count) + 1e-6);
        for (let j = i; j < result.r.length; j += 34) {
          const product = (draw: Float64Array) => (draw[i] - mean.get(i, 0)) * (draw[j] - mean.get(j, 0));
          const found = draws.reduce((sum, draw) => sum + product(draw), 0) / count;
          // Var(fᵢfⱼ) = AᵢᵢAⱼⱼ + Aᵢⱼ² of normal deviates (Isserlis).
          const spread = Math.sqrt((variance * covariance.get(j, j) + covariance.get(i, j) ** 2) / count);
          expect(Math.abs(found - covariance.get(i, j))).toBeLessThan(4.5 * spread + 1e-6);
        }
      }
    }
  });
});

it("are made of one white noise: the same seed, the same draws; another kernel, a similar draw", async () => {
  const request = { line: LINE_HERE, kernels: ["matern52", "matern32", "laplacian"], draws: 5, drawSeed: 3 };
  const [once, twice] = [await lineDraws(request, QUIET), await lineDraws(request, QUIET)];
  expect(once).toEqual(twice);
  const more = await lineDraws({ ...request, draws: 6 }, QUIET);
  expect(more.kernels[1].prior.draws.slice(0, 5)).toEqual(once.kernels[1].prior.draws);
  const [smooth, rough] = [once.kernels[0].prior.draws, once.kernels[2].prior.draws];
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);
  const alike = (a: Float64Array, b: Float64Array) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  const average = (pairs: readonly number[]) => pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
  expect(average(smooth.map((draw, i) => alike(draw, rough[i])))).toBeGreaterThan(0.7);
  expect(Math.abs(average(smooth.map((draw, i) => alike(draw, rough[(i + 1) % 5]))))).toBeLessThan(0.4);
});

it("a draw is made of as many directions as its kernel is rough", async () => {
  const ids = lineKernels.map(({ id }) => id);
  const { kernels } = await lineDraws({ line: LINE_HERE, kernels: ids, draws: 1, drawSeed: 1 }, QUIET);
  const directions = Object.fromEntries(kernels.map(({ kernel, directions }) => [kernel, directions]));
  expect(directions.linear).toBe(2);
  expect(directions.gaussian).toBeLessThan(directions.matern52);
  expect(directions.matern52).toBeLessThan(directions.matern32);
  expect(directions.matern32).toBeLessThan(directions.laplacian);
});

it("keeps the prior, and the other kernels, where one cannot be fitted", async () => {
  const line = { ...lineWith({ lengthScale: 5, ridge: 0 }), samples: { ...LINE.samples, count: 60 } };
  const { kernels } = await lineDraws({ line, kernels: ["gaussian", "laplacian"], draws: 2, drawSeed: 1 }, QUIET);
  expect(kernels[0].posterior).toBeNull();
  expect(kernels[0].problem).toMatchObject({ kind: "linear-algebra" });
  expect(kernels[0].prior.draws).toHaveLength(2);
  expect(kernels[1].posterior?.draws).toHaveLength(2);
});

it("refuses a silly number of draws", async () => {
  const refused = lineDraws({ line: LINE, kernels: ["linear"], draws: 0, drawSeed: 1 }, QUIET);
  await expect(refused).rejects.toMatchObject({ parameter: "draws" });
});
