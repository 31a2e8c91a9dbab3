import { describe, expect, it } from "vitest";
import { QUIET } from "../../../../src/experiments/context.ts";
import { lineFit } from "../../../../src/experiments/kernelRidge/lineFit.ts";
import { krrDefaults } from "../../../store/kernelRidge/krrParameters.ts";
import { toHandLine } from "../../../store/kernelRidge/toLine.ts";
import { placesOf, readOff } from "./places.ts";

describe("reading off a curve", () => {
  const places = Float64Array.of(1, 2, 3);
  const values = Float64Array.of(0, 10, 40);
  it("is linear between places, exact at them, and says nothing outside", () => {
    expect([1, 1.5, 2, 2.9, 3].map((at) => readOff(places, values, at))).toEqual([0, 5, 10, expect.closeTo(37, 9), 40]);
    expect([0.9, 3.1, Number.NaN].map((at) => readOff(places, values, at))).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe("the points in the figure", () => {
  it("stand at their own energies, and while they move on the true curve with their noise", async () => {
    const line = toHandLine({ ...krrDefaults, noise: 0.2 });
    const result = await lineFit({ line, places: 2000, probe: 1 }, QUIET);
    const { points } = krrDefaults;
    expect(placesOf(points, result)).toEqual(points.map((x, i) => ({ x, y: result.U[i] })));
    const noise = result.U[1] - result.exact[1];
    const [, moved] = placesOf([points[0], 1.3, ...points.slice(2)], result);
    expect(moved.y).toBeCloseTo(4 * (1.3 ** -12 - 1.3 ** -6) + noise, 4);
    // One that was just added has no noise yet.
    const added = placesOf([...points, 1.4], result).at(-1);
    expect(added?.y).toBeCloseTo(4 * (1.4 ** -12 - 1.4 ** -6), 4);
    expect(placesOf(points, null)).toEqual([]);
  });
});
