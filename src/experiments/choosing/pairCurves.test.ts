import { describe, expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { pairCurves } from "./pairCurves.ts";
import { curveNamed, curveSettings, errorsAt } from "./testCurves.ts";

const SHAPE = { atoms: 4, dimension: 3, radius: 1.5, leastDistance: 0.9 } as const;
const EXPONENTS = [1, 2, 3, 6, 9, 12];

const learn = (id: string, expression = "") =>
  pairCurves(
    { potential: { id, values: {}, expression }, shape: SHAPE, exponents: EXPONENTS, curve: curveSettings([60], 5) },
    QUIET,
  );

/** By how much the best n is better than the next best, in the worst of five splits. */
describe.each([
  // U is linear in r⁻¹: nothing else comes near.
  ["coulomb", "", 1, 20],
  // U is a polynomial of second degree in r⁻⁶.
  ["lennardJones", "", 6, 10],
  // U is linear in r⁻³.
  ["expression", "1/r^3", 3, 10],
])("%s %s", async (id, expression, best, margin) => {
  const result = await learn(id, expression);

  test(`is learnt best from r^−${best}, in every split`, () => {
    for (let repeat = 0; repeat < 5; repeat++) {
      const error = (n: number) => errorsAt(result, String(n), 60)[repeat];
      const others = EXPONENTS.filter((n) => n !== best).map(error);
      expect(Math.min(...others) / error(best)).toBeGreaterThan(margin);
    }
  });

  test("has one feature a pair, and errors below the target's own spread", () => {
    expect(curveNamed(result, "1").dimension).toBe(6);
    expect(Math.max(...errorsAt(result, String(best), 60))).toBeLessThan(0.05 * result.spread);
    expect(result.failed).toBe(0);
  });
});

describe("is refused", () => {
  const request = {
    potential: { id: "coulomb", values: {}, expression: "" },
    shape: SHAPE,
    exponents: [1],
    curve: curveSettings([10], 1),
  };
  test.each([
    ["atoms", { shape: { ...SHAPE, atoms: 1 } }],
    ["atoms", { shape: { ...SHAPE, atoms: 8, radius: 0.8 } }],
    ["exponents", { exponents: [0] }],
    ["counts", { curve: curveSettings([], 1) }],
    ["counts", { curve: curveSettings([1], 1) }],
    ["repeats", { curve: curveSettings([10], 0) }],
    ["kernel", { curve: curveSettings([10], 1, { kernel: "cosine" }) }],
    ["mostForChoice", { curve: curveSettings([10], 1, { mostForChoice: 1e4 }) }],
    ["sets", { curve: curveSettings([10], 1, { sets: [1] }) }],
    ["expression", { potential: { id: "expression", values: {}, expression: "log(r - 1)" } }],
  ])("naming %s (%o)", async (parameter, change) => {
    await expect(pairCurves({ ...request, ...change }, QUIET)).rejects.toMatchObject({ kind: "input", parameter });
  });
});
