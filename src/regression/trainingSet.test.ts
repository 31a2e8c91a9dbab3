import { describe, expect, test } from "vitest";
import { matern52 } from "../kernels/matern52.ts";
import { energyConserving } from "../matrixKernels/energyConserving.ts";
import { matrixKernels } from "../matrixKernels/registry.ts";
import { lecture } from "../representations/lecture.ts";
import { fitKernelRidge } from "./fit.ts";
import { FOUR, randomTraining, settings } from "./testTraining.ts";
import type { FitSettings, TrainingSet } from "./types.ts";

describe("refusals, each a sentence", () => {
  const fitting =
    (training: TrainingSet, changes: Partial<FitSettings> = {}) =>
    () =>
      fitKernelRidge(training, settings(energyConserving, changes));
  const refusal = (kind: string, parameter: string, message: RegExp) =>
    expect.objectContaining({ kind, parameter, message: expect.stringMatching(message) });

  test("no samples", () => {
    const empty = { positions: new Float64Array(0), forces: new Float64Array(0) };
    expect(fitting(empty)).toThrow(refusal("input", "points", /no samples/));
  });

  test("lengths that do not match", () => {
    const training = { positions: Float64Array.of(1, 2, 3, 4), forces: Float64Array.of(1, 2) };
    expect(fitting(training)).toThrow(refusal("input", "points", /4 position components and 2 force components/));
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%f among the data", (bad) => {
    const positions = FOUR.positions.slice();
    const forces = FOUR.forces.slice();
    positions[5] = bad;
    forces[1] = bad;
    expect(fitting({ positions, forces: FOUR.forces })).toThrow(refusal("input", "points", /position of sample 3/));
    expect(fitting({ positions: FOUR.positions, forces })).toThrow(refusal("input", "points", /force of sample 1/));
  });

  test.each([-1e-9, Number.NaN, Number.POSITIVE_INFINITY])("λ = %f", (ridge) => {
    expect(fitting(FOUR, { ridge })).toThrow(refusal("input", "ridge", /0 or greater/));
  });

  test.each([0, -2, Number.NaN])("σ = %f", (lengthScale) => {
    expect(fitting(FOUR, { lengthScale })).toThrow(refusal("input", "lengthScale", /greater than 0/));
  });

  test("λ = 0 with two samples at one point, which are named", () => {
    const positions = Float64Array.of(1, 2, 0, 0, 3, 4, -0, 0);
    expect(fitting({ positions, forces: FOUR.forces }, { ridge: 0 })).toThrow(
      refusal("input", "ridge", /Samples 2 and 4 /),
    );
    expect(fitting({ positions, forces: FOUR.forces }, { ridge: 1e-6 })).not.toThrow();
  });

  test("positions too far out for the arithmetic", () => {
    // 2(x + y) is beyond the largest number.
    const positions = Float64Array.of(1e308, 1e308, 0, 0);
    const changes = { profile: matern52, representation: lecture.create() };
    expect(fitting({ positions, forces: Float64Array.of(1, 1, 1, 1) }, changes)).toThrow(
      refusal("input", "points", /too large/),
    );
  });

  test.each(matrixKernels)(
    "a matrix beyond working precision is said to be so, never repaired: $id",
    (matrixKernel) => {
      const training = randomTraining(60, 13);
      expect(() => fitKernelRidge(training, settings(matrixKernel, { lengthScale: 40, ridge: 0 }))).toThrow(
        refusal("linear-algebra", "ridge", /to working precision: its condition number is about \d.*Raise the ridge λ/),
      );
    },
  );
});
