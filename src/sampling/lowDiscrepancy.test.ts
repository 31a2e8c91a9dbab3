import { expect, test } from "vitest";
import { type Box, DEFAULT_BOX } from "../geometry.ts";
import { harmonic } from "../potentials/harmonic.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { lowDiscrepancy } from "./lowDiscrepancy.ts";
import type { SamplingScheme } from "./types.ts";
import { uniform } from "./uniform.ts";

const potential = harmonic.create({ stiffness1: 1, stiffness2: 1, angle: 0 });

const sample = (scheme: SamplingScheme, count: number, seed: number, missing: Box | null = null) =>
  scheme.sample({ count, box: DEFAULT_BOX, missing, potential, kT: 1, generator: createGenerator(seed) });

/** The exact star discrepancy of points in [−5, 5]²: the worst error of area by counting, over boxes from the corner. */
function starDiscrepancy(positions: Float64Array): number {
  const count = positions.length / 2;
  const u = Array.from({ length: count }, (_, i) => (positions[2 * i] + 5) / 10);
  const v = Array.from({ length: count }, (_, i) => (positions[2 * i + 1] + 5) / 10);
  let worst = 0;
  for (const a of [...u, 1]) {
    for (const b of [...v, 1]) {
      let [open, closed] = [0, 0];
      for (let i = 0; i < count; i++) {
        if (u[i] < a && v[i] < b) open++;
        if (u[i] <= a && v[i] <= b) closed++;
      }
      worst = Math.max(worst, a * b - open / count, closed / count - a * b);
    }
  }
  return worst;
}

test("has a much smaller star discrepancy than uniform points, at any seed", () => {
  for (const seed of [1, 2, 3]) {
    const spread = starDiscrepancy(sample(lowDiscrepancy, 256, seed));
    expect(spread).toBeLessThan(0.03);
    expect(spread).toBeLessThan(0.5 * starDiscrepancy(sample(uniform, 256, seed)));
  }
});

test("follows the R2 recurrence", () => {
  const positions = sample(lowDiscrepancy, 100, 4);
  // The plastic number by its own equation, p = ∛(1 + p).
  let p = 1;
  for (let i = 0; i < 60; i++) p = Math.cbrt(1 + p);
  for (let i = 0; i < 99; i++) {
    const stepU = ((positions[2 * i + 2] - positions[2 * i]) / 10 + 1) % 1;
    const stepV = ((positions[2 * i + 3] - positions[2 * i + 1]) / 10 + 1) % 1;
    expect(stepU).toBeCloseTo(1 / p, 11);
    expect(stepV).toBeCloseTo(1 / p ** 2, 11);
  }
});

test("each point by itself is uniform over the seeds", () => {
  const seeds = 2000;
  let [mean, second] = [0, 0];
  for (let seed = 0; seed < seeds; seed++) {
    const x = sample(lowDiscrepancy, 3, seed)[4];
    mean += x / seeds;
    second += x ** 2 / seeds;
  }
  expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(100 / 12 / seeds));
  expect(Math.abs(second - 100 / 12)).toBeLessThan(4 * 100 * Math.sqrt((1 / 80 - 1 / 144) / seeds));
});

test("stays even beside a missing region: each quarter of the rest gets its share", () => {
  const missing = { x0: -5, x1: 0, y0: -5, y1: 5 };
  const positions = sample(lowDiscrepancy, 400, 5, missing);
  const quarters = new Float64Array(4);
  for (let i = 0; i < 400; i++) quarters[2 * Number(positions[2 * i] > 2.5) + Number(positions[2 * i + 1] > 0)]++;
  // Chance would scatter by √(400·¼·¾) = 8.7.
  for (const quarter of quarters) expect(Math.abs(quarter - 100)).toBeLessThan(6);
});
