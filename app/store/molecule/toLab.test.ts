import { expect, test } from "vitest";
import type { TrainedForces } from "../../../src/gradientDomain/types.ts";
import { framesOf } from "../../../src/molecules/frames.ts";
import { curveSeconds, motionSeconds, trainingSeconds } from "./costs.ts";
import { moleculeDefaults } from "./moleculeParameters.ts";
import { FEWEST_FRAMES, toCurves, toHeat, toLab, toMotion } from "./toLab.ts";

const molecule = { numbers: Uint8Array.of(8, 1), positions: Float64Array.of(0, 0, 0, 1, 0, 0) };
const fileOf = (frames: number) => framesOf(Array.from({ length: frames }, () => molecule));

test("of a file there are never more geometries asked for than it has", () => {
  for (const frames of [FEWEST_FRAMES, 20, 100, 5000]) {
    const { data } = toLab(moleculeDefaults, fileOf(frames));
    expect(data.count).toBeGreaterThanOrEqual(10);
    expect(data.count + data.testCount).toBeLessThanOrEqual(frames);
  }
  const { sets } = toCurves(toLab(moleculeDefaults, fileOf(40)), { ...moleculeDefaults, curveMaximum: "320" });
  // Eight of forty are kept for testing.
  expect(sets.counts).toEqual([5, 10, 20]);
});

test("a motion takes as long as it is to, and no force field is asked about a file’s molecule", () => {
  const motion = toMotion([], { ...moleculeDefaults, duration: 2, timeStep: 0.25 });
  expect(motion.steps * motion.timeStep).toBe(2000);
  expect(motion.field).toEqual({ molecule: "water", bondForm: "morse" });
  expect(toMotion([], moleculeDefaults, new Float64Array(9)).field).toBeNull();
});

test("the temperature trained at is one of those tested at, in rising order", () => {
  const { temperatures } = toHeat(toLab(moleculeDefaults), { ...moleculeDefaults, temperature: 330 });
  expect(temperatures).toContain(330);
  expect(temperatures).toEqual([...temperatures].sort((a, b) => a - b));
});

test("times grow as the work does", () => {
  const one = (id: "cartesian" | "conserving", seconds: number, allowed: boolean) => ({
    id,
    size: 30,
    bytes: 1,
    seconds,
    allowed,
    most: 1000,
  });
  const cost = { atoms: 2, permutations: 1, costs: [one("cartesian", 2, true), one("conserving", 100, false)] };
  // What is too large is not trained.
  expect(trainingSeconds(cost)).toBe(2);
  const request = { lab: toLab(moleculeDefaults), sets: { counts: [30, 60], repeats: 2, seed: 1 } };
  // N = 30 as it is, N = 60 eight times that, both twice.
  expect(curveSeconds(request, cost)).toBeCloseTo(2 * (1 + 8) * 2, 12);
  const trained = (frames: number): TrainedForces => ({
    id: "conserving",
    numbers: molecule.numbers,
    profile: "gaussian",
    lengthScale: 1,
    positions: new Float64Array(6 * frames),
    weights: new Float64Array(6 * frames),
    permutations: Int32Array.of(0, 1),
    offset: 0,
  });
  expect(motionSeconds([trained(20)], 100) / motionSeconds([trained(10)], 50)).toBeCloseTo(4, 12);
});
