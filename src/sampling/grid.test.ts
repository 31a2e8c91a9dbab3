import { expect, test } from "vitest";
import { type Box, contains, DEFAULT_BOX } from "../geometry.ts";
import { harmonic } from "../potentials/harmonic.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { grid } from "./grid.ts";

const sample = (count: number, box: Box = DEFAULT_BOX, missing: Box | null = null) =>
  grid.sample({
    count,
    box,
    missing,
    potential: harmonic.create({ stiffness1: 1, stiffness2: 1, angle: 0 }),
    kT: 1,
    generator: createGenerator(51),
  });

/** Points in each row, from below. */
function rowSizes(positions: Float64Array): number[] {
  const sizes = new Map<number, number>();
  for (let i = 1; i < positions.length; i += 2) sizes.set(positions[i], (sizes.get(positions[i]) ?? 0) + 1);
  return [...sizes.values()];
}

test("a square number makes a square, cell-centred grid", () => {
  expect(Array.from(sample(4))).toEqual([-2.5, -2.5, 2.5, -2.5, -2.5, 2.5, 2.5, 2.5]);
  const positions = sample(100);
  for (let i = 0; i < 100; i++) {
    expect(positions[2 * i]).toBeCloseTo(-4.5 + (i % 10), 12);
    expect(positions[2 * i + 1]).toBeCloseTo(-4.5 + Math.floor(i / 10), 12);
  }
});

test("other numbers are dealt over rows as evenly as they go", () => {
  expect(rowSizes(sample(20))).toEqual([5, 5, 5, 5]);
  expect(rowSizes(sample(50))).toEqual([7, 7, 7, 7, 7, 7, 8]);
  for (let count = 1; count <= 200; count++) {
    const sizes = rowSizes(sample(count));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    expect(Math.abs(sizes.length - Math.sqrt(count))).toBeLessThanOrEqual(0.5);
  }
});

test("cells follow the box's shape", () => {
  expect(rowSizes(sample(36, { x0: 0, x1: 9, y0: 0, y1: 1 }))).toEqual([18, 18]);
  expect(rowSizes(sample(5, { x0: 0, x1: 100, y0: 0, y1: 1 }))).toEqual([5]);
});

test("is refined beside a missing region", () => {
  const missing = { x0: -5, x1: 0, y0: -5, y1: 5 };
  const positions = sample(50, DEFAULT_BOX, missing);
  expect(positions).toHaveLength(100);
  // 10×10 on the whole box, of which the right half is left.
  expect(rowSizes(positions)).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
});

test("has exactly the number of points, all different, beside any missing region", () => {
  const { uniform } = createGenerator(52);
  for (let trial = 0; trial < 100; trial++) {
    const [x, y] = [5 * uniform(), 5 * uniform()];
    const count = 5 + Math.floor(200 * uniform());
    const missing = { x0: -x, x1: y, y0: -y, y1: 4.9 };
    const positions = sample(count, DEFAULT_BOX, missing);
    expect(positions).toHaveLength(2 * count);
    const seen = new Set<string>();
    for (let i = 0; i < 2 * count; i += 2) {
      expect(contains(missing, positions[i], positions[i + 1])).toBe(false);
      seen.add(`${positions[i]}, ${positions[i + 1]}`);
    }
    expect(seen.size).toBe(count);
  }
});

test("finds a rim that coarse grids step over", () => {
  const missing = { x0: -4.95, x1: 4.95, y0: -4.95, y1: 4.95 };
  const positions = sample(10, DEFAULT_BOX, missing);
  expect(positions).toHaveLength(20);
  for (let i = 0; i < 20; i += 2) expect(contains(missing, positions[i], positions[i + 1])).toBe(false);
});

test("says so where a grid would have to be absurdly fine", () => {
  expect(() => sample(50, DEFAULT_BOX, { x0: -5, x1: 5 - 1e-4, y0: -5, y1: 5 })).toThrow(/too little room/);
});
