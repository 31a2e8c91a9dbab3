import { expect, test } from "vitest";
import { profileLikelihood } from "./profileLikelihood.ts";

/** ln N(y; 0, s² C) for the 2×2 C = [[2, 0.5], [0.5, 1]] and y = (1, −2), written out. */
function logDensity(s2: number): number {
  // C⁻¹ = [[1, −0.5], [−0.5, 2]]/1.75, so yᵀC⁻¹y = (1 + 2 + 8)/1.75 = 11/1.75.
  return -0.5 * (11 / 1.75 / s2) - 0.5 * Math.log(1.75 * s2 * s2) - Math.log(2 * Math.PI);
}

test("is the largest value that any amplitude reaches, here found by search", () => {
  let best = Number.NEGATIVE_INFINITY;
  for (let s2 = 0.5; s2 < 10; s2 += 1e-4) best = Math.max(best, logDensity(s2));
  expect(profileLikelihood(logDensity(1), 11 / 1.75, 2)).toBeCloseTo(best, 7);
});

test("does not change with the units of y: scaling y by k takes n ln k off, as for any density", () => {
  const scaled = (k: number) => {
    const fit = (k * k * 11) / 1.75;
    return profileLikelihood(-0.5 * fit - 0.5 * Math.log(1.75) - Math.log(2 * Math.PI), fit, 2);
  };
  expect(scaled(7)).toBeCloseTo(scaled(1) - 2 * Math.log(7), 12);
});
