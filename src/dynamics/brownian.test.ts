import { describe, expect, it } from "vitest";
import type { ForceField } from "../geometry.ts";
import { createGenerator, restoreGenerator } from "../random/xoshiro128.ts";
import { brownian } from "./brownian.ts";

const HUGE = { x0: -1e6, x1: 1e6, y0: -1e6, y1: 1e6 };
const BOX = { x0: -1, x1: 1, y0: -2, y1: 2 };
const restart = [0, 0] as const;

const none: ForceField = (_x, _y, out, offset) => {
  out[offset] = 0;
  out[offset + 1] = 0;
};
const harmonic =
  (kx: number, ky: number): ForceField =>
  (x, y, out, offset) => {
    out[offset] = -kx * x;
    out[offset + 1] = -ky * y;
  };

function variance(positions: Float64Array, component: 0 | 1): number {
  let sum = 0;
  let squares = 0;
  const count = positions.length / 2;
  for (let w = 0; w < count; w++) {
    sum += positions[2 * w + component];
    squares += positions[2 * w + component] ** 2;
  }
  return squares / count - (sum / count) ** 2;
}

describe("Brownian motion", () => {
  it("spreads freely with variance 2 kT t along each axis", () => {
    const kT = 1.7;
    const integrator = brownian.create({ box: HUGE, kT, timeStep: 0.01, restart });
    const walkers = 20_000;
    const motion = integrator.init(new Float64Array(2 * walkers), new Float64Array(2 * walkers), none);
    const generator = createGenerator(3);
    for (let step = 0; step < 50; step++) integrator.step(motion, none, generator);
    const expected = 2 * kT * 0.5;
    const standardError = expected * Math.sqrt(2 / walkers);
    for (const component of [0, 1] as const) {
      expect(Math.abs(variance(motion.positions, component) - expected)).toBeLessThan(3.5 * standardError);
    }
  });

  it("settles in a harmonic well at the discrete variance kT / (k (1 − k dt/2))", () => {
    const kT = 0.8;
    const timeStep = 0.1;
    const stiffness = [1, 5] as const;
    const force = harmonic(...stiffness);
    const integrator = brownian.create({ box: HUGE, kT, timeStep, restart });
    const walkers = 4000;
    const motion = integrator.init(new Float64Array(2 * walkers), new Float64Array(2 * walkers), force);
    const generator = createGenerator(11);
    for (let step = 0; step < 120; step++) integrator.step(motion, force, generator);
    // Average over independent-enough snapshots: 4000 walkers × 10 of them 4 correlation times apart.
    const mean = [0, 0];
    for (let snapshot = 0; snapshot < 10; snapshot++) {
      for (let step = 0; step < 40; step++) integrator.step(motion, force, generator);
      for (const component of [0, 1] as const) mean[component] += variance(motion.positions, component) / 10;
    }
    for (const component of [0, 1] as const) {
      const k = stiffness[component];
      const expected = kT / (k * (1 - (k * timeStep) / 2));
      expect(Math.abs(mean[component] - expected)).toBeLessThan(3.5 * expected * Math.sqrt(2 / (10 * walkers)));
    }
    // The second is far enough from the continuum's kT/k for the test to tell them apart.
    expect(mean[1]).toBeGreaterThan(1.25 * (kT / 5));
  });

  it("gives the same numbers for the same seed, and others for another", () => {
    const integrator = brownian.create({ box: BOX, kT: 1, timeStep: 0.01, restart });
    const run = (seed: number) => {
      const motion = integrator.init(new Float64Array(20), new Float64Array(20), none);
      const generator = createGenerator(seed);
      for (let step = 0; step < 30; step++) integrator.step(motion, none, generator);
      return motion.positions;
    };
    expect(run(5)).toEqual(run(5));
    expect(run(5)).not.toEqual(run(6));
  });

  it("continues a saved run with the numbers it would have had", () => {
    const integrator = brownian.create({ box: BOX, kT: 1, timeStep: 0.02, restart });
    const force = harmonic(2, 3);
    const whole = integrator.init(new Float64Array(14), new Float64Array(14), force);
    const generator = createGenerator(8);
    for (let step = 0; step < 40; step++) integrator.step(whole, force, generator);

    const first = integrator.init(new Float64Array(14), new Float64Array(14), force);
    const before = createGenerator(8);
    for (let step = 0; step < 17; step++) integrator.step(first, force, before);
    const second = integrator.init(first.positions, first.velocities, force);
    const after = restoreGenerator(before.save());
    for (let step = 17; step < 40; step++) integrator.step(second, force, after);
    expect(second.positions).toEqual(whole.positions);
  });

  it("keeps walkers inside and evenly spread between reflecting walls", () => {
    const integrator = brownian.create({ box: BOX, kT: 1, timeStep: 0.05, restart });
    const walkers = 5000;
    const motion = integrator.init(new Float64Array(2 * walkers), new Float64Array(2 * walkers), none);
    const generator = createGenerator(21);
    for (let step = 0; step < 200; step++) {
      integrator.step(motion, none, generator);
      for (let i = 0; i < motion.positions.length; i += 2) {
        if (Math.abs(motion.positions[i]) > 1 || Math.abs(motion.positions[i + 1]) > 2) throw new Error("outside");
      }
    }
    expect(motion.reflected).toBeGreaterThan(walkers);
    expect(motion.restarted).toBe(0);
    // A uniform density on [−1, 1] and [−2, 2] has variance 1/3 and 4/3; reflection keeps it exactly.
    // Var(x²) = 4/45 a⁴.
    for (const [component, a] of [
      [0, 1],
      [1, 2],
    ] as const) {
      const standardError = a * a * Math.sqrt(4 / 45 / walkers);
      expect(Math.abs(variance(motion.positions, component) - (a * a) / 3)).toBeLessThan(3.5 * standardError);
    }
  });

  it("restarts and counts a walker that goes non-finite or is thrown across the box many times over", () => {
    const broken: ForceField = (x, _y, out, offset) => {
      out[offset] = x > 0.5 ? Number.NaN : x < -0.5 ? 1e9 : 0;
      out[offset + 1] = 0;
    };
    const integrator = brownian.create({ box: BOX, kT: 1e-12, timeStep: 0.01, restart: [0.1, -0.2] });
    const motion = integrator.init(Float64Array.of(0.9, 0, -0.9, 0, 0, 1), new Float64Array(6), broken);
    integrator.step(motion, broken, createGenerator(1));
    expect(motion.restarted).toBe(2);
    expect([...motion.positions.slice(0, 4)]).toEqual([0.1, -0.2, 0.1, -0.2]);
    expect(motion.positions[5]).toBeCloseTo(1, 4);
    expect(motion.reflected).toBe(0);
  });

  it.each([
    [{ timeStep: 0 }, "timeStep"],
    [{ timeStep: Number.NaN }, "timeStep"],
    [{ kT: -1 }, "kT"],
    [{ restart: [9, 0] as const }, "restart"],
    [{ box: { x0: 1, x1: 1, y0: 0, y1: 1 } }, "box"],
  ])("refuses %o", (change, parameter) => {
    expect(() => brownian.create({ box: BOX, kT: 1, timeStep: 0.01, restart, ...change })).toThrowError(
      expect.objectContaining({ kind: "input", parameter }),
    );
  });
});
