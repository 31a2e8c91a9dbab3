import { describe, expect, it } from "vitest";
import { DEFAULT_LENGTH_SCALES } from "../regression/hyperparameterGrid.ts";
import { QUIET } from "./context.ts";
import { LECTURE_LAB } from "./testLab.ts";
import { type TuneMapRequest, type TuneMapResult, tuneMap } from "./tuneMap.ts";
import { tuneMapParts } from "./tuneMapParts.ts";

const { split, merge, cost } = tuneMapParts;
const withSamples = (count: number): TuneMapRequest => ({
  lab: { ...LECTURE_LAB, samples: { ...LECTURE_LAB.samples, count } },
  models: ["independent", "asPrinted"],
});

describe("the σ–λ map in parts", () => {
  it("deals every σ out once, as evenly as can be", () => {
    const request = withSamples(200);
    for (const most of [1, 2, 3, 4]) {
      const parts = split(request, most);
      expect(parts).toHaveLength(most);
      const dealt = parts.flatMap(({ lengthScales = [] }) => lengthScales);
      expect([...dealt].sort((a, b) => a - b)).toEqual(DEFAULT_LENGTH_SCALES);
      const costs = parts.map(cost);
      expect(Math.max(...costs) - Math.min(...costs)).toBeLessThanOrEqual(1);
    }
    expect(split({ ...request, lengthScales: [1, 2] }, 4).map(({ lengthScales }) => lengthScales)).toEqual([[1], [2]]);
  });

  it("is done by one alone where it is small, and by as many as memory allows where it is large", () => {
    expect(split(withSamples(20), 4)).toHaveLength(1);
    expect(split(withSamples(500), 4)).toHaveLength(4);
    // Three matrices of 4000 × 4000 doubles are 384 MB: three such fit into 1.5 GB.
    expect(split(withSamples(2000), 4)).toHaveLength(3);
    const points = Array.from({ length: 2000 }, (_, i) => ({ x: i / 1000, y: 0 }));
    const byHand = {
      ...withSamples(5),
      lab: { ...LECTURE_LAB, samples: { ...LECTURE_LAB.samples, scheme: "hand", points } },
    };
    expect(split(byHand, 4)).toHaveLength(3);
  });

  it("is the same map, to the bit, from any number of workers", async () => {
    const request = withSamples(41);
    const whole = await tuneMap(request, QUIET);
    for (const most of [1, 2, 3]) {
      const requests = split(request, most);
      expect(requests).toHaveLength(most);
      const parts = await Promise.all(
        requests.map(async (part) => ({ request: part, result: await tuneMap(part, QUIET) })),
      );
      expect(merge(request, parts)).toEqual(whole);
    }
  });

  it("shows what there is while parts are under way", async () => {
    const request = { ...withSamples(41), lengthScales: [1, 2, 4] };
    const [first, second] = split(request, 2);
    const partials: TuneMapResult[] = [];
    await tuneMap(first, { ...QUIET, partial: (value) => partials.push(value as TuneMapResult) });
    const begun = merge(request, [
      { request: first, result: partials[0] },
      { request: second, result: null },
    ]);
    expect(begun.maps.map(({ id }) => id)).toEqual(["independent"]);
    const [{ leaveOneOut, lengthScales, best }] = begun.maps;
    expect([...lengthScales]).toEqual([1, 2, 4]);
    const last = leaveOneOut.subarray(leaveOneOut.length - 3);
    expect([...last].map(Number.isFinite)).toEqual([true, false, false]);
    expect(best?.lengthScale).toBe(1);
    const empty = {
      maps: partials[0].maps.map((map) => ({ ...map, leaveOneOut: map.leaveOneOut.map(() => Number.NaN) })),
    };
    expect(merge(request, [{ request: first, result: empty }]).maps[0].best).toBeNull();
  });
});
