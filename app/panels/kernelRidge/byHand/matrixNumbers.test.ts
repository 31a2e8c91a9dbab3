import { describe, expect, it } from "vitest";
import { writerFor } from "./matrixNumbers.ts";

const written = (...values: number[]) => values.map(writerFor(Float64Array.from(values)));

describe("the numbers of a matrix", () => {
  it("have the same decimals, the fewer the larger they are", () => {
    expect(written(1, -0.60653, 0)).toEqual(["1.000", "−0.607", "0.000"]);
    expect(written(45.454, 7)).toEqual(["45.45", "7.00"]);
    expect(written(-161.454, 7)).toEqual(["−161.5", "7.0"]);
  });

  it("are powers of ten where they would take too much room, and never minus zero", () => {
    expect(written(123456, 1)).toEqual(["1.2×10⁵", "1.0"]);
    expect(written(-0.0002, 1)).toEqual(["0.000", "1.000"]);
    expect(written(Number.NaN)).toEqual(["–"]);
  });
});
