import { describe, expect, it } from "vitest";
import type { ForceField } from "../geometry.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import type { Motion } from "./types.ts";
import { velocityVerlet } from "./velocityVerlet.ts";

const BOX = { x0: -1, x1: 1, y0: -1, y1: 1 };
const HUGE = { x0: -100, x1: 100, y0: -100, y1: 100 };
const restart = [0, 0] as const;
const generator = createGenerator(1);

const harmonic =
  (k: number): ForceField =>
  (x, y, out, offset) => {
    out[offset] = -k * x;
    out[offset + 1] = -k * y;
  };
const gravity: ForceField = (_x, _y, out, offset) => {
  out[offset] = 0;
  out[offset + 1] = -3;
};
const energyInGravity = (motion: Motion) =>
  0.5 * (motion.velocities[0] ** 2 + motion.velocities[1] ** 2) + 3 * motion.positions[1];

describe("velocity Verlet", () => {
  it("turns a harmonic oscillator by exactly arccos(1 − k dt²/2) a step", () => {
    const k = 4;
    const dt = 0.05;
    const force = harmonic(k);
    const integrator = velocityVerlet.create({ box: HUGE, kT: 1, timeStep: dt, restart });
    const motion = integrator.init(Float64Array.of(1, 0), new Float64Array(2), force);
    const angle = Math.acos(1 - (k * dt * dt) / 2);
    for (let step = 1; step <= 1000; step++) {
      integrator.step(motion, force, generator);
      expect(motion.positions[0]).toBeCloseTo(Math.cos(step * angle), 10);
    }
    // The discrete period is shorter than 2π/√k by the factor 1 − k dt²/24 + …
    expect((2 * Math.PI * dt) / angle / Math.PI).toBeCloseTo(1 - (k * dt * dt) / 24, 5);
  });

  it("conserves ½v² + ½k x² (1 − k dt²/4), so that the energy's error is bounded and of order dt²", () => {
    const k = 4;
    const force = harmonic(k);
    const worst = [0.1, 0.05].map((dt) => {
      const integrator = velocityVerlet.create({ box: HUGE, kT: 1, timeStep: dt, restart });
      const motion = integrator.init(Float64Array.of(1, 0), new Float64Array(2), force);
      let largest = 0;
      for (let step = 0; step < 2000; step++) {
        integrator.step(motion, force, generator);
        const [x] = motion.positions;
        const [v] = motion.velocities;
        expect(0.5 * v * v + 0.5 * k * x * x * (1 - (k * dt * dt) / 4)).toBeCloseTo(
          0.5 * k * (1 - (k * dt * dt) / 4),
          10,
        );
        largest = Math.max(largest, Math.abs(0.5 * v * v + 0.5 * k * x * x - 0.5 * k));
      }
      return largest;
    });
    expect(worst[0]).toBeLessThan((0.5 * k * (k * 0.1 * 0.1)) / 4 + 1e-10);
    expect(worst[0] / worst[1]).toBeCloseTo(4, 1);
  });

  it("bounces off a floor under gravity without losing energy, at the closed form's rate", () => {
    const dt = 0.01;
    const integrator = velocityVerlet.create({ box: BOX, kT: 1, timeStep: dt, restart });
    const motion = integrator.init(Float64Array.of(0, 0), new Float64Array(2), gravity);
    const start = energyInGravity(motion);
    for (let step = 0; step < 10_000; step++) {
      integrator.step(motion, gravity, generator);
      expect(energyInGravity(motion)).toBeCloseTo(start, 9);
      expect(motion.positions[1]).toBeGreaterThanOrEqual(-1);
    }
    // Falling 1 takes √(2/3); a bounce every two falls, the first after one.
    const falls = 100 / Math.sqrt(2 / 3);
    expect(motion.reflected).toBe(Math.floor((falls + 1) / 2));
    expect(motion.restarted).toBe(0);
  });

  it("follows a free particle through corners as the folded straight line", () => {
    const none: ForceField = (_x, _y, out, offset) => out.fill(0, offset, offset + 2);
    const integrator = velocityVerlet.create({ box: BOX, kT: 1, timeStep: 0.7, restart });
    const motion = integrator.init(new Float64Array(2), Float64Array.of(3, 1.3), none);
    const triangle = (s: number) => (2 / Math.PI) * Math.asin(Math.sin((Math.PI / 2) * s));
    for (let step = 1; step <= 49; step++) {
      integrator.step(motion, none, generator);
      expect(motion.positions[0]).toBeCloseTo(triangle(3 * 0.7 * step), 9);
      expect(motion.positions[1]).toBeCloseTo(triangle(1.3 * 0.7 * step), 9);
      expect(Math.abs(motion.velocities[0])).toBe(3);
    }
    expect(motion.reflected).toBe(Math.floor((3 * 0.7 * 49 + 1) / 2) + Math.floor((1.3 * 0.7 * 49 + 1) / 2));
  });

  it("survives being pressed against a wall", () => {
    const integrator = velocityVerlet.create({ box: BOX, kT: 1, timeStep: 0.01, restart });
    const motion = integrator.init(Float64Array.of(0, -1), new Float64Array(2), gravity);
    for (let step = 0; step < 1000; step++) integrator.step(motion, gravity, generator);
    expect(motion.positions[1]).toBeGreaterThanOrEqual(-1);
    expect(motion.positions[1]).toBeLessThan(-0.99);
    expect(motion.restarted).toBe(0);
  });

  it("restarts at rest, and counts, a walker whose force is not finite", () => {
    const broken: ForceField = (x, _y, out, offset) => out.fill(x > 0.5 ? Number.NaN : 0, offset, offset + 2);
    const integrator = velocityVerlet.create({ box: BOX, kT: 1, timeStep: 0.1, restart: [0.2, 0.1] });
    const motion = integrator.init(Float64Array.of(0.45, 0, 0, 0), Float64Array.of(1, 0, 1, 0), broken);
    integrator.step(motion, broken, generator);
    expect(motion.restarted).toBe(1);
    expect([...motion.positions]).toEqual([0.2, 0.1, 0.1, 0]);
    expect([...motion.velocities]).toEqual([0, 0, 1, 0]);
  });
});
