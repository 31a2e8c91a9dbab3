import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_BOX, type ForceField } from "../geometry.ts";
import { gaussian } from "../kernels/gaussian.ts";
import { findMatrixKernel } from "../matrixKernels/registry.ts";
import { lecture } from "../potentials/lecture.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { fitKernelRidge } from "../regression/fit.ts";
import { findRepresentation } from "../representations/registry.ts";
import { createSimdWalkers, type SimdForce, type WalkersSettings, type WalkersState } from "../simd/brownian.ts";
import type { SimdModule } from "../simd/module.ts";
import { builds } from "../simd/testBuilds.ts";
import { createBicubicTable } from "./bicubicTable.ts";
import { learnedForce } from "./learnedForce.ts";
import { createGenericWalkers, createWalkers } from "./walkers.ts";
import { coreRadius } from "./wells.ts";

const { wells } = lecture;
const SETTINGS: WalkersSettings = {
  box: DEFAULT_BOX,
  kT: 1,
  timeStep: 0.005,
  restart: [-2.55, 0],
  bins: 20,
  wells,
  coreRadius: coreRadius(wells),
};

function start(walkers: number, seed: number, { box, bins } = SETTINGS): WalkersState {
  const generator = createGenerator(seed);
  const place = (i: number) =>
    i % 2 === 0 ? box.x0 + generator.uniform() * (box.x1 - box.x0) : box.y0 + generator.uniform() * (box.y1 - box.y0);
  return {
    positions: Float64Array.from({ length: 2 * walkers }, (_, i) => place(i)),
    generator: generator.save(),
    histogram: new Float64Array(bins * bins),
    well: new Int32Array(walkers),
    transitions: 3,
    reflected: 5,
    restarted: 7,
  };
}

function run(settings: WalkersSettings, force: ForceField, from: WalkersState, steps: number): WalkersState {
  const walkers = createGenericWalkers(settings, force, from);
  walkers.advance(steps, true);
  return walkers.state();
}

function runInModule(
  module: SimdModule,
  settings: WalkersSettings,
  force: SimdForce,
  from: WalkersState,
  steps: number,
) {
  const walkers = createSimdWalkers(module, settings, force, from);
  walkers.advance(steps, true);
  const state = walkers.state();
  walkers.free();
  return state;
}

/** Both must have counted the same, be at the same place in the random numbers, and be where the other is. */
function expectSame(fast: WalkersState, slow: WalkersState, tolerance: number): void {
  const { positions, ...counted } = fast;
  const { positions: expected, ...expectedCounts } = slow;
  expect(counted).toEqual(expectedCounts);
  const distance = positions.reduce((most, r, i) => Math.max(most, Math.abs(r - expected[i])), 0);
  expect(distance).toBeLessThan(tolerance);
}

const potential = lecture.create({ c: 1 / 25 });

/** A model of the lecture's landscape, of moderate weights. */
function model(kind: string, representation: string, count: number, seed: number, lengthScale: number) {
  const { uniform } = createGenerator(seed);
  const positions = Float64Array.from({ length: 2 * count }, () => 10 * uniform() - 5);
  const forces = new Float64Array(2 * count);
  for (let i = 0; i < forces.length; i += 2) potential.force(positions[i], positions[i + 1], forces, i);
  return fitKernelRidge(
    { positions, forces },
    {
      matrixKernel: findMatrixKernel(kind),
      profile: gaussian,
      representation: findRepresentation(representation).create([1.5, -0.5, 0.25, 2]),
      lengthScale,
      ridge: 0.1,
    },
  );
}

const counts = { walkers: fc.integer({ min: 1, max: 300 }), seed: fc.nat(1e6), steps: fc.integer({ min: 0, max: 12 }) };

describe("walkers in the module", () => {
  it("are on the lecture's potential where they are outside it, and have counted the same", () => {
    fc.assert(
      fc.property(fc.record({ ...counts, c: fc.double({ min: 0, max: 0.04, noNaN: true }) }), (given) => {
        const { force, simdForce } = lecture.create({ c: given.c });
        if (simdForce === undefined) throw new Error("The lecture's potential has lost its fast path.");
        const from = start(given.walkers, given.seed);
        const slow = run(SETTINGS, force, from, given.steps);
        for (const module of builds)
          expectSame(runInModule(module, SETTINGS, simdForce, from, given.steps), slow, 1e-12);
      }),
      { numRuns: 40 },
    );
  });

  it.each(["identity", "lecture", "linear"])(
    "are on learned forces, q %s, where they are outside it",
    (representation) => {
      const lengthScale = fc.double({ min: 0.4, max: 8, noNaN: true });
      fc.assert(
        fc.property(fc.record({ ...counts, lengthScale, samples: fc.integer({ min: 1, max: 25 }) }), (given) => {
          for (const kind of ["independent", "energyConserving"]) {
            const learned = model(kind, representation, given.samples, given.seed, given.lengthScale);
            const simdForce = learnedForce(learned, SETTINGS.box);
            if (simdForce === null) throw new Error("The Gaussian has lost its fast path.");
            const from = start(given.walkers, given.seed);
            const slow = run(SETTINGS, learned.force, from, given.steps);
            for (const module of builds) {
              expectSame(runInModule(module, SETTINGS, simdForce, from, given.steps), slow, 1e-12);
            }
          }
        }),
        { numRuns: 15 },
      );
    },
  );

  it.each([
    ["independent", 1.2, "independent"],
    ["energyConserving", 1.2, "energyConserving"],
    ["independent", 5, "independentSeries"],
    ["energyConserving", 5, "energyConservingSeries"],
  ])("move by the sum or by the series, whichever costs less: %s, σ = %d", (kind, lengthScale, way) => {
    for (const representation of ["identity", "linear"]) {
      const learned = model(kind, representation, 120, 8, lengthScale * (representation === "linear" ? 2 : 1));
      const simdForce = learnedForce(learned, SETTINGS.box);
      if (simdForce === null) throw new Error("The Gaussian has lost its fast path.");
      expect(simdForce.kind).toBe(way);
      expect(learnedForce(learned, { ...SETTINGS.box })).toBe(simdForce);
      const from = start(90, 3);
      const slow = run(SETTINGS, learned.force, from, 12);
      for (const module of builds) expectSame(runInModule(module, SETTINGS, simdForce, from, 12), slow, 1e-12);
    }
  });

  it("are on a bicubic table where they are outside it", async () => {
    const { energy, force } = potential;
    const forceJacobian: ForceField = (x, y, out, offset) => {
      // ∂f_x/∂y of the corrugation c sin u, u = 3(x+5)(y−6): −∂²V/∂x∂y = 9c (x+5)(y−6) sin u − 3c cos u
      const u = 3 * (x + 5) * (y - 6);
      out[offset + 1] = (9 / 25) * (x + 5) * (y - 6) * Math.sin(u) - (3 / 25) * Math.cos(u);
    };
    const box = { x0: -3, x1: 4, y0: -2, y1: 1 };
    const settings = { ...SETTINGS, box };
    const size = { columns: 30, rows: 17 };
    const table = await createBicubicTable({ energy, force, forceJacobian }, box, size, () => Promise.resolve());
    const from = start(77, 4, settings);
    const slow = run(settings, table.force, from, 30);
    expect(slow.reflected).toBeGreaterThan(from.reflected);
    for (const module of builds) expectSame(runInModule(module, settings, table.simdForce, from, 30), slow, 1e-11);
  });

  it("are folded and restarted as outside it, however far a step goes", () => {
    for (const [kT, box] of [
      [30, { x0: -1, x1: 0.5, y0: -0.3, y1: 0.8 }],
      [3e6, { x0: -1, x1: 0.5, y0: -3, y1: 0.8 }],
    ] as const) {
      const settings = { ...SETTINGS, kT, box, restart: [0.1, 0.2] as const };
      const from = start(131, 9, settings);
      const slow = run(settings, potential.force, from, 20);
      expect(slow.reflected).toBeGreaterThan(1000);
      if (kT > 1e3) expect(slow.restarted).toBeGreaterThan(from.restarted);
      for (const module of builds) {
        const fast = runInModule(module, settings, { kind: "lecture", numbers: Float64Array.of(0.04) }, from, 20);
        expectSame(fast, slow, 1e-12);
      }
    }
  });

  it("restart where the force is not a number", () => {
    const force: SimdForce = { kind: "lecture", numbers: Float64Array.of(Number.NaN) };
    for (const module of builds) {
      const { restarted, positions } = runInModule(module, SETTINGS, force, start(3, 1), 2);
      expect(restarted).toBe(7 + 6);
      expect([...positions]).toEqual([-2.55, 0, -2.55, 0, -2.55, 0]);
    }
  });

  it("go on, interrupted, with the numbers of one run", () => {
    const force: SimdForce = { kind: "lecture", numbers: Float64Array.of(0.04) };
    const from = start(201, 2);
    for (const module of builds) {
      const whole = runInModule(module, SETTINGS, force, from, 40);
      const half = structuredClone(runInModule(module, SETTINGS, force, from, 17));
      expect(runInModule(module, SETTINGS, force, half, 23)).toEqual(whole);
      expect(whole.positions).not.toEqual(from.positions);
    }
  });

  it("give their memory back", () => {
    const [{ heap }] = builds;
    const force: SimdForce = { kind: "lecture", numbers: Float64Array.of(0.04) };
    runInModule(builds[0], SETTINGS, force, start(20_000, 2), 1);
    const before = heap.size();
    for (let i = 0; i < 5; i++) runInModule(builds[0], SETTINGS, force, start(20_000, 2), 1);
    expect(heap.size()).toBe(before);
  });

  it("cross between wells, which is counted", () => {
    const from = {
      ...start(300, 2),
      positions: Float64Array.from({ length: 600 }, (_, i) => (i % 2 === 0 ? -2.55 : 0)),
    };
    const settings = { ...SETTINGS, timeStep: 0.02, kT: 2 };
    for (const module of builds) {
      const force: SimdForce = { kind: "lecture", numbers: Float64Array.of(0) };
      const { transitions, well } = runInModule(module, settings, force, from, 300);
      expect(transitions - 3).toBeGreaterThan(well.reduce((sum, index) => sum + index, 0));
      expect(well.some((index) => index === 1)).toBe(true);
    }
  });
});

describe("walkers", () => {
  it("take the module where it knows the force, else the generic path, and are at the same places", () => {
    const from = start(50, 6);
    const states = [potential.simdForce ?? null, null].map((simdForce) => {
      const walkers = createWalkers(SETTINGS, potential.force, simdForce, from);
      walkers.advance(5, false);
      const state = walkers.state();
      walkers.free();
      return state;
    });
    expectSame(states[0], states[1], 1e-12);
    expect(states[0].histogram.every((visits) => visits === 0)).toBe(true);
  });

  it("refuse settings that no motion can have, whichever path would take them", () => {
    const create = () =>
      createWalkers({ ...SETTINGS, timeStep: -1 }, potential.force, potential.simdForce ?? null, start(1, 1));
    expect(create).toThrowError(expect.objectContaining({ kind: "input", parameter: "timeStep" }));
  });
});

describe("the learned forces that the module knows", () => {
  it("leave every other kernel to the generic path", () => {
    const known = model("independent", "identity", 4, 1, 2);
    expect(learnedForce(known, DEFAULT_BOX)).not.toBeNull();
    const printed = { ...known, settings: { ...known.settings, matrixKernel: findMatrixKernel("asPrinted") } };
    expect(learnedForce(printed, DEFAULT_BOX)).toBeNull();
    const rough = { ...known, settings: { ...known.settings, profile: { ...gaussian, id: "matern52" } } };
    expect(learnedForce(rough, DEFAULT_BOX)).toBeNull();
  });
});
