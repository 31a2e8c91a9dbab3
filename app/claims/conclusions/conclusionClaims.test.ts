import { expect, test } from "vitest";
import type { MeasuredConclusion } from "../../../src/experiments/conclusions/conclusions.ts";
import { type ConclusionId, conclusions } from "../../../src/experiments/conclusions/list.ts";
import type { Conclusion } from "../../../src/experiments/conclusions/types.ts";
import { conclusionClaims, heldOf } from "./conclusionClaims.ts";
import { correctionQuantities } from "./correctionQuantities.ts";

/** A row of five draws, so many of them on the right side of the bound. */
function rowOf({ id, side, bound }: (typeof conclusions)[number], kept: number, done = 5): MeasuredConclusion {
  const good = side === "below" ? bound / 2 : 2 * bound;
  const bad = side === "below" ? 2 * bound : bound / 2;
  const values = Float64Array.from({ length: 5 }, (_, k) => (k >= done ? Number.NaN : k < kept ? good : bad));
  return { id, values, done, failed: 0, problem: null };
}

const judged = (conclusion: (typeof conclusions)[number], kept: number, done?: number) =>
  conclusionClaims[conclusion.id].judge({
    conclusions: { draws: 5, rows: [rowOf(conclusion, kept, done)] },
    corrections: null,
  });

test.each(conclusions.map((conclusion) => [conclusion.id, conclusion] as const))(
  "%s: holds in all draws, turns, and waits for the last",
  (_id: ConclusionId, conclusion) => {
    expect(judged(conclusion, 5)).toMatchObject({ verdict: "holds", value: expect.stringMatching(/5 of 5/) });
    expect(judged(conclusion, 2)).toMatchObject({ verdict: "broken", value: expect.stringMatching(/2 of 5/) });
    expect(judged(conclusion, 4, 4)).toMatchObject({ verdict: "pending", because: expect.stringMatching(/4 of 4/) });
    expect(conclusionClaims[conclusion.id].judge({ conclusions: null, corrections: null }).verdict).toBe("pending");
    // One draw on the wrong side: too many for a law, not for what is statistical.
    const laws: Conclusion["holdsIn"] = "every";
    expect(judged(conclusion, 4).verdict).toBe(conclusion.holdsIn === laws ? "broken" : "holds");
  },
);

test("what could not be measured does not hold", () => {
  const [first] = conclusions;
  const row = rowOf(first, 5);
  row.values[2] = Number.NaN;
  expect(heldOf(row, first)).toEqual({ held: 4, done: 5 });
});

test("a correction says both its numbers once they are measured", () => {
  const { say } = correctionQuantities.unitOfLength;
  const corrections = { measured: { unitOfLength: { printed: 27.0575, corrected: 14.3182 } } };
  expect(say({ conclusions: null, corrections })).toBe("27.1 in ångström, 14.3 in bohr");
  expect(say({ conclusions: null, corrections: { measured: {} } })).toBeNull();
});
