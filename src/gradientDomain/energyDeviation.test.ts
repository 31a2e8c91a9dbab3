import { describe, expect, test } from "vitest";
import { findScalarKernel, scalarKernels } from "../kernels/registry.ts";
import { choleskyByMlMatrix } from "../linalg/choleskyByMlMatrix.ts";
import { runToEnd } from "../linalg/steps.ts";
import { createEnergyDeviation } from "./energyDeviation.ts";
import { bondPermutations } from "./permutations.ts";
import { predictForces } from "./samples.ts";
import { testMolecule } from "./testMolecules.ts";
import { type ForceSettings, trainForces } from "./trainForces.ts";
import type { ForceSamples } from "./types.ts";

const trainedWith = (samples: ForceSamples, settings: Omit<ForceSettings, "id">) =>
  trainForces(samples, { id: "conserving", ...settings }, async () => {});

describe.each(scalarKernels.map(({ id }) => id))("the energy's expected error, %s", (profile) => {
  test("is that of the joint Gaussian of energies and forces, their covariances by differences of the kernel", async () => {
    const { samples, field } = testMolecule("water", 3);
    const permutations = bondPermutations(samples.numbers, field.bonds);
    const fitted = await trainedWith(samples, { profile, lengthScale: 1, ridge: 1e-3, permutations });
    const kernel = findScalarKernel(profile).create(fitted.trained.lengthScale);
    const inverse = (r: Float64Array, pairs: readonly (readonly [number, number])[]) =>
      pairs.map(([i, j]) => 1 / Math.hypot(...[0, 1, 2].map((k) => r[3 * i + k] - r[3 * j + k])));
    const c = (r: Float64Array, other: Float64Array) => {
      const x = inverse(r, [
        [1, 0],
        [2, 0],
        [2, 1],
      ]);
      return [
        inverse(other, [
          [1, 0],
          [2, 0],
          [2, 1],
        ]),
        inverse(other, [
          [2, 0],
          [1, 0],
          [1, 2],
        ]),
      ].reduce((sum, y) => sum + kernel.value(x.reduce((s, v, p) => s + (v - y[p]) ** 2, 0)) / 2, 0);
    };
    const place = (k: number) => samples.positions.slice(9 * k, 9 * k + 9);
    const at = testMolecule("water", 1, 8).samples.positions;
    const moved = (r: Float64Array, k: number, by: number) => r.map((v, a) => (a === k ? v + by : v));
    const h = 1e-3;
    const slope = (f: (by: number) => number) => (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h);
    // Cov(ē, F) and K by differences of c alone; F = −∂E/∂R.
    const mean = (f: (k: number) => number) => (f(0) + f(1) + f(2)) / 3;
    const right = Float64Array.from({ length: 27 }, (_, row) => {
      const [j, a] = [Math.floor(row / 9), row % 9];
      return -slope((by) => c(at, moved(place(j), a, by)) - mean((k) => c(place(k), moved(place(j), a, by))));
    });
    const matrix = new Float64Array(27 * 27);
    for (let row = 0; row < 27; row++) {
      for (let column = 0; column <= row; column++) {
        const [i, a, j, b] = [Math.floor(row / 9), row % 9, Math.floor(column / 9), column % 9];
        matrix[row * 27 + column] = slope((by) => slope((far) => c(moved(place(i), a, by), moved(place(j), b, far))));
      }
    }
    let trace = 0;
    for (let row = 0; row < 27; row++) trace += matrix[row * 28] / 27;
    for (let row = 0; row < 27; row++) matrix[row * 28] += 1e-3 * trace;
    const prior = c(at, at) - 2 * mean((k) => c(at, place(k))) + mean((i) => mean((k) => c(place(i), place(k))));
    const solved = right.slice();
    choleskyByMlMatrix(matrix, 27, solved, 1);
    const left = prior - right.reduce((sum, x, row) => sum + x * solved[row], 0);
    const { deviation, share } = runToEnd(createEnergyDeviation(fitted)(at));
    expect(share[0]).toBeCloseTo(Math.sqrt(left / prior), 4);
    expect(deviation[0]).toBeCloseTo(Math.sqrt(fitted.amplitude * left), 4);
  });

  test("grows from the training geometries to those that are hotter, and far away much of what there was before is left", async () => {
    const { samples, field } = testMolecule("ammonia", 30);
    const permutations = bondPermutations(samples.numbers, field.bonds);
    const fitted = await trainedWith(samples, { profile, lengthScale: 4, ridge: 1e-8, permutations });
    const ask = createEnergyDeviation(fitted);
    const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length;
    const known = mean(runToEnd(ask(samples.positions)).deviation);
    const unseen = mean(runToEnd(ask(testMolecule("ammonia", 30, 5).samples.positions)).deviation);
    const hot = mean(runToEnd(ask(testMolecule("ammonia", 30, 5, 1500).samples.positions)).deviation);
    expect(unseen).toBeGreaterThan(known);
    expect(hot).toBeGreaterThan(3 * unseen);
    const far = runToEnd(ask(samples.positions.slice(0, 12).map((x) => x / 60))).share[0];
    expect(far).toBeGreaterThan(0.3);
    expect(far).toBeLessThanOrEqual(1);
  });
});

test("what it expects is what happens: errors of unseen energies over expected ones are 1, within a factor of three", async () => {
  const { samples, field } = testMolecule("ammonia", 40);
  const permutations = bondPermutations(samples.numbers, field.bonds);
  const fitted = await trainedWith(samples, { profile: "gaussian", lengthScale: 4, ridge: 1e-8, permutations });
  const { samples: unseen } = testMolecule("ammonia", 100, 5, 500);
  const { energies } = runToEnd(predictForces(fitted.trained, unseen.positions));
  const { deviation } = runToEnd(createEnergyDeviation(fitted)(unseen.positions));
  const truth = unseen.energies ?? new Float64Array(0);
  const ratio = Math.sqrt(
    energies.reduce((sum, energy, k) => sum + ((energy - truth[k]) / deviation[k]) ** 2, 0) / 100,
  );
  expect(ratio).toBeGreaterThan(1 / 3);
  expect(ratio).toBeLessThan(3);
});
