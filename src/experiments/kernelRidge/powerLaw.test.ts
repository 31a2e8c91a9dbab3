import { expect, it } from "vitest";
import { fitPowerLaw } from "./powerLaw.ts";

const x = Float64Array.of(50, 100, 300, 1000);

it("finds the power law that values follow", () => {
  const law = fitPowerLaw(
    x,
    x.map((value) => 2e-6 * value ** 2.7),
  );
  expect(law?.exponent).toBeCloseTo(2.7, 12);
  expect(law?.prefactor).toBeCloseTo(2e-6, 15);
});

it("is the least-squares line in the logarithms", () => {
  // numpy: polyfit(log([50, 100, 300, 1000]), log([1, 3, 20, 300]), 1)
  const law = fitPowerLaw(x, Float64Array.of(1, 3, 20, 300));
  expect(law?.exponent).toBeCloseTo(1.899010302478861, 10);
  expect(Math.log(law?.prefactor ?? Number.NaN)).toBeCloseTo(-7.581387676521066, 10);
});

it("leaves out what has no logarithm, and knows none of a single place", () => {
  const y = Float64Array.of(4 * 50 ** 3, 0, Number.NaN, 4 * 1000 ** 3);
  expect(fitPowerLaw(x, y)?.exponent).toBeCloseTo(3, 12);
  expect(fitPowerLaw(x.subarray(0, 1), y.subarray(0, 1))).toBeNull();
  expect(fitPowerLaw(new Float64Array(0), new Float64Array(0))).toBeNull();
});
