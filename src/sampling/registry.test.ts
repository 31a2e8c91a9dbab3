import { describe, expect, test } from "vitest";
import { type Box, contains, DEFAULT_BOX } from "../geometry.ts";
import { lecture } from "../potentials/lecture.ts";
import { Problem } from "../problem.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { findSamplingScheme, samplingSchemes } from "./registry.ts";
import type { SamplingRequest, SamplingScheme } from "./types.ts";

const request = (seed: number, changes: Partial<SamplingRequest> = {}): SamplingRequest => ({
  count: 50,
  box: DEFAULT_BOX,
  missing: null,
  potential: lecture.create({ c: 0.04 }),
  kT: 1,
  generator: createGenerator(seed),
  ...changes,
});

const WIDE: Box = { x0: -2, x1: 6, y0: 1, y1: 3 };

/** Missing regions: within, over an edge, nearly everything, nothing of the box. */
const HOLES: readonly Box[] = [
  { x0: -1, x1: 2, y0: -2, y1: 2 },
  { x0: 0, x1: 9, y0: -9, y1: 9 },
  { x0: -4.75, x1: 4.75, y0: -4.75, y1: 4.75 },
  { x0: 6, x1: 7, y0: 0, y1: 1 },
];

function problemOf(sample: () => unknown): unknown {
  try {
    sample();
  } catch (thrown) {
    return thrown;
  }
  return undefined;
}

describe.each(samplingSchemes.map((scheme): [string, SamplingScheme] => [scheme.id, scheme]))("%s", (id, scheme) => {
  test.each([1, 2, 7, 49, 50, 500])("gives %i points in the box", (count) => {
    for (const box of [DEFAULT_BOX, WIDE]) {
      const positions = scheme.sample(request(1, { count, box }));
      expect(positions).toHaveLength(2 * count);
      for (let i = 0; i < count; i++) expect(contains(box, positions[2 * i], positions[2 * i + 1])).toBe(true);
    }
  });

  test.each(HOLES)("puts none in the missing region %j", (missing) => {
    for (const count of [10, 50, 500]) {
      const positions = scheme.sample(request(2, { count, missing }));
      expect(positions).toHaveLength(2 * count);
      for (let i = 0; i < count; i++) {
        expect(contains(missing, positions[2 * i], positions[2 * i + 1])).toBe(false);
        expect(contains(DEFAULT_BOX, positions[2 * i], positions[2 * i + 1])).toBe(true);
      }
    }
  });

  test("gives the same points for the same seed, and others for another", () => {
    const positions = scheme.sample(request(3));
    expect(scheme.sample(request(3))).toEqual(positions);
    if (id === "grid") expect(scheme.sample(request(4))).toEqual(positions);
    else expect(scheme.sample(request(4))).not.toEqual(positions);
  });

  test("gives no point twice", () => {
    const positions = scheme.sample(request(5, { count: 400 }));
    const seen = new Set(Array.from({ length: 400 }, (_, i) => `${positions[2 * i]}, ${positions[2 * i + 1]}`));
    expect(seen.size).toBe(400);
  });

  test("says so where the missing region leaves nowhere to sample", () => {
    for (const missing of [DEFAULT_BOX, { x0: -9, x1: 9, y0: -5, y1: 5 }]) {
      const problem = problemOf(() => scheme.sample(request(6, { missing })));
      expect(problem).toBeInstanceOf(Problem);
      expect(problem).toMatchObject({
        kind: "input",
        parameter: "missing",
        message: "The missing region covers the whole box and leaves nowhere to sample; make it smaller.",
      });
    }
  });

  test.each([
    ["count", { count: 0 }],
    ["count", { count: 2.5 }],
    ["count", { count: Number.NaN }],
    ["count", { count: 1e9 }],
    ["missing", { missing: { x0: 1, x1: -1, y0: 0, y1: 1 } }],
    ["missing", { missing: { x0: 0, x1: Number.NaN, y0: 0, y1: 1 } }],
    ["box", { box: { x0: -5, x1: 5, y0: 5, y1: 5 } }],
    ["box", { box: { x0: -5, x1: Number.POSITIVE_INFINITY, y0: -5, y1: 5 } }],
  ])("refuses a bad %s: %j", (parameter, changes) => {
    const problem = problemOf(() => scheme.sample(request(7, changes)));
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ kind: "input", parameter });
  });
});

test("ids are unique and found, and an unknown one is refused", () => {
  expect(new Set(samplingSchemes.map(({ id }) => id)).size).toBe(samplingSchemes.length);
  for (const scheme of samplingSchemes) expect(findSamplingScheme(scheme.id)).toBe(scheme);
  expect(() => findSamplingScheme("halton")).toThrow(/uniform, grid, lowDiscrepancy, boltzmann/);
});
