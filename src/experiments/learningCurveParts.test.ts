import { expect, it } from "vitest";
import { QUIET } from "./context.ts";
import { type LearningCurveRequest, type LearningCurveResult, learningCurve } from "./learningCurve.ts";
import { learningCurveParts } from "./learningCurveParts.ts";
import { LECTURE_LAB } from "./testLab.ts";

const { split, merge, cost } = learningCurveParts;
const request: LearningCurveRequest = {
  lab: LECTURE_LAB,
  models: ["independent", "energyConserving"],
  counts: [5, 8],
  repeats: 3,
};

it("deals the sample sets out in turn, and the parts cost what the whole does", () => {
  expect(split(request, 2).map(({ sets }) => sets)).toEqual([
    [0, 2, 4],
    [1, 3, 5],
  ]);
  expect(split(request, 99)).toHaveLength(6);
  for (const most of [1, 2, 4]) {
    expect(split(request, most).reduce((sum, part) => sum + cost(part), 0)).toBeCloseTo(cost(request), 9);
  }
});

it("is the same curve, to the bit, from any number of workers", async () => {
  const whole = await learningCurve(request, QUIET);
  for (const most of [1, 2, 4]) {
    const requests = split(request, most);
    const parts = await Promise.all(
      requests.map(async (part) => ({ request: part, result: await learningCurve(part, QUIET) })),
    );
    expect(merge(request, parts)).toEqual(whole);
  }
});

it("adds up what is done, and leaves open what is not, while parts are under way", async () => {
  const [first, second] = split(request, 2);
  const partials: LearningCurveResult[] = [];
  await learningCurve(second, { ...QUIET, partial: (value) => partials.push(value as LearningCurveResult) });
  const begun = merge(request, [
    { request: first, result: null },
    { request: second, result: partials[1] },
  ]);
  expect(begun).toMatchObject({ done: 2, failed: 0, repeats: 3 });
  for (const { rmseTrue, rmseSmooth, kullbackLeibler } of begun.curves) {
    for (const scores of [rmseTrue, rmseSmooth, kullbackLeibler]) {
      expect([...scores].map(Number.isFinite)).toEqual(
        [1, 3].reduce((known, set) => known.with(set, true), Array<boolean>(6).fill(false)),
      );
    }
  }
});
