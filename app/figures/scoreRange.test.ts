import { expect, it } from "vitest";
import { scoreRange } from "./scoreRange.ts";

const of = (...values: number[]) => Float64Array.from(values);

function mapWith(leaveOneOut: Float64Array) {
  return {
    lengthScales: of(1, 2, 3),
    ridges: of(1e-3),
    leaveOneOut,
    logMarginalLikelihood: of(-1, -11, Number.NaN),
    best: { lengthScale: 1, ridge: 1e-3, leaveOneOut: leaveOneOut[0] },
    likeliest: { lengthScale: 1, ridge: 1e-3, leaveOneOut: leaveOneOut[0] },
  };
}

it("spans two decades of errors where they are there, and less where they are not", () => {
  expect(scoreRange(mapWith(of(1e-6, 1, 1)), "leaveOneOut")).toEqual([-6, -4]);
  const [from, to] = scoreRange(mapWith(of(0.1, 0.2, 0.2)), "leaveOneOut");
  expect(from).toBe(-1);
  expect(to).toBeCloseTo(Math.log10(0.2), 12);
});

it("takes likelihoods in nats below the best", () => {
  expect(scoreRange(mapWith(of(1, 1, 1)), "logMarginalLikelihood")).toEqual([0, Math.log10(11)]);
});

it("holds together where nothing could be scored", () => {
  const none = { ...mapWith(of(Number.NaN, Number.NaN, Number.NaN)), best: null };
  expect(scoreRange(none, "leaveOneOut")).toEqual([0, 1]);
});
