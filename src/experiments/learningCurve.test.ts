import { describe, expect, it } from "vitest";
import { Problem } from "../problem.ts";
import { tell } from "../sentence.ts";
import { QUIET } from "./context.ts";
import { fields } from "./fields.ts";
import type { LabParameters } from "./lab.ts";
import { type LearningCurveRequest, type LearningCurveResult, learningCurve } from "./learningCurve.ts";
import { learningCurveCost } from "./learningCurveCost.ts";
import { stationary } from "./stationary.ts";
import { LECTURE_LAB, UNFITTABLE_LAB } from "./testLab.ts";

const models = ["independent", "energyConserving"] as const;
const request: LearningCurveRequest = { lab: LECTURE_LAB, models, counts: [6, 12], repeats: 2 };

async function listen(change: Partial<LearningCurveRequest> = {}) {
  const parts: LearningCurveResult[] = [];
  const progress: { fraction: number; doing: string }[] = [];
  const result = await learningCurve(
    { ...request, ...change },
    {
      ...QUIET,
      partial: (value) => parts.push(value as LearningCurveResult),
      progress: (fraction, doing) => progress.push({ fraction, doing: tell(doing) }),
    },
  );
  return { result, parts, progress };
}

describe("the learning curve", () => {
  it("has the scores of single experiments, seed by seed", async () => {
    const { counts, curves, repeats, failed, corrugationFloor } = await learningCurve(request, QUIET);
    expect([...counts]).toEqual([6, 12]);
    expect(failed).toBe(0);
    for (const [row, count] of counts.entries()) {
      for (let repeat = 0; repeat < repeats; repeat++) {
        const lab: LabParameters = { ...LECTURE_LAB, samples: { ...LECTURE_LAB.samples, count, seed: 1 + repeat } };
        const single = await fields({ lab, grid: 60 }, QUIET);
        const { states } = await stationary({ lab, sources: models, bins: 40 }, QUIET);
        expect(corrugationFloor).toBeCloseTo(single.corrugationFloor, 12);
        for (const [index, curve] of curves.entries()) {
          const { report } = single.models[index];
          expect(curve.id).toBe(models[index]);
          expect(curve.rmseTrue[row * repeats + repeat]).toBeCloseTo(report?.rmseTrue ?? Number.NaN, 12);
          expect(curve.rmseSmooth[row * repeats + repeat]).toBeCloseTo(report?.rmseSmooth ?? Number.NaN, 12);
          expect(curve.kullbackLeibler[row * repeats + repeat]).toBeCloseTo(states[index].kullbackLeibler, 12);
        }
      }
    }
  });

  it("hands over each sample set as it comes, the small ones first", async () => {
    const { result, parts, progress } = await listen();
    expect(parts.map(({ done }) => done)).toEqual([1, 2, 3, 4]);
    parts.forEach(({ curves }, i) => {
      for (const { rmseTrue, rmseSmooth, kullbackLeibler } of curves) {
        for (const scores of [rmseTrue, rmseSmooth, kullbackLeibler]) {
          expect([...scores].map(Number.isFinite)).toEqual([0, 1, 2, 3].map((at) => at <= i));
        }
      }
    });
    expect(parts[3]).toEqual(result);
    expect(progress.map(({ doing }) => doing)).toEqual([
      "N = 6, sample set 1 of 2",
      "N = 6, sample set 2 of 2",
      "N = 12, sample set 1 of 2",
      "N = 12, sample set 2 of 2",
    ]);
    expect(progress[0].fraction).toBe(0);
    const fractions = progress.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions[3]).toBeLessThan(1);
  });

  it("lets uniform samples stand in for those placed by hand", async () => {
    const samples = { ...LECTURE_LAB.samples, scheme: "hand", points: [{ x: 1, y: 1 }] };
    const change = { counts: [5], repeats: 1 };
    const { result } = await listen({ ...change, lab: { ...LECTURE_LAB, samples } });
    expect(result).toEqual((await listen(change)).result);
  });

  it("counts fits that fail, leaves them open and goes on", async () => {
    // Without a ridge and with a very flat kernel the matrix is singular to working precision.
    const lab = { ...LECTURE_LAB, model: { ...UNFITTABLE_LAB.model, lengthScale: 100 } };
    const { result } = await listen({ lab, counts: [40], repeats: 2 });
    expect(result).toMatchObject({ done: 2, failed: 4 });
    for (const { rmseTrue, kullbackLeibler } of result.curves) {
      expect([...rmseTrue, ...kullbackLeibler].every(Number.isNaN)).toBe(true);
    }
  });

  it("stops where the work is no longer wanted, keeping what it has handed over", async () => {
    const parts: LearningCurveResult[] = [];
    const context = {
      ...QUIET,
      partial: (value: unknown) => parts.push(value as LearningCurveResult),
      checkpoint: () =>
        parts.length < 2 ? Promise.resolve() : Promise.reject(new Problem("cancelled", "No longer wanted.")),
    };
    await expect(learningCurve(request, context)).rejects.toMatchObject({ kind: "cancelled" });
    expect(parts).toHaveLength(2);
  });

  it.each<[Partial<LearningCurveRequest>, string]>([
    [{ counts: [] }, "counts"],
    [{ counts: [0] }, "counts"],
    [{ counts: [10, 501] }, "counts"],
    [{ counts: [10.5] }, "counts"],
    [{ repeats: 0 }, "repeats"],
    [{ repeats: 101 }, "repeats"],
    [{ repeats: Number.NaN }, "repeats"],
    [{ models: [] }, "models"],
    [{ sets: [0, 4] }, "sets"],
    [{ sets: [0.5] }, "sets"],
  ])("refuses %o", async (change, parameter) => {
    await expect(learningCurve({ ...request, ...change }, QUIET)).rejects.toMatchObject({ kind: "input", parameter });
  });
});

it("does only the sample sets asked for, and leaves the others open", async () => {
  const whole = await learningCurve(request, QUIET);
  const part = await learningCurve({ ...request, sets: [1, 2] }, QUIET);
  expect(part.done).toBe(2);
  for (const [index, { rmseTrue }] of part.curves.entries()) {
    const expected = whole.curves[index].rmseTrue;
    expect([...rmseTrue]).toEqual([Number.NaN, expected[1], expected[2], Number.NaN]);
  }
});

describe("its cost", () => {
  const tuned = { ...LECTURE_LAB, model: { ...LECTURE_LAB.model, tuning: "each" as const } };

  it("adds up over sample sets, small N first", () => {
    const whole = { ...request, counts: [10, 100], repeats: 3 };
    const part = (counts: number[], repeats: number) => learningCurveCost({ ...request, counts, repeats });
    expect(learningCurveCost(whole, 0)).toBe(0);
    expect(learningCurveCost(whole, 2)).toBeCloseTo(part([10], 2), 9);
    expect(learningCurveCost(whole, 4)).toBeCloseTo(part([10], 3) + part([100], 1), 9);
    expect(learningCurveCost(whole)).toBe(learningCurveCost(whole, 6));
    expect(learningCurveCost(whole)).toBeCloseTo(part([10], 3) + part([100], 3), 9);
  });

  it("grows with N³ where each sample set is tuned, and there far above that of shared σ and λ", () => {
    const set = (lab: LabParameters, count: number) => learningCurveCost({ lab, models, counts: [count], repeats: 1 });
    expect(set(tuned, 400) / set(tuned, 200)).toBeGreaterThan(6);
    expect(set(tuned, 400) / set(tuned, 200)).toBeLessThan(8);
    expect(set(tuned, 200)).toBeGreaterThan(5 * set(LECTURE_LAB, 200));
  });
});
