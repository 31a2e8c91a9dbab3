import { expect, it } from "vitest";
import { judge, pending, sameVerdict } from "./verdict.ts";

it("tells verdicts apart by what they say", () => {
  const holds = judge(true, "0.31", "it should be less");
  expect(sameVerdict(holds, judge(true, "0.31", "for another reason"))).toBe(true);
  expect(sameVerdict(holds, judge(true, "0.32", ""))).toBe(false);
  expect(sameVerdict(holds, judge(false, "0.31", ""))).toBe(false);
  expect(sameVerdict(judge(false, "2", "a"), judge(false, "2", "b"))).toBe(false);
  expect(sameVerdict(pending("not measured yet"), pending("not measured yet"))).toBe(true);
  expect(sameVerdict(pending("not measured yet"), pending("being measured"))).toBe(false);
});
