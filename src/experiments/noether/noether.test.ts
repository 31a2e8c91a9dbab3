import { describe, expect, test } from "vitest";
import { type SymmetryBreaking, UNBROKEN } from "../../clusters/brokenSymmetry.ts";
import { QUIET } from "../context.ts";
import { type NoetherCluster, noether } from "./noether.ts";

const CLUSTER: NoetherCluster = { atoms: 7, dimension: 2, kT: 0.1, seed: 1, timeStep: 0.005, duration: 20 };

/** What velocity Verlet leaves of the energy's conservation at this step, and rounding of the others'. */
const STEP_ERROR = 5e-3;
const ROUNDING = 1e-11;

describe.each([2, 3] as const)("in %i dimensions", (dimension) => {
  describe.each([1, 2, 3])("seed %i", (seed) => {
    const run = (breaking: Partial<SymmetryBreaking>, change: Partial<NoetherCluster> = {}) =>
      noether({ cluster: { ...CLUSTER, dimension, seed, ...change }, breaking: { ...UNBROKEN, ...breaking } }, QUIET);

    test("left to itself, the cluster conserves all three", async () => {
      const { drift, momentum, angularMomentum } = await run({});
      expect(drift.momentum).toBeLessThan(ROUNDING);
      expect(drift.angularMomentum).toBeLessThan(ROUNDING);
      expect(drift.energy).toBeLessThan(STEP_ERROR);
      // And there is something to conserve.
      expect(Math.hypot(...momentum.subarray(0, dimension))).toBeGreaterThan(0.05);
      expect(Math.hypot(...angularMomentum.subarray(0, 3))).toBeGreaterThan(0.02);
    });

    test("a uniform field takes momentum's conservation alone, by F for each atom in each unit of time", async () => {
      const { drift } = await run({ field: 0.05 });
      expect(drift.momentum).toBeCloseTo(7 * 0.05 * 20, 9);
      expect(drift.angularMomentum).toBeLessThan(ROUNDING);
      expect(drift.energy).toBeLessThan(STEP_ERROR);
    });

    test("a direction unlike the others takes angular momentum's alone", async () => {
      const { drift } = await run({ anisotropy: 0.1 });
      expect(drift.momentum).toBeLessThan(ROUNDING);
      expect(drift.angularMomentum).toBeGreaterThan(0.02);
      expect(drift.energy).toBeLessThan(STEP_ERROR);
    });

    test("a strength that changes in time takes the energy's alone", async () => {
      const { drift } = await run({ modulation: 0.2, period: 1 });
      expect(drift.momentum).toBeLessThan(ROUNDING);
      expect(drift.angularMomentum).toBeLessThan(ROUNDING);
      expect(drift.energy).toBeGreaterThan(0.5);
    });

    test("a wall in the way takes momentum's, and keeps energy's", async () => {
      const { drift } = await run({ wall: 0.8 }, { duration: 5 });
      expect(drift.momentum).toBeGreaterThan(0.1);
      expect(drift.energy).toBeLessThan(0.05);
    });

    test("the energy's error falls as the square of the time step", async () => {
      const [coarse, fine] = [await run({}, { duration: 2 }), await run({}, { duration: 2, timeStep: 0.0025 })];
      const ratio = coarse.drift.energy / fine.drift.energy;
      expect(ratio).toBeGreaterThan(3);
      expect(ratio).toBeLessThan(5);
    });
  });
});

test("two atoms' trajectory is kept as it is: times, places, and half of v² as the kinetic energy", async () => {
  const cluster = { ...CLUSTER, atoms: 2, duration: 1 };
  const { times, positions, kinetic, energy, momentum } = await noether({ cluster, breaking: UNBROKEN }, QUIET);
  expect(times[1] - times[0]).toBeCloseTo(0.005, 12);
  expect(positions.length).toBe(4 * times.length);
  // At rest in the well, 2^(1/6) apart and at −1.
  expect(Math.hypot(positions[0] - positions[2], positions[1] - positions[3])).toBeCloseTo(2 ** (1 / 6), 6);
  expect(energy[0] - kinetic[0]).toBeCloseTo(-1, 9);
  // The centre of mass goes on at P/2 each unit of time.
  const last = times.length - 1;
  const centre = (frame: number) => (positions[4 * frame] + positions[4 * frame + 2]) / 2;
  expect(centre(last) - centre(0)).toBeCloseTo((momentum[0] / 2) * times[last], 10);
});

test("is refused with what is out of range", async () => {
  const refused = (change: object, breaking: object, parameter: string) =>
    expect(
      noether({ cluster: { ...CLUSTER, ...change }, breaking: { ...UNBROKEN, ...breaking } }, QUIET),
    ).rejects.toMatchObject({ kind: "input", parameter });
  await refused({ atoms: 1 }, {}, "atoms");
  await refused({ timeStep: 0 }, {}, "timeStep");
  await refused({ duration: 1e9 }, {}, "duration");
  await refused({}, { anisotropy: -1 }, "anisotropy");
  await refused({}, { period: 0 }, "period");
  await refused({}, { wall: Number.NaN }, "field");
});
