import { describe, expect, test } from "vitest";
import { findScalarKernel, scalarKernels } from "../kernels/registry.ts";
import { choleskyByMlMatrix } from "../linalg/choleskyByMlMatrix.ts";
import { runToEnd } from "../linalg/steps.ts";
import { Problem } from "../problem.ts";
import { fillConservingGram } from "./conservingGram.ts";
import { describeAll } from "./descriptor.ts";
import { createForceModel } from "./forceModel.ts";
import { predictForces } from "./samples.ts";
import { identityOf, testMolecule, trained } from "./testMolecules.ts";
import { trainForces } from "./trainForces.ts";

const rms = (values: Float64Array) => Math.sqrt(values.reduce((sum, x) => sum + x * x, 0) / values.length);

describe.each(scalarKernels.map(({ id }) => id))("training, %s", (profile) => {
  const { samples } = testMolecule("water", 6);
  const identity = identityOf(samples);

  test("solves (K + λ⟨K_ii⟩I) α = F, as plain linear algebra does, and predicts Σ K α", async () => {
    const one = await trained(samples, { profile, ridge: 1e-4 });
    const kernel = findScalarKernel(profile).create(one.lengthScale);
    const matrix = new Float64Array(54 * 54);
    const scale = runToEnd(fillConservingGram(kernel, describeAll(samples.positions, identity, 3), identity, matrix));
    const plain = matrix.slice();
    for (let k = 0; k < 54; k++) plain[k * 55] += 1e-4 * scale;
    const weights = samples.forces.slice();
    choleskyByMlMatrix(plain, 54, weights, 1);
    const size = rms(weights);
    weights.forEach((weight, k) => {
      expect(Math.abs(one.weights[k] - weight) / size).toBeLessThan(1e-8);
    });
    const { forces } = runToEnd(predictForces(one, samples.positions));
    for (let row = 0; row < 54; row++) {
      let sum = 0;
      for (let k = 0; k < 54; k++) sum += matrix[Math.max(row, k) * 54 + Math.min(row, k)] * weights[k];
      expect(Math.abs(forces[row] - sum)).toBeLessThan(1e-8);
    }
  });

  test("component-wise: every force component has the same K, whose diagonal is 1", async () => {
    const one = await trained(samples, { id: "cartesian", profile, ridge: 1e-3 });
    const kernel = findScalarKernel(profile).create(one.lengthScale);
    const row = (k: number) => samples.positions.subarray(9 * k, 9 * k + 9);
    for (let c = 0; c < 9; c++) {
      for (let i = 0; i < 6; i++) {
        let sum = 1e-3 * one.weights[9 * i + c];
        for (let j = 0; j < 6; j++) {
          const s = row(i).reduce((total, x, k) => total + (x - row(j)[k]) ** 2, 0);
          sum += kernel.value(s) * one.weights[9 * j + c];
        }
        expect(sum).toBeCloseTo(samples.forces[9 * i + c], 9);
      }
    }
  });

  test("the energy's constant is the one of least squares: the errors on the training set add up to nothing", async () => {
    const one = await trained(samples, { profile });
    const { energies } = runToEnd(predictForces(one, samples.positions));
    const errors = energies.map((energy, k) => energy - (samples.energies?.[k] ?? Number.NaN));
    expect(Math.abs(errors.reduce((sum, error) => sum + error, 0))).toBeLessThan(1e-10);
    const raised = await trained(
      { ...samples, energies: samples.energies?.map((energy) => energy - 70) ?? null },
      { profile },
    );
    expect(one.offset - raised.offset).toBeCloseTo(70, 9);
    expect((await trained({ ...samples, energies: null }, { profile })).offset).toBe(0);
  });
});

describe("what is learnt", () => {
  test("ammonia: more geometries, smaller errors; with permutations far smaller at the same N", async () => {
    const test = testMolecule("ammonia", 40, 91).samples;
    const { samples, field } = testMolecule("ammonia", 40);
    const { bondPermutations } = await import("./permutations.ts");
    const permutations = bondPermutations(samples.numbers, field.bonds);
    const errorOf = async (count: number, orders: Int32Array) => {
      const some = {
        ...samples,
        positions: samples.positions.slice(0, 12 * count),
        forces: samples.forces.slice(0, 12 * count),
        energies: samples.energies?.slice(0, count) ?? null,
      };
      const { forces } = runToEnd(predictForces(await trained(some, { permutations: orders }), test.positions));
      return rms(forces.map((force, k) => force - test.forces[k])) / rms(test.forces);
    };
    const few = await errorOf(10, identityOf(samples));
    const many = await errorOf(40, identityOf(samples));
    expect(few).toBeLessThan(0.5);
    expect(many).toBeLessThan(0.5 * few);
    expect(await errorOf(40, permutations)).toBeLessThan(0.5 * many);
  });

  test("the energy too, though no energy but its mean was learnt from: to a twentieth of its spread", async () => {
    const test = testMolecule("water", 40, 9).samples;
    const one = await trained(testMolecule("water", 40).samples);
    const { energies } = runToEnd(predictForces(one, test.positions));
    const truth = test.energies ?? new Float64Array(0);
    const mean = truth.reduce((sum, energy) => sum + energy, 0) / truth.length;
    expect(rms(energies.map((energy, k) => energy - truth[k]))).toBeLessThan(
      0.05 * rms(truth.map((energy) => energy - mean)),
    );
  });

  test("σ counts in median distances: twice as large coordinates, the same model in other units", async () => {
    const { samples } = testMolecule("water", 5);
    const larger = { ...samples, positions: samples.positions.map((x) => 2 * x) };
    const [one, other] = [await trained(samples, { id: "cartesian" }), await trained(larger, { id: "cartesian" })];
    expect(other.lengthScale).toBeCloseTo(2 * one.lengthScale, 12);
    const place = samples.positions.map((x) => 1.01 * x).slice(0, 9);
    const [f, g] = [new Float64Array(9), new Float64Array(9)];
    createForceModel(one).evaluate(place, f);
    createForceModel(other).evaluate(
      place.map((x) => 2 * x),
      g,
    );
    f.forEach((value, c) => {
      expect(g[c]).toBeCloseTo(value, 6);
    });
  });
});

describe("what is refused", () => {
  const { samples } = testMolecule("water", 4);
  const settings = {
    id: "conserving",
    profile: "gaussian",
    lengthScale: 4,
    ridge: 1e-8,
    permutations: identityOf(samples),
  } as const;

  test("one geometry again and again", async () => {
    const same = {
      ...samples,
      positions: Float64Array.of(...samples.positions.slice(0, 9), ...samples.positions.slice(0, 9)),
      forces: samples.forces.slice(0, 18),
      energies: null,
    };
    await expect(trainForces(same, settings, async () => {})).rejects.toMatchObject({
      kind: "input",
      parameter: "count",
    });
  });

  test("a ridge below what rounding leaves of K's zeros", async () => {
    await expect(trainForces(samples, { ...settings, ridge: 1e-18 }, async () => {})).rejects.toMatchObject({
      kind: "linear-algebra",
      parameter: "ridge",
    });
  });

  test("whatever the pause throws stops it", async () => {
    const stop = new Problem("cancelled", "enough");
    await expect(
      trainForces(
        testMolecule("ethanol", 30).samples,
        { ...settings, permutations: Int32Array.from({ length: 9 }, (_, a) => a) },
        async () => {
          throw stop;
        },
      ),
    ).rejects.toBe(stop);
  });
});
