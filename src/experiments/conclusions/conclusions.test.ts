import { describe, expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { cancelledAfter } from "../molecules/testMolecules.ts";
import { conclusions } from "./conclusions.ts";
import { holds, toSpare } from "./holds.ts";
import { conclusions as list } from "./list.ts";
import { measures } from "./measures.ts";

/** Seeds that nothing was tuned with. */
const SEEDS = [11, 4711, 90210, 31415, 27182];

describe.each(list.map((conclusion) => [conclusion.id, conclusion] as const))("%s", (_id, conclusion) => {
  test(`holds in ${conclusion.holdsIn} draw`, async () => {
    const values: number[] = [];
    for (const seed of SEEDS) values.push(await measures[conclusion.id](seed, QUIET));
    const held = values.filter((value) => holds(conclusion, value)).length;
    expect(held, String(values)).toBeGreaterThan(conclusion.holdsIn === "every" ? SEEDS.length - 1 : SEEDS.length / 2);
  }, 30_000);

  test("the same seed measures the same", async () => {
    expect(await measures[conclusion.id](3, QUIET)).toBe(await measures[conclusion.id](3, QUIET));
  }, 30_000);
});

test("a bound is on one side", () => {
  expect(holds({ side: "below", bound: 1 }, 0.5)).toBe(true);
  expect(holds({ side: "above", bound: 1 }, 0.5)).toBe(false);
  expect(holds({ side: "below", bound: 1 }, Number.NaN)).toBe(false);
  expect(toSpare({ side: "below", bound: 1 }, 0.5)).toBe(2);
  expect(toSpare({ side: "above", bound: 1 }, 0.5)).toBe(0.5);
});

test("ids are names", () => {
  expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
});

test("all are measured once before any is measured twice, and what is known is handed over", async () => {
  const context = cancelledAfter(1_000_000);
  const { rows } = await conclusions({ seed: 5, draws: 2 }, context);
  expect(rows.map(({ done, failed }) => [done, failed])).toEqual(list.map(() => [2, 0]));
  for (const { values } of rows) for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
  const shown = context.partials as (typeof rows extends readonly (infer Row)[]
    ? { readonly rows: readonly Row[] }
    : never)[];
  expect(shown).toHaveLength(2 * list.length);
  const half = shown[list.length - 1].rows;
  expect(half.every(({ done, values }) => done === 1 && Number.isNaN(values[1]))).toBe(true);
}, 30_000);

test("it is called off", async () => {
  await expect(conclusions({ seed: 5, draws: 2 }, cancelledAfter(3))).rejects.toMatchObject({ kind: "cancelled" });
});

test.each([
  { seed: 1, draws: 0 },
  { seed: 1, draws: 21 },
  { seed: 1.5, draws: 3 },
])("%o is refused", async (request) => {
  await expect(conclusions(request, QUIET)).rejects.toMatchObject({ kind: "input" });
});
