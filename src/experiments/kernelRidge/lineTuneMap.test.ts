import { expect, it } from "vitest";
import { QUIET } from "../context.ts";
import { lineScores } from "./lineScores.ts";
import { type LineTuneMapResult, lineTuneMap } from "./lineTuneMap.ts";
import { LINE, lineWith } from "./testLine.ts";

it("chooses what scores best, and tells all scores of it as a fit there has them", async () => {
  const result = await lineTuneMap({ line: LINE }, QUIET);
  const { map, byLeaveOneOut, byLikelihood, byTruth } = result;
  const least = (values: Float64Array) => Math.min(...values.filter(Number.isFinite));
  expect(byLeaveOneOut?.leaveOneOut).toBe(least(map.leaveOneOut));
  expect(byLikelihood?.logMarginalLikelihood).toBe(-least(map.logMarginalLikelihood.map((value) => -value)));
  expect(byLeaveOneOut).toMatchObject(map.best ?? {});
  for (const choice of [byLeaveOneOut, byLikelihood, byTruth]) {
    if (choice === null) throw new Error("nothing chosen");
    expect(choice.trueError).toBeGreaterThanOrEqual(byTruth?.trueError ?? Number.NaN);
    const { lengthScale, ridge } = choice;
    const { now } = await lineScores({ line: lineWith({ lengthScale, ridge }) }, QUIET);
    // Of two algorithms, at a condition number of up to 10¹⁰.
    for (const score of ["trainingError", "leaveOneOut", "trueError", "logMarginalLikelihood"] as const) {
      expect((now?.[score] ?? Number.NaN) / (choice[score] ?? Number.NaN)).toBeCloseTo(1, 5);
    }
  }
});

it("does not depend on the present σ and λ", async () => {
  const [a, b] = await Promise.all(
    [LINE, lineWith({ lengthScale: 3, ridge: 1 })].map((line) => lineTuneMap({ line }, QUIET)),
  );
  expect(a).toEqual(b);
});

it("hands over a column after the other", async () => {
  const known: number[] = [];
  const partial = (value: unknown) =>
    known.push((value as LineTuneMapResult).map.leaveOneOut.filter(Number.isFinite).length);
  const { map } = await lineTuneMap({ line: LINE }, { ...QUIET, partial });
  expect(known).toHaveLength(map.lengthScales.length);
  expect(known).toEqual(known.toSorted((a, b) => a - b));
});

it("finds noise: with more of it, a larger λ is the likelier", async () => {
  const ridge = async (noise: number) => {
    const line = { ...LINE, samples: { ...LINE.samples, count: 60, noise } };
    return (await lineTuneMap({ line }, QUIET)).byLikelihood?.ridge ?? Number.NaN;
  };
  // λ is the variance of the noise: 4e-6 and 4e-2; the grid has two λ to a decade.
  const [little, much] = [await ridge(0.002), await ridge(0.2)];
  expect(Math.abs(Math.log10(little / 4e-6))).toBeLessThan(0.75);
  expect(Math.abs(Math.log10(much / 4e-2))).toBeLessThan(0.75);
});
