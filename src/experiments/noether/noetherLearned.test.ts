import { describe, expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { type LearnedForceId, noetherLearned } from "./noetherLearned.ts";
import { pairDistances, pullBack } from "./pairDistances.ts";

const CLUSTER = { atoms: 3, dimension: 2, kT: 0.02, timeStep: 0.01, duration: 2 } as const;

describe.each([1, 2, 3])("learned forces, seed %i", async (seed) => {
  const request = { cluster: { ...CLUSTER, seed }, count: 300, extent: 0.5, turn: Math.PI };
  const { motions } = await noetherLearned(request, QUIET);
  const of = (id: LearnedForceId) => {
    const found = motions.find((motion) => motion.id === id);
    if (found === undefined) throw new Error(`There is no motion ${id}.`);
    return found;
  };

  test("of distances conserve momentum, angular momentum and energy, as the truth does", () => {
    for (const id of ["truth", "distances"] as const) {
      const { drift, intact, trajectory, trueEnergyDrift } = of(id);
      expect(intact).toBe(trajectory.times.length);
      expect(drift.momentum).toBeLessThan(1e-12);
      expect(drift.angularMomentum).toBeLessThan(1e-12);
      expect(drift.energy).toBeLessThan(2e-3);
      expect(trueEnergyDrift).toBeLessThan(2e-2);
    }
  });

  test("of coordinates conserve their own energy, and neither momentum nor angular momentum", () => {
    const { drift } = of("coordinates");
    expect(drift.momentum).toBeGreaterThan(1e-2);
    expect(drift.angularMomentum).toBeGreaterThan(1e-3);
    expect(drift.energy).toBeLessThan(2e-2);
  });

  test("component by component have no energy, and conserve nothing", () => {
    const { drift, trueEnergyDrift } = of("components");
    expect(drift.energy).toBeNaN();
    expect(drift.momentum).toBeGreaterThan(1e-9);
    expect(drift.angularMomentum).toBeGreaterThan(1e-3);
    expect(trueEnergyDrift).toBeGreaterThan(2e-3);
  });
});

test("slopes of distances pulled back are forces: minus the gradient of Σ r³/3", () => {
  const r = Float64Array.of(0, 0, 1, 0.2, -0.3, 0.9);
  const energy = (x: Float64Array) => pairDistances(x, 2).reduce((sum, d) => sum + d ** 3 / 3, 0);
  const forces = new Float64Array(6);
  pullBack(
    pairDistances(r, 2).map((d) => d * d),
    r,
    2,
    forces,
  );
  forces.forEach((force, c) => {
    const moved = (by: number) => energy(r.map((x, k) => (k === c ? x + by : x)));
    expect(force).toBeCloseTo(-(moved(1e-5) - moved(-1e-5)) / 2e-5, 8);
  });
});

test("is refused with what is out of range", async () => {
  const request = { cluster: { ...CLUSTER, seed: 1 }, count: 20, extent: 0.5, turn: 1 };
  const refused = (change: object, parameter: string) =>
    expect(noetherLearned({ ...request, ...change }, QUIET)).rejects.toMatchObject({ kind: "input", parameter });
  await refused({ count: 5 }, "count");
  await refused({ turn: 4 }, "turn");
  await refused({ cluster: { ...CLUSTER, seed: 1, atoms: 7 } }, "atoms");
});
