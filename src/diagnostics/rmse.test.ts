import { expect, it } from "vitest";
import { rmse, rmseUpToConstant, rootMeanSquare } from "./rmse.ts";

it("takes root mean squares by hand", () => {
  const values = Float64Array.of(3, 5, 10);
  const reference = Float64Array.of(2, 3, 7);
  expect(rootMeanSquare(Float64Array.of(3, -4))).toBeCloseTo(Math.sqrt(12.5), 14);
  expect(rmse(values, reference)).toBeCloseTo(Math.sqrt(14 / 3), 14);
  // Differences 1, 2, 3 with mean 2.
  expect(rmseUpToConstant(values, reference)).toBeCloseTo(Math.sqrt(2 / 3), 14);
  expect(
    rmseUpToConstant(
      values.map((v) => v + 100),
      reference,
    ),
  ).toBeCloseTo(Math.sqrt(2 / 3), 12);
});
