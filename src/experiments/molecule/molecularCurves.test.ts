import { expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { molecularCurves } from "./molecularCurves.ts";
import { molecularCurvesParts } from "./molecularCurvesParts.ts";
import type { MolecularCurvesResult } from "./molecularCurvesResult.ts";
import { molecularFit } from "./molecularFit.ts";
import { molecularLab, waterFrames } from "./testMolecularLab.ts";

const request = { lab: molecularLab("water", 10), sets: { counts: [5, 15], repeats: 2, seed: 3 } };

test("learning curves fall, and are those of single fits with the same geometries", async () => {
  const snapshots: MolecularCurvesResult[] = [];
  const whole = await molecularCurves(request, {
    ...QUIET,
    partial: (value) => snapshots.push(value as MolecularCurvesResult),
  });
  expect(whole.curves.map(({ id }) => id)).toEqual(["cartesian", "descriptor", "conserving"]);
  expect(snapshots.map(({ done }) => done)).toEqual([1, 2, 3, 4]);
  expect(snapshots[0].curves[2].forceRootMeanSquare.filter(Number.isFinite)).toHaveLength(1);
  for (const { forceRootMeanSquare: errors } of whole.curves)
    expect(errors[2] + errors[3]).toBeLessThan(errors[0] + errors[1]);
  expect(whole.curves[0].energyRootMeanSquare.every(Number.isNaN)).toBe(true);
  const { models, forceSpread } = await molecularFit(molecularLab("water", 15, { data: { seed: 3 } }), QUIET);
  expect(whole.curves[2].forceRootMeanSquare[2]).toBeCloseTo(models[2].forceErrors?.rootMeanSquare ?? 0, 9);
  expect(whole.curves[2].energyMeanAbsolute[2]).toBeCloseTo(models[2].energyErrors?.meanAbsolute ?? 0, 9);
  expect(whole.forceSpread).toBeCloseTo(forceSpread, 9);
});

test("several workers together find what one finds", async () => {
  const whole = await molecularCurves(request, QUIET);
  for (const workers of [2, 3, 9]) {
    const parts = await Promise.all(
      molecularCurvesParts
        .split(request, workers)
        .map(async (part) => ({ request: part, result: await molecularCurves(part, QUIET) })),
    );
    expect(parts).toHaveLength(Math.min(workers, 4));
    expect(molecularCurvesParts.merge(request, parts)).toEqual(whole);
    const cost = parts.reduce((sum, part) => sum + molecularCurvesParts.cost(part.request), 0);
    expect(cost).toBeCloseTo(molecularCurvesParts.cost(request), 6);
  }
});

test("sets that fail are counted, and the others stay", async () => {
  const lab = molecularLab("water", 10, { learning: { ridge: 1e-18 }, models: ["cartesian", "conserving"] });
  const result = await molecularCurves({ lab, sets: { counts: [5], repeats: 1, seed: 3 } }, QUIET);
  expect(result.failed).toBeGreaterThan(0);
  expect(result.problem).toMatchObject({ kind: "linear-algebra", parameter: "ridge" });
  expect(result.curves[1].forceRootMeanSquare[0]).toBeNaN();
});

test("of a file each set is tested with frames that it has not learnt from", async () => {
  const frames = await waterFrames(40);
  const data = { source: { kind: "file", frames, unit: "eV" }, testCount: 20 } as const;
  const lab = molecularLab("water", 15, { data });
  const { curves } = await molecularCurves({ lab, sets: { counts: [15], repeats: 2, seed: 3 } }, QUIET);
  for (const repeat of [0, 1]) {
    const { models } = await molecularFit(molecularLab("water", 15, { data: { ...data, seed: 3 + repeat } }), QUIET);
    expect(curves[2].forceRootMeanSquare[repeat]).toBeCloseTo(models[2].forceErrors?.rootMeanSquare ?? 0, 9);
  }
});
