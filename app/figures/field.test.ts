import { describe, expect, it } from "vitest";
import type { FieldMap, FieldsResult } from "../../src/experiments/fields.ts";
import { axis } from "../../src/geometry.ts";
import { differenceColors, sharedScales } from "./field.ts";
import { fieldsResult } from "./fixtures.ts";
import { figureTheme } from "./theme.ts";

/** Truth V = x² + y² on [−1, 1]² and a model whose error is e^(x+y), on any grid. */
function resultOn(grid: number): FieldsResult {
  const x = axis(-1, 1, grid);
  const map = (g: (x: number, y: number) => number) =>
    new Float64Array(grid * grid).map((_, k) => g(x[k % grid], x[Math.floor(k / grid)]));
  const result = fieldsResult();
  const truth: FieldMap = {
    ...result.truth,
    forceX: map((x) => -2 * x),
    forceY: map((_, y) => -2 * y),
    error: map(() => 0),
    energy: map((x, y) => x * x + y * y),
  };
  const model: FieldMap = {
    ...truth,
    source: "independent",
    forceX: map((x, y) => -2 * x + Math.exp(x + y)),
    error: map((x, y) => Math.exp(x + y)),
  };
  return { ...result, x, y: x, truth, models: [{ ...result.models[0], map: model }] };
}

describe("the scales maps share", () => {
  it("do not depend on how finely the fields are drawn", () => {
    for (const background of ["error", "magnitude", "energy"] as const) {
      const [coarse, fine] = [51, 101].map((grid) => sharedScales(resultOn(grid), background, { displayRange: 0.7 }));
      expect(fine).toEqual(coarse);
    }
    const values = Float64Array.from(resultOn(51).models[0].map?.error ?? []).sort();
    expect(sharedScales(resultOn(101), "error").range[1]).toBeCloseTo(values[0.98 * 2600], 12);
  });

  it("colour the energy up to the display range above its lowest, or to its highest", () => {
    const range = (displayRange?: number) =>
      sharedScales(resultOn(51), "energy", displayRange === undefined ? {} : { displayRange }).range;
    expect(range(0.5)).toEqual([0, 0.5]);
    expect(range(5)).toEqual([0, 2]);
    expect(range()).toEqual([0, 2]);
  });
});

it("a bar for differences is not named after the truth", () => {
  const { title, range } = differenceColors({ range: [0, 3] }, figureTheme("light"));
  expect([title, range]).toEqual([expect.stringMatching(/^\|Δ<i>f<\/i>\| \(.*length\)$/), [0, 3]]);
});
