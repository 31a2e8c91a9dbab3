import { describe, expect, it } from "vitest";
import { coreRadius, followWells, nearestWell, wellPopulations } from "./wells.ts";

const wells = [
  { label: "left", x: -2, y: 0 },
  { label: "right", x: 2, y: 0 },
  { label: "top", x: 0, y: 5 },
];

describe("wells", () => {
  it("finds the nearest minimum", () => {
    expect(nearestWell(wells, -0.1, 1)).toBe(0);
    expect(nearestWell(wells, 0.1, 1)).toBe(1);
    expect(nearestWell(wells, 0, 4)).toBe(2);
  });

  it("makes the core a quarter of the shortest distance between minima", () => {
    expect(coreRadius(wells)).toBe(1);
    expect(coreRadius(wells.slice(0, 1))).toBe(Number.POSITIVE_INFINITY);
  });

  it("counts a crossing only on reaching another core", () => {
    const well = Int32Array.of(0);
    const path = [
      [-1, 0],
      [0.5, 0],
      [-0.5, 0],
      [0.9, 0],
      [1.1, 0],
      [0, 0],
      [-0.9, 0],
      [-1.1, 0.1],
      [-2, 0],
    ];
    const counted = path.map(([x, y]) => followWells(Float64Array.of(x, y), wells, 1, well));
    expect(counted).toEqual([0, 0, 0, 0, 1, 0, 0, 1, 0]);
    expect(well[0]).toBe(0);
  });

  it("shares a density out by nearest minimum", () => {
    // 2×2 cells of [−4, 4]², centres at ±2: lower left, lower right, and the two upper ones nearest to "left" or "right".
    const density = Float64Array.of(1, 2, 3, 4);
    const box = { x0: -4, x1: 4, y0: -4, y1: 4 };
    expect([...wellPopulations(density, box, 2, wells)]).toEqual([0.4, 0.6, 0]);
    expect(wellPopulations(new Float64Array(4), box, 2, wells)[0]).toBeNaN();
  });
});
