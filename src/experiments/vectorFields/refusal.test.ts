import { expect, test } from "vitest";
import { Problem } from "../../problem.ts";
import { type ExperimentContext, QUIET } from "../context.ts";
import { type RefusalRequest, refusal } from "./refusal.ts";
import { refusalTable } from "./refusalTable.ts";

const REQUEST: RefusalRequest = {
  truth: "vortex",
  model: { profile: "gaussian", lengthScale: 2, ridge: null },
  count: 60,
  seed: 1,
  grid: 15,
};

/** 1 − ⟨|f̂ − f|²⟩/⟨|f|²⟩ over the maps' own points. */
function explainedOnMap({ truth }: { truth: Maps }, map: Maps | null): number {
  let [miss, size] = [0, 0];
  for (const key of ["forceX", "forceY"] as const) {
    for (const [at, value] of truth[key].entries()) {
      miss += ((map?.[key][at] ?? 0) - value) ** 2;
      size += value ** 2;
    }
  }
  return 1 - miss / size;
}
type Maps = { readonly forceX: Float64Array; readonly forceY: Float64Array };

test("the curl-free kernel refuses a vortex, the divergence-free one a source, and the independent one neither", async () => {
  for (const [truth, fits, refuses] of [
    ["vortex", 2, 1],
    ["source", 1, 2],
    ["energyConserving", 1, 2],
    ["divergenceFree", 2, 1],
  ] as const) {
    const result = await refusal({ ...REQUEST, truth }, QUIET);
    expect(result.fits[0].explained).toBeGreaterThan(0.9);
    expect(result.fits[fits].explained).toBeGreaterThan(0.99);
    expect(result.fits[refuses].explained).toBeLessThan(0.4);
    expect(result.fits[refuses].explainedLeftOut).toBeLessThan(0.3);
    // Left to choose, it calls most of the data noise.
    expect(result.fits[refuses].ridge).toBeGreaterThan(1e4 * result.fits[fits].ridge);
    for (const { explained, map } of result.fits) expect(explainedOnMap(result, map)).toBeCloseTo(explained, 0);
  }
});

test("with a small λ that it has to share, the wrong kernel bends to the samples and fails between them", async () => {
  const { fits } = await refusal({ ...REQUEST, model: { ...REQUEST.model, ridge: 1e-6 } }, QUIET);
  expect(fits.map(({ ridge }) => ridge)).toEqual([1e-6, 1e-6, 1e-6]);
  expect(fits[1].explainedAtSamples).toBeGreaterThan(0.8);
  expect(fits[1].explained).toBeLessThan(0);
});

test("a fit that fails is told, and the others stay", async () => {
  const { fits } = await refusal(
    { ...REQUEST, count: 200, model: { profile: "gaussian", lengthScale: 50, ridge: 1e-300 } },
    QUIET,
  );
  expect(fits.some(({ problem }) => problem?.kind === "linear-algebra")).toBe(true);
  for (const { map, problem, explained } of fits) {
    expect(map === null).toBe(problem !== null);
    expect(Number.isNaN(explained)).toBe(problem !== null);
  }
});

test("bad input is refused, and a cancelled run stops", async () => {
  await expect(refusal({ ...REQUEST, truth: "whirlpool" }, QUIET)).rejects.toThrow(Problem);
  await expect(refusal({ ...REQUEST, count: 0 }, QUIET)).rejects.toThrow(Problem);
  const cancelled: ExperimentContext = {
    ...QUIET,
    checkpoint: () => Promise.reject(new Problem("cancelled", "No longer wanted.")),
  };
  await expect(refusal(REQUEST, cancelled)).rejects.toThrow(expect.objectContaining({ kind: "cancelled" }));
});

test("the table holds every kernel's fit of every kernel's draws, as single fits say", async () => {
  const partials: number[] = [];
  const context: ExperimentContext = {
    ...QUIET,
    partial: (value) => partials.push((value as { done: number }).done),
  };
  const { seed, count, model } = REQUEST;
  const table = await refusalTable({ model, count, seed, repeats: 3 }, context);
  expect(partials).toEqual([1, 2, 3]);
  expect(table.done).toBe(3);
  for (const [row, truth] of ["independent", "energyConserving", "divergenceFree"].entries()) {
    const single = await refusal({ ...REQUEST, truth, seed: seed + 1 }, QUIET);
    for (const [column, { explained }] of single.fits.entries()) {
      // Scored on other points of the window.
      expect(Math.abs(table.explained[(3 * row + column) * 3 + 1] - explained)).toBeLessThan(0.1);
    }
  }
  await expect(refusalTable({ model, count, seed, repeats: 0 }, QUIET)).rejects.toThrow(Problem);
});

test("a fit of the table that fails leaves its places open", async () => {
  const model = { profile: "gaussian", lengthScale: 50, ridge: 1e-300 };
  const table = await refusalTable({ model, count: 200, seed: 1, repeats: 1 }, QUIET);
  expect(table.done).toBe(1);
  expect(table.explained.some(Number.isNaN)).toBe(true);
});
