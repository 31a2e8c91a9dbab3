import { describe, expect, test } from "vitest";
import { gaussianCurves } from "../../../src/experiments/choosing/gaussianCurves.ts";
import { pairCurves } from "../../../src/experiments/choosing/pairCurves.ts";
import type { RepresentationCurves } from "../../../src/experiments/choosing/representationCurvesResult.ts";
import { curveNamed, errorsAt } from "../../../src/experiments/choosing/testCurves.ts";
import { threeBodyCurves } from "../../../src/experiments/choosing/threeBodyCurves.ts";
import { QUIET } from "../../../src/experiments/context.ts";
import { presetValues } from "../presets.ts";
import { choosingDefaults } from "./choosingParameters.ts";
import { choosingPresets } from "./presets.ts";
import { toGaussianCurves, toPairCurves, toPowerScan, toThreeBodyCurves } from "./toCurves.ts";

const valuesOf = (id: string) => presetValues({ defaults: choosingDefaults, presets: choosingPresets }, id);

/** The median error at some N. */
function medianAt(result: RepresentationCurves, id: string, count: number): number {
  const errors = errorsAt(result, id, count).sort();
  return errors[errors.length >> 1];
}

describe("what the presets say", () => {
  test("“Two rules”: x² comes to a halt, x does not", async () => {
    const result = await gaussianCurves(toGaussianCurves(valuesOf("twoRules")), QUIET);
    expect(medianAt(result, "square", 160)).toBeGreaterThan(0.8 * medianAt(result, "square", 20));
    expect(medianAt(result, "x", 160)).toBeLessThan(1e-3 * medianAt(result, "square", 160));
  });

  test("“Two rules”: r⁻⁶ is far ahead", async () => {
    const result = await pairCurves(toPairCurves(valuesOf("twoRules")), QUIET);
    const [best, ...others] = ["6", "1", "3", "12"].map((n) => medianAt(result, n, 160));
    for (const other of others) expect(other).toBeGreaterThan(5 * best);
  });

  test("“Two rules”: distances alone do not know angles", async () => {
    const result = await threeBodyCurves(toThreeBodyCurves(valuesOf("twoRules")), QUIET);
    const { floor } = curveNamed(result, "distances");
    expect(floor).toBeGreaterThan(0.1 * result.spread);
    expect(medianAt(result, "distances", 160)).toBeGreaterThan(0.9 * (floor ?? Number.NaN));
    expect(medianAt(result, "angles", 160)).toBeLessThan(0.2 * (floor ?? Number.NaN));
  });

  test("“What the target forgets”: the curve of x² falls", async () => {
    const result = await gaussianCurves(toGaussianCurves(valuesOf("symmetric")), QUIET);
    expect(medianAt(result, "square", 160)).toBeLessThan(1e-3 * medianAt(result, "square", 5));
  });

  test("“Charges”: from n = 1 on, worse the larger n is", async () => {
    const result = await pairCurves(toPowerScan(valuesOf("charges")), QUIET);
    const errors = result.curves.map(({ id }) => medianAt(result, id, 160));
    for (const [at, error] of errors.entries()) if (at > 0) expect(error).toBeGreaterThan(errors[at - 1]);
  });

  test("“Angles for nothing”: no floor, and angles are only more to be learnt", async () => {
    const result = await threeBodyCurves(toThreeBodyCurves(valuesOf("noAngles")), QUIET);
    expect(curveNamed(result, "distances").floor).toBeLessThan(1e-12);
    expect(medianAt(result, "angles", 160)).toBeGreaterThan(2 * medianAt(result, "distances", 160));
  });
});
