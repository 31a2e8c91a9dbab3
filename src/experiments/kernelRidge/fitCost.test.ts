import { expect, it } from "vitest";
import { Problem } from "../../problem.ts";
import { type ExperimentContext, QUIET } from "../context.ts";
import { type FitCostResult, fitCost } from "./fitCost.ts";

const COUNTS = [20, 30, 50];
/** How many so small fits are timed together. */
const BATCH = 160;

/** Milliseconds by which the test's clock goes on whenever it is looked at. */
const TICK = 50;

function ticking() {
  let looks = 0;
  return () => TICK * looks++;
}

it("measures each N in turn and hands over what is there", async () => {
  const known: number[][] = [];
  const fractions: number[] = [];
  const context: ExperimentContext = {
    ...QUIET,
    partial: (value) => known.push(Array.from((value as FitCostResult).total, Number).filter(Number.isFinite)),
    progress: (fraction) => fractions.push(fraction),
  };
  const result = await fitCost({ kernel: "gaussian", counts: COUNTS, seed: 1 }, context, ticking());
  expect(known.map(({ length }) => length)).toEqual([1, 2, 3]);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(Math.max(...fractions)).toBeLessThanOrEqual(1);
  expect([...result.counts]).toEqual(COUNTS);
  expect(result.done).toBe(3);
  for (let i = 0; i < COUNTS.length; i++) {
    // Of each batch there are two looks at the clock for either part.
    expect(result.gram[i]).toBeCloseTo(TICK / BATCH, 12);
    expect(result.total[i]).toBeCloseTo(result.gram[i] + result.solve[i], 12);
    expect(result.fits[i] % BATCH).toBe(0);
    expect(result.bytes[i]).toBeGreaterThanOrEqual(12 * COUNTS[i] ** 2);
  }
});

it("takes real times from the platform’s own clock", async () => {
  const { gram, solve } = await fitCost({ kernel: "laplacian", counts: [30], seed: 1 }, QUIET);
  expect(gram[0]).toBeGreaterThan(0);
  expect(solve[0]).toBeGreaterThan(0);
});

it("stops when called off", async () => {
  const cancelled = new Problem("cancelled", "no longer wanted");
  let looks = 0;
  const context = { ...QUIET, checkpoint: () => (++looks > 6 ? Promise.reject(cancelled) : Promise.resolve()) };
  await expect(fitCost({ kernel: "gaussian", counts: COUNTS, seed: 1 }, context, ticking())).rejects.toBe(cancelled);
});

it.each([[[1]], [[2.5]], [[5000]]])("refuses %o samples", async (counts) => {
  await expect(fitCost({ kernel: "gaussian", counts, seed: 1 }, QUIET)).rejects.toMatchObject({ parameter: "counts" });
});
