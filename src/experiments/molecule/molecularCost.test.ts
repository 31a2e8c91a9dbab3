import { expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { molecularCost } from "./molecularCost.ts";
import { molecularLab } from "./testMolecularLab.ts";

/** A clock that stands at the next millisecond each time it is looked at. */
function ticking(): () => number {
  let now = 0;
  return () => ++now;
}

test("ethanol’s N = 200: 5,400 rows, 12 permutations, 353 MB, and allowed; N = 1000 is not, and 413 would be", async () => {
  const { atoms, permutations, costs } = await molecularCost(molecularLab("ethanol", 200), QUIET, ticking());
  expect([atoms, permutations]).toEqual([9, 12]);
  expect(costs.map(({ size }) => size)).toEqual([200, 200, 5400]);
  expect(costs[2].bytes / 1e6).toBeCloseTo(352.7, 0);
  expect(costs.map(({ allowed }) => allowed)).toEqual([true, true, true]);
  const { costs: large } = await molecularCost(molecularLab("ethanol", 1000), QUIET, ticking());
  expect(large.map(({ allowed }) => allowed)).toEqual([true, true, false]);
  expect(large.map(({ most }) => most)).toEqual([1000, 1000, 413]);
});

test("time grows as the matrix’s third power, and choosing σ and λ costs more", async () => {
  const seconds = async (count: number, chosen = false) =>
    (
      await molecularCost(
        molecularLab("water", count, { learning: { chosen, permutations: "none" } }),
        QUIET,
        ticking(),
      )
    ).costs[2].seconds;
  const [small, large] = [await seconds(400), await seconds(800)];
  expect(large / small).toBeGreaterThan(4);
  expect(large / small).toBeLessThanOrEqual(8);
  expect(await seconds(50, true)).toBeGreaterThan(2 * (await seconds(50)));
});
