import { describe, expect, test } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { covariantBlock } from "../../../src/experiments/covariant/covariantBlock.ts";
import { forceAcross } from "../../../src/experiments/covariant/forceAcross.ts";
import { forceCurves } from "../../../src/experiments/covariant/forceCurves.ts";
import { turnedPredictions } from "../../../src/experiments/covariant/turnedPredictions.ts";
import { quartiles } from "../../figures/learningCurve.ts";
import { presetValues } from "../presets.ts";
import { averageParameters } from "./averageParameters.ts";
import { type CovariantValues, covariantDefaults, covariantSpecs } from "./covariantParameters.ts";
import { covariantPresets } from "./presets.ts";
import {
  acrossIndex,
  addedOf,
  angleIndex,
  elementsOf,
  toAcross,
  toBlock,
  toForceCurves,
  toTurned,
} from "./toCovariant.ts";

const valuesOf = (id: string) => presetValues({ defaults: covariantDefaults, presets: covariantPresets }, id);

test("the angle and the distance looked at are those of the results", async () => {
  const { angles } = await turnedPredictions({ ...toTurned(covariantDefaults), count: 2 }, QUIET);
  for (const angle of [0, 60, 177, 360]) expect(angles[angleIndex({ angle })]).toBe(angle);
  const { distances } = await forceAcross(toAcross(covariantDefaults), QUIET);
  for (const acrossDistance of [1, 1.06, 1.38, 1.8]) {
    expect(distances[acrossIndex({ acrossDistance })]).toBeCloseTo(acrossDistance, 12);
  }
});

test("no more elements are added than there are", () => {
  const values = { order: 5, reflections: true, added: 64 };
  expect([elementsOf(values), addedOf(values), addedOf({ ...values, added: 3 })]).toEqual([10, 10, 3]);
  expect(elementsOf({ ...values, reflections: false })).toBe(5);
});

test.each(["force", "limits"])("whatever is allowed is accepted: %s", async (which) => {
  const extreme: Partial<CovariantValues> =
    which === "force"
      ? { maximumCount: "80", copies: 12, curveSpace: "space", repeats: 1 }
      : { maximumCount: "20", copies: 2, curveNeighbours: 4, repeats: 1 };
  const request = toForceCurves({ ...covariantDefaults, ...extreme });
  // Of the largest, what is asked is enough: the engine checks it before it begins.
  const controlled = { ...QUIET, checkpoint: () => Promise.reject(new Error("begun")) };
  await expect(forceCurves(request, controlled)).rejects.toThrow("begun");
});

describe("neighbours", () => {
  const { rho } = averageParameters;
  test("are places about the atom", () => {
    expect(rho.parse("1,0_0,-1.2")).toEqual({
      ok: true,
      value: [
        { x: 1, y: 0 },
        { x: 0, y: -1.2 },
      ],
    });
  });
  test.each([
    ["", "none"],
    ["0.1,0", "too near to the atom"],
    ["2,0", "too far away"],
    ["1,0_1.01,0", "too near to each other"],
    ["1,0_0,1_-1,0_0,-1_1,1", "too many"],
  ])("“%s” is refused: %s", (text) => {
    expect(rho.parse(text)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/^Neighbours of ρ must be .*\.$/),
    });
  });
  test("of every figure are allowed as it opens", () => {
    for (const key of ["neighbours", "rho", "rhoPrime"] as const) {
      expect(covariantSpecs[key].check(covariantDefaults[key])).toBeNull();
    }
  });
});

describe("what the presets say", () => {
  /** Median errors at the largest N, in parts of what there is to know. */
  const lastErrors = async (values: CovariantValues) => {
    const { curves, counts, repeats } = await forceCurves(toForceCurves({ ...values, repeats: 3 }), QUIET);
    const parts = curves.map(
      ({ errors, spread }) => quartiles(errors, counts.length, repeats).median[counts.length - 1] / spread,
    );
    return { componentwise: parts[0], augmented: parts[1], covariant: parts[2] };
  };

  test("“Converged”: the integral to rounding, and the law for every turn and mirror", async () => {
    for (const lawTurn of [-170, -35, 10, 75]) {
      const request = toBlock({ ...valuesOf("wholeGroup"), lawTurn });
      const { errors, averageResidual, elements } = await covariantBlock(request, QUIET);
      expect(elements).toBe(48);
      expect(Math.max(errors[23], averageResidual)).toBeLessThan(1e-12);
    }
  });

  test("“Angles count” and “In space”", async () => {
    const [plain, angles, space] = await Promise.all(
      ["turns", "angles", "space"].map((id) => lastErrors(valuesOf(id))),
    );
    for (const { componentwise, augmented, covariant } of [plain, angles, space]) {
      expect(componentwise).toBeGreaterThan(augmented);
      expect(augmented).toBeGreaterThan(covariant);
    }
    expect(angles.covariant).toBeGreaterThan(10 * plain.covariant);
    expect(space.augmented).toBeGreaterThan(2 * plain.augmented);
  }, 60_000);
});
