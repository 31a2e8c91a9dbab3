import { describe, expect, test } from "vitest";
import { gaussian } from "../kernels/gaussian.ts";
import { energyConserving } from "../matrixKernels/energyConserving.ts";
import { independent } from "../matrixKernels/independent.ts";
import { matrixKernels } from "../matrixKernels/registry.ts";
import { Problem } from "../problem.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { lecture } from "../representations/lecture.ts";
import { fitKernelRidge } from "./fit.ts";
import { bestOfScan, DEFAULT_LENGTH_SCALES, DEFAULT_RIDGES, logarithmicGrid } from "./hyperparameterGrid.ts";
import { scanHyperparameters } from "./scan.ts";
import { tuneByLeaveOneOut } from "./tune.ts";
import type { TrainingSet } from "./types.ts";

const representation = lecture.create();

/** Forces −∇(x²/2 + y⁴/40) with a little noise. */
function noisyTraining(count: number, seed: number): TrainingSet {
  const generator = createGenerator(seed);
  const positions = Float64Array.from({ length: 2 * count }, () => 6 * generator.uniform() - 3);
  const forces = positions.map((r, i) => (i % 2 === 0 ? -r : -(r ** 3) / 10) + 0.05 * generator.normal());
  return { positions, forces };
}

describe.each(matrixKernels)("$label", (matrixKernel) => {
  test("every point of the scan is what a fit there reports", async () => {
    const training = noisyTraining(15, 1);
    const [lengthScales, ridges] = [
      [0.8, 3, 9],
      [1e-4, 1e-2, 1],
    ];
    const scan = await scanHyperparameters(training, matrixKernel, gaussian, representation, lengthScales, ridges);
    for (const [row, ridge] of ridges.entries()) {
      for (const [column, lengthScale] of lengthScales.entries()) {
        const settings = { matrixKernel, profile: gaussian, representation, lengthScale, ridge };
        const expected = fitKernelRidge(training, settings).diagnostics();
        expect(scan.leaveOneOut[row * 3 + column] / expected.leaveOneOut).toBeCloseTo(1, 6);
        const likelihood = scan.logMarginalLikelihood[row * 3 + column];
        if (expected.logMarginalLikelihood === null) expect(likelihood).toBeNaN();
        else expect(likelihood / expected.logMarginalLikelihood).toBeCloseTo(1, 6);
      }
    }
  });

  test("tuning finds the scan's minimum, the same each time, and a fit there works", async () => {
    const training = noisyTraining(20, 2);
    const best = await tuneByLeaveOneOut(training, matrixKernel, gaussian, representation);
    expect(await tuneByLeaveOneOut(training, matrixKernel, gaussian, representation)).toEqual(best);
    expect(DEFAULT_LENGTH_SCALES).toContain(best.lengthScale);
    expect(DEFAULT_RIDGES).toContain(best.ridge);
    const fitted = fitKernelRidge(training, { matrixKernel, profile: gaussian, representation, ...best });
    expect(fitted.diagnostics().leaveOneOut / best.leaveOneOut).toBeCloseTo(1, 3);
  });
});

test("every finite point of the default scan can be fitted, even the flattest", async () => {
  const training = noisyTraining(30, 3);
  for (const matrixKernel of [independent, energyConserving]) {
    const scan = await scanHyperparameters(
      training,
      matrixKernel,
      gaussian,
      representation,
      DEFAULT_LENGTH_SCALES,
      DEFAULT_RIDGES,
    );
    for (const [row, ridge] of scan.ridges.entries()) {
      for (const [column, lengthScale] of scan.lengthScales.entries()) {
        if (Number.isNaN(scan.leaveOneOut[row * scan.lengthScales.length + column])) continue;
        const settings = { matrixKernel, profile: gaussian, representation, lengthScale, ridge };
        expect(() => fitKernelRidge(training, settings)).not.toThrow();
      }
    }
  }
});

test("columns are handed over as they are finished, and a checkpoint can stop the scan", async () => {
  const training = noisyTraining(5, 4);
  const finished: number[] = [];
  const scan = (checkpoint: () => Promise<void>) =>
    scanHyperparameters(training, independent, gaussian, representation, [1, 2, 3], [0.1, 1], {
      checkpoint,
      onColumn: (column, { leaveOneOut }) => {
        finished.push(column);
        expect(Array.from(leaveOneOut, Number.isNaN)).toEqual(Array.from({ length: 6 }, (_, k) => k % 3 > column));
      },
    });
  await scan(() => Promise.resolve());
  expect(finished).toEqual([0, 1, 2]);

  const cancelled = new Problem("cancelled", "No longer wanted.");
  const stopAfterOne = () => (finished.length >= 4 ? Promise.reject(cancelled) : Promise.resolve());
  await expect(scan(stopAfterOne)).rejects.toBe(cancelled);
  expect(finished).toEqual([0, 1, 2, 0]);
});

test("a singular matrix scores NaN: two samples at one place, hardly any ridge", async () => {
  const training = { positions: Float64Array.of(1, 1, 1, 1), forces: Float64Array.of(1, 0, 0, 1) };
  const scan = await scanHyperparameters(training, independent, gaussian, representation, [1], [1e-18, 1]);
  expect(scan.leaveOneOut[0]).toBeNaN();
  expect(scan.leaveOneOut[1]).toBeGreaterThan(0);
  expect(bestOfScan(scan).ridge).toBe(1);
});

test.each([
  [[], [1], /nothing to scan/],
  [[1], [], /nothing to scan/],
  [[0], [1], /length scale σ is 0/],
  [[1], [-1], /ridge λ is -1/],
])("refuses σ = %j, λ = %j", async (lengthScales, ridges, message) => {
  const training = noisyTraining(3, 5);
  await expect(
    scanHyperparameters(training, independent, gaussian, representation, lengthScales, ridges),
  ).rejects.toThrow(message);
});

test("logarithmicGrid has exact ends and a constant ratio", () => {
  const grid = logarithmicGrid(0.5, 50, 5);
  expect(grid[0]).toBe(0.5);
  expect(grid[4]).toBe(50);
  for (let i = 1; i < 5; i++) expect(grid[i] / grid[i - 1]).toBeCloseTo(100 ** 0.25, 12);
});
