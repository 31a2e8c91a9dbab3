import { describe, expect, test } from "vitest";
import { Problem } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { type ExperimentContext, QUIET } from "../context.ts";
import { type GaussianCurvesRequest, gaussianCurves } from "./gaussianCurves.ts";
import { representationCurvesParts } from "./representationCurvesParts.ts";
import type { RepresentationCurves } from "./representationCurvesResult.ts";
import { curveSettings } from "./testCurves.ts";

const request: GaussianCurvesRequest = {
  target: { centre: 0.5, width: 1, from: -3, to: 3 },
  representations: [
    { id: "x", expression: "x" },
    { id: "square", expression: "x^2" },
  ],
  curve: curveSettings([5, 20, 30], 3),
};
const { split, merge, cost } = representationCurvesParts<GaussianCurvesRequest>();

describe("curves in parts", () => {
  test("are the same whatever the number of workers", async () => {
    const whole = await gaussianCurves(request, QUIET);
    expect(whole.done).toBe(9);
    for (const most of [1, 2, 4, 20]) {
      const parts = await Promise.all(
        split(request, most).map(async (part) => ({ request: part, result: await gaussianCurves(part, QUIET) })),
      );
      expect(merge(request, parts)).toEqual(whole);
    }
  });

  test("show what is done while others have not begun", async () => {
    const [first, second] = split(request, 2);
    const parts = [
      { request: first, result: await gaussianCurves(first, QUIET) },
      { request: second, result: null },
    ];
    const { done, curves } = merge(request, parts);
    expect(done).toBe(5);
    const known = Array.from(curves[0].numbers.rootMeanSquare, Number.isFinite);
    expect(known).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((set) => set % 2 === 0));
  });

  test("cost together what the whole does", () => {
    const sum = split(request, 3).reduce((total, part) => total + cost(part), 0);
    expect(sum).toBeCloseTo(cost(request), 9);
  });
});

describe("while they run", () => {
  test("progress rises to 1, and each finished set is handed over", async () => {
    const fractions: number[] = [];
    const partials: unknown[] = [];
    const context: ExperimentContext = {
      ...QUIET,
      progress: (fraction) => fractions.push(fraction),
      partial: (value) => partials.push(value),
    };
    await gaussianCurves(request, context);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBeCloseTo(1, 9);
    expect(partials.map((value) => (value as RepresentationCurves).done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("they stop at the next checkpoint once nobody wants them", async () => {
    let left = 5;
    const checkpoint = async () => {
      if (left-- === 0) throw new Problem("cancelled", sentence`Enough.`);
    };
    await expect(gaussianCurves(request, { ...QUIET, checkpoint })).rejects.toMatchObject({ kind: "cancelled" });
    expect(left).toBe(-1);
  });
});
