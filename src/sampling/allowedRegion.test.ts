import { expect, test } from "vitest";
import { DEFAULT_BOX } from "../geometry.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { createAllowedRegion } from "./allowedRegion.ts";

const HOLE = { x0: -1, x1: 3, y0: -4, y1: 2 };

test("knows its share of the box", () => {
  expect(createAllowedRegion(DEFAULT_BOX, null).fraction).toBe(1);
  expect(createAllowedRegion(DEFAULT_BOX, HOLE).fraction).toBeCloseTo(1 - (4 * 6) / 100, 14);
  expect(createAllowedRegion(DEFAULT_BOX, { x0: 0, x1: 50, y0: -50, y1: 50 }).fraction).toBeCloseTo(0.5, 14);
  expect(createAllowedRegion(DEFAULT_BOX, { x0: 7, x1: 8, y0: 0, y1: 1 }).fraction).toBe(1);
});

test("leaves allowed points where they would be without the missing region", () => {
  const { uniform } = createGenerator(31);
  const [whole, holed] = [createAllowedRegion(DEFAULT_BOX, null), createAllowedRegion(DEFAULT_BOX, HOLE)];
  const out = new Float64Array(4);
  for (let i = 0; i < 200; i++) {
    const [u, v] = [uniform(), uniform()];
    whole.place(u, v, out, 0);
    holed.place(u, v, out, 2);
    if (holed.allows(out[0], out[1])) expect(out.slice(2)).toEqual(out.slice(0, 2));
    else expect(holed.allows(out[2], out[3])).toBe(true);
  }
});

test.each([
  ["a hole within", HOLE, 76],
  ["a hole over the right edge", { x0: 2, x1: 9, y0: -3, y1: 4 }, 79],
  ["a hole that leaves a tenth", { x0: -4.5, x1: 9, y0: -9, y1: 4.4737 }, 10],
])("maps uniform onto uniform beside %s (χ²)", (_name, hole, areaLeft) => {
  const { uniform } = createGenerator(32);
  const region = createAllowedRegion(DEFAULT_BOX, hole);
  const count = 200_000;
  const point = new Float64Array(2);
  const cells = new Float64Array(400);
  for (let i = 0; i < count; i++) {
    region.place(uniform(), uniform(), point, 0);
    cells[20 * Math.floor(2 * (point[1] + 5)) + Math.floor(2 * (point[0] + 5))]++;
  }
  const overlap = (a0: number, a1: number, b0: number, b1: number) => Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));
  let [chiSquared, freedom, total] = [0, -1, 0];
  cells.forEach((seen, k) => {
    const [x, y] = [-5 + 0.5 * (k % 20), -5 + 0.5 * Math.floor(k / 20)];
    const left = 0.25 - overlap(x, x + 0.5, hole.x0, hole.x1) * overlap(y, y + 0.5, hole.y0, hole.y1);
    total += left;
    const expected = (count * left) / areaLeft;
    if (left < 1e-9) {
      expect(seen).toBe(0);
      return;
    }
    chiSquared += (seen - expected) ** 2 / expected;
    freedom++;
  });
  expect(total).toBeCloseTo(areaLeft, 3);
  expect(Math.abs(chiSquared - freedom)).toBeLessThan(4 * Math.sqrt(2 * freedom));
});

test("stays outside the missing region for every corner of the unit square", () => {
  const point = new Float64Array(2);
  for (const hole of [HOLE, { x0: -5, x1: 4.999, y0: -5, y1: 5 }, { x0: -5, x1: 5, y0: -4.999, y1: 5 }]) {
    const region = createAllowedRegion(DEFAULT_BOX, hole);
    const ends = [0, 0.4, 0.7, 0.8, 1 - 2 ** -53];
    for (const u of ends) {
      for (const v of ends) {
        region.place(u, v, point, 0);
        expect(region.allows(point[0], point[1])).toBe(true);
      }
    }
  }
});

test("counts a sliver no wider than rounding as nothing", () => {
  expect(() => createAllowedRegion(DEFAULT_BOX, { x0: -5, x1: 5 - 1e-9, y0: -5, y1: 5 })).toThrow(/nowhere to sample/);
});
