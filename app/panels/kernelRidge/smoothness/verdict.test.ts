import { expect, it } from "vitest";
import type { LineScores, LineScoresResult } from "../../../../src/experiments/kernelRidge/lineScores.ts";
import { fittingOf, verdict } from "./verdict.ts";

const of = (...values: number[]) => Float64Array.from(values);

function scores(lengthScale: number, trainingError: number, trueError: number): LineScores {
  return { lengthScale, ridge: 1e-4, trainingError, leaveOneOut: 0.2, trueError, logMarginalLikelihood: -3 };
}

/** The true error has its least, 0.1, at σ = 1. */
function resultAt(now: LineScores | null): LineScoresResult {
  return {
    now,
    problem: null,
    lengthScales: of(0.1, 1, 10),
    trainingError: of(0, 0.1, 0.4),
    leaveOneOut: of(1, 0.2, 0.5),
    trueError: of(0.9, 0.1, 0.4),
  };
}

it.each([
  [scores(0.2, 0.01, 0.5), 0, "over-fitting"],
  // Not by heart beside its error, but closer to the samples than these are to the truth.
  [scores(0.2, 0.2, 0.5), 0.4, "over-fitting"],
  [scores(5, 0.3, 0.4), 0, "under-fitting"],
  // By heart, but longer already than the best; or loose already, and yet off at the samples.
  [scores(5, 0.01, 0.4), 0, "in between"],
  [scores(0.2, 0.4, 0.5), 0, "in between"],
  [scores(0.9, 0.01, 0.12), 0, "about right"],
  // Of a single sample, met to rounding.
  [scores(0.2, 5e-10, 5e-10), 0, "about right"],
])("tells over- from under-fitting by the errors at the samples (%#)", (now, noise, expected) => {
  expect(fittingOf(resultAt(now), null, noise)).toBe(expected);
});

it("measures by the best of the whole map, where that is known", () => {
  const result = resultAt(scores(0.9, 0.1, 0.12));
  expect(fittingOf(result, scores(1, 0.1, 0.1), 0)).toBe("about right");
  const lower = { ...scores(2, 0.01, 0.03), ridge: 1e-6 };
  expect(fittingOf(result, lower, 0)).toBe("under-fitting");
  expect(verdict(result, lower, 0)).toContain("No σ makes up for this λ");
  const heart = resultAt(scores(0.9, 0.001, 0.12));
  expect(fittingOf(heart, { ...lower, ridge: 1e-2 }, 0)).toBe("over-fitting");
});

it("says so with the numbers, and what would help", () => {
  expect(verdict(resultAt(scores(0.2, 0.01, 0.5)), null, 0)).toMatch(
    /^Over-fitting.* 0\.010, .* 0\.50\. .*longer σ.* 0\.10\./,
  );
  expect(verdict(resultAt(scores(5, 0.3, 0.4)), null, 0)).toMatch(/^Under-fitting.* 0\.30 .* 0\.40 .*shorter σ/);
  expect(verdict(resultAt(scores(1, 0.05, 0.1)), null, 0)).toMatch(/^About as good/);
});

it("says nothing where nothing could be fitted or compared", () => {
  expect(verdict(resultAt(null), null, 0)).toBe("");
  expect(fittingOf(resultAt(scores(1, 0, Number.NaN)), null, 0)).toBeNull();
});
