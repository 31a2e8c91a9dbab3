import { expect, test } from "vitest";
import { Problem } from "../../problem.ts";
import { QUIET } from "../context.ts";
import { decomposition } from "./decomposition.ts";
import { decompositionCurve } from "./decompositionCurve.ts";
import { decompositionCurveParts } from "./decompositionCurveParts.ts";
import { CURVE_SCORES, type DecompositionCurveResult } from "./decompositionCurveResult.ts";
import { testFieldLab } from "./testFieldLab.ts";

const COUNTS = [25, 50, 100, 200];
const REPEATS = 3;

function medians(scores: Float64Array): number[] {
  return COUNTS.map((_, i) => Array.from(scores.slice(i * REPEATS, (i + 1) * REPEATS)).sort((a, b) => a - b)[1]);
}

test("a source and a vortex: the errors of the field and of both parts fall with N, all the way to N = 200", async () => {
  const { scores, done } = await decompositionCurve({ lab: testFieldLab(), counts: COUNTS, repeats: REPEATS }, QUIET);
  expect(done).toBe(COUNTS.length * REPEATS);
  for (const score of CURVE_SCORES) {
    const curve = medians(scores[score]);
    for (let i = 1; i < curve.length; i++) expect(curve[i]).toBeLessThan(curve[i - 1]);
  }
  const last = (score: (typeof CURVE_SCORES)[number]) => medians(scores[score])[3];
  expect(last("error")).toBeLessThan(0.01);
  expect(last("curlFree")).toBeLessThan(0.03);
  expect(last("divergenceFree")).toBeLessThan(0.03);
  expect(last("curlFreeUpToHarmonic")).toBeLessThan(0.01);
  expect(last("divergenceFreeUpToHarmonic")).toBeLessThan(0.01);
});

test("with tails that leave the window, the parts' errors stop at a harmonic field that more samples do not take away", async () => {
  const lab = testFieldLab("lambOseenSource");
  const { scores } = await decompositionCurve({ lab, counts: COUNTS, repeats: REPEATS }, QUIET);
  const [at100, at200] = medians(scores.curlFree).slice(2);
  expect(at200).toBeGreaterThan(0.6 * at100);
  const upTo = medians(scores.curlFreeUpToHarmonic).slice(2);
  expect(upTo[1]).toBeLessThan(0.6 * upTo[0]);
});

test("each sample set is the experiment of its own N and seed", async () => {
  const { scores } = await decompositionCurve(
    { lab: testFieldLab("shear", { seed: 7 }), counts: [20, 30], repeats: 2 },
    QUIET,
  );
  const { report } = await decomposition({ lab: testFieldLab("shear", { seed: 8, count: 30 }), grid: 5 }, QUIET);
  expect(scores.error[3]).toBe(report.error);
  expect(scores.curlFree[3]).toBe(report.curlFree.error);
  expect(scores.rotation[3]).toBe(report.divergenceFree.derivativeError);
});

test("done in parts it is the same; each set is shown as it comes, with the progress made", async () => {
  const request = { lab: testFieldLab(), counts: [10, 20], repeats: 3 };
  const shown: DecompositionCurveResult[] = [];
  const fractions: number[] = [];
  const whole = await decompositionCurve(request, {
    ...QUIET,
    partial: (value) => shown.push(structuredClone(value) as DecompositionCurveResult),
    progress: (fraction) => fractions.push(fraction),
  });
  expect(shown.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(shown[2].scores.error.filter(Number.isFinite).length).toBe(3);
  expect(fractions[0]).toBe(0);
  expect(fractions.every((fraction, i) => fraction < 1 && (i === 0 || fraction >= fractions[i - 1]))).toBe(true);
  const parts = decompositionCurveParts.split(request, 2);
  const done = await Promise.all(
    parts.map(async (part) => ({ request: part, result: await decompositionCurve(part, QUIET) })),
  );
  expect(decompositionCurveParts.merge(request, done)).toEqual(whole);
});

test("a fit that fails is counted and told, and the others stay", async () => {
  const lab = testFieldLab("sourceVortex", {}, { lengthScale: 6, ridge: 0 });
  const result = await decompositionCurve({ lab, counts: [2, 100], repeats: 1 }, QUIET);
  expect([result.done, result.failed, result.problem?.kind]).toEqual([2, 1, "linear-algebra"]);
  expect(Number.isFinite(result.scores.error[0])).toBe(true);
  expect(result.scores.error[1]).toBeNaN();
});

test("it can be called off between two sample sets, and refuses what it cannot do", async () => {
  let asked = 0;
  const cancelled = decompositionCurve(
    { lab: testFieldLab(), counts: [10], repeats: 50 },
    {
      ...QUIET,
      checkpoint: () =>
        ++asked > 20 ? Promise.reject(new Problem("cancelled", "No longer wanted.")) : Promise.resolve(),
    },
  );
  await expect(cancelled).rejects.toMatchObject({ kind: "cancelled" });
  const bad = (counts: readonly number[], repeats: number) =>
    expect(decompositionCurve({ lab: testFieldLab(), counts, repeats }, QUIET)).rejects.toMatchObject({
      kind: "input",
    });
  await bad([], 1);
  await bad([0], 1);
  await bad([501], 1);
  await bad([10], 0);
});
