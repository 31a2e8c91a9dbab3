import { expect, test } from "vitest";
import { Problem } from "../problem.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { addNoise } from "./noise.ts";

test("adds normal deviates of the given spread to each component", () => {
  const forces = Float64Array.from({ length: 40_000 }, (_, i) => i % 7);
  const noisy = addNoise(forces, 0.3, createGenerator(71));
  const noise = noisy.map((force, i) => force - forces[i]);
  const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length;
  const variance = noise.reduce((sum, value) => sum + value ** 2, 0) / noise.length;
  expect(Math.abs(mean)).toBeLessThan((4 * 0.3) / Math.sqrt(noise.length));
  expect(Math.abs(variance - 0.09)).toBeLessThan(4 * 0.09 * Math.sqrt(2 / noise.length));
});

test("leaves the given forces alone, and adds nothing at zero", () => {
  const forces = Float64Array.of(1, 2, 3, 4);
  const noisy = addNoise(forces, 0, createGenerator(72));
  expect(noisy).toEqual(forces);
  expect(noisy).not.toBe(forces);
  addNoise(forces, 1, createGenerator(72));
  expect(Array.from(forces)).toEqual([1, 2, 3, 4]);
});

test("scales with its spread at the same seed", () => {
  const forces = new Float64Array(10);
  const [small, large] = [0.1, 0.2].map((spread) => addNoise(forces, spread, createGenerator(73)));
  expect(Array.from(large)).toEqual(Array.from(small, (value) => 2 * value));
});

test.each([-0.1, Number.NaN, Number.POSITIVE_INFINITY])("refuses a spread of %d", (spread) => {
  expect(() => addNoise(new Float64Array(2), spread, createGenerator(74))).toThrow(Problem);
});
