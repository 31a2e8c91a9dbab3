import { describe, expect, it } from "vitest";
import { lennardJones } from "../../pairPotentials/lennardJones.ts";
import { createGenerator } from "../../random/xoshiro128.ts";
import { createFluid, freedoms, kineticEnergy } from "./createFluid.ts";
import { CUTOFF, fluidForces } from "./fluidForces.ts";
import { neighbourList } from "./neighbourList.ts";
import { KINDS, sharesOf, surroundings } from "./order.ts";
import { countPairs, pairCorrelation } from "./pairCorrelation.ts";
import { rescalingFactor } from "./rescaleVelocities.ts";
import { startingFluid } from "./startingFluid.ts";
import type { FluidPoint } from "./types.ts";

/** Particles that have run into each other a while: nothing about them is regular. */
function moved(particles: number, density: number, kT = 0.6, steps = 200): FluidPoint {
  const fluid = createFluid(startingFluid("spread", particles, density, kT, createGenerator(particles)));
  for (let n = 0; n < steps; n++) fluid.step(0.005);
  return fluid.point;
}

const pair = lennardJones.create({ depth: 1, diameter: 1 });

/** Energy, virial and forces by the definition: every pair, and the nearest of its nine images. */
function bySummation({ side, positions }: FluidPoint) {
  const forces = new Float64Array(positions.length);
  let [potential, virial] = [0, 0];
  for (let i = 0; i < positions.length; i += 2) {
    for (let j = 0; j < i; j += 2) {
      for (const shiftX of [-side, 0, side]) {
        for (const shiftY of [-side, 0, side]) {
          const [dx, dy] = [positions[i] - positions[j] + shiftX, positions[i + 1] - positions[j + 1] + shiftY];
          const r = Math.hypot(dx, dy);
          if (r >= 2.5) continue;
          potential += pair.energy(r) - pair.energy(2.5);
          const slope = pair.slope(r);
          virial -= r * slope;
          for (const [c, d] of [dx, dy].entries()) {
            forces[i + c] -= (slope * d) / r;
            forces[j + c] += (slope * d) / r;
          }
        }
      }
    }
  }
  return { potential, virial, forces };
}

describe.each([
  [64, 0.9],
  [64, 0.05],
  [150, 0.4],
  [400, 0.8],
  [401, 0.3],
])("%i particles at density %d", (particles, density) => {
  const point = moved(particles, density);
  const wrapped = { ...point, positions: point.positions.map((x) => x - point.side * Math.floor(x / point.side)) };
  const list = neighbourList(wrapped, CUTOFF + 0.4);
  const forces = new Float64Array(2 * particles);
  const found = fluidForces(wrapped, list, forces);

  it("the list holds each pair within reach once, and no other", () => {
    const { side, positions } = wrapped;
    const wanted = new Set<string>();
    for (let i = 0; i < particles; i++) {
      for (let j = 0; j < i; j++) {
        const along = (c: 0 | 1) => {
          const d = Math.abs(positions[2 * i + c] - positions[2 * j + c]);
          return Math.min(d, side - d);
        };
        if (Math.hypot(along(0), along(1)) < CUTOFF + 0.4) wanted.add(`${j} ${i}`);
      }
    }
    const seen = Array.from({ length: list.length / 2 }, (_, k) =>
      [list.pairs[2 * k], list.pairs[2 * k + 1]].toSorted((a, b) => a - b).join(" "),
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(new Set(seen)).toEqual(wanted);
  });

  it("energy, virial and forces are those of the sum over all pairs", () => {
    const summed = bySummation(wrapped);
    expect(found.potential).toBeCloseTo(summed.potential, 9);
    expect(found.virial / summed.virial).toBeCloseTo(1, 10);
    for (const [c, f] of forces.entries()) expect(Math.abs(f - summed.forces[c])).toBeLessThan(1e-9);
  });

  it("forces are the energy's slope, by finite differences, and push nothing as a whole", () => {
    const h = 1e-6;
    const energyWith = (c: number, by: number) => {
      const positions = wrapped.positions.slice();
      positions[c] += by;
      return fluidForces({ ...wrapped, positions }, list, new Float64Array(2 * particles)).potential;
    };
    for (const c of [0, 1, 11, 60, 2 * particles - 1]) {
      const slope = (energyWith(c, h) - energyWith(c, -h)) / (2 * h);
      // The force itself has a step of 0.04 where a pair comes within the cutoff.
      expect(Math.abs(forces[c] + slope)).toBeLessThan(1e-4 * Math.max(1, Math.abs(slope)));
    }
    for (const c of [0, 1]) {
      expect(Math.abs(forces.reduce((sum, f, k) => (k % 2 === c ? sum + f : sum), 0))).toBeLessThan(1e-9);
    }
  });
});

it("the virial is what the energy loses when all is spread a little", () => {
  const point = moved(150, 0.4);
  const energyAt = (scale: number) => {
    const spread = { ...point, side: point.side * scale, positions: point.positions.map((x) => x * scale) };
    return bySummation(spread).potential;
  };
  const h = 1e-6;
  const { virial } = bySummation(point);
  expect((energyAt(1 - h) - energyAt(1 + h)) / (2 * h) / virial).toBeCloseTo(1, 4);
});

it("left to itself it keeps its energy, the better the shorter the step, and its momentum", () => {
  const start = moved(150, 0.5);
  const worst = [0.008, 0.004].map((timeStep) => {
    const fluid = createFluid(start);
    const energy = fluid.kinetic() + fluid.potential();
    let most = 0;
    for (let n = 0; n < 4 / timeStep; n++) {
      fluid.step(timeStep);
      most = Math.max(most, Math.abs(fluid.kinetic() + fluid.potential() - energy));
    }
    const { velocities } = fluid.point;
    for (const c of [0, 1]) {
      expect(Math.abs(velocities.reduce((sum, v, k) => (k % 2 === c ? sum + v : sum), 0))).toBeLessThan(1e-10);
    }
    return most;
  });
  expect(worst[0]).toBeLessThan(0.01 * 150 * 0.6);
  expect(worst[0] / worst[1]).toBeGreaterThan(2);
});

describe("the thermostat", () => {
  it("has the canonical distribution: K is Gamma(f/2, kT)", () => {
    const [f, kT, kept] = [30, 0.7, Math.exp(-0.4)];
    const generator = createGenerator(5);
    let kinetic = 3;
    const [settling, count] = [100, 40_000];
    let [sum, squares] = [0, 0];
    for (let n = -settling; n < count; n++) {
      kinetic *= rescalingFactor(kinetic, f, kT, kept, generator) ** 2;
      if (n < 0) continue;
      sum += kinetic;
      squares += kinetic * kinetic;
    }
    const mean = sum / count;
    // f kT/2 = 10.5 and f kT²/2 = 7.35; successive ones are correlated by c = 0.67, so about 8,000 count.
    expect(Math.abs(mean - 10.5)).toBeLessThan(4 * Math.sqrt(7.35 / 8000));
    expect(Math.abs((squares / count - mean * mean) / 7.35 - 1)).toBeLessThan(0.08);
  });

  it("leaves everything where nothing is to be changed", () => {
    expect(rescalingFactor(3, 10, 0.5, 1, createGenerator(1))).toBe(1);
  });

  it("relaxes on average as e^(−t/τ)", () => {
    const [f, kT, kept] = [200, 0.5, 0.6];
    const generator = createGenerator(2);
    let sum = 0;
    for (let n = 0; n < 4000; n++) sum += 10 * rescalingFactor(10, f, kT, kept, generator) ** 2;
    // ⟨K⟩ = c K₀ + (1 − c) f kT/2
    expect(Math.abs(sum / 4000 - (0.6 * 10 + 0.4 * 50))).toBeLessThan(0.3);
  });
});

describe("what it begins as", () => {
  it.each(["crystal", "spread"] as const)("%s: all particles in the box, none on another, no momentum", (beginning) => {
    for (const [particles, density] of [
      [64, 0.05],
      [400, 0.4],
      [137, 0.9],
      [1000, 0.65],
    ]) {
      const point = startingFluid(beginning, particles, density, 0.5, createGenerator(1));
      expect(particles / point.side ** 2).toBeCloseTo(density, 12);
      expect(point.positions.length).toBe(2 * particles);
      expect(point.positions.every((x) => x >= 0 && x < point.side)).toBe(true);
      expect(neighbourList(point, 0.9).length).toBe(0);
      expect(kineticEnergy(point.velocities) / particles).toBeGreaterThan(0.35);
      expect(Math.abs(point.velocities.reduce((sum, v) => sum + v, 0))).toBeLessThan(1e-10);
      expect(freedoms(point)).toBe(2 * particles - 2);
    }
  });
});

describe("what surrounds a particle", () => {
  it("in a crystal six neighbours; its rim is like a liquid; far apart all is gas", () => {
    const share = (point: FluidPoint) => Array.from(sharesOf(surroundings(point, neighbourList(point, 2))));
    const crystal = startingFluid("crystal", 400, 0.4, 0.3, createGenerator(1));
    const [gas, , inside] = share(crystal);
    expect(gas).toBeLessThan(0.03);
    expect(inside).toBeGreaterThan(0.8);
    const apart = startingFluid("spread", 400, 0.1, 0.3, createGenerator(1));
    expect(share(apart)).toEqual([expect.closeTo(1, 10), 0, 0]);
    expect(KINDS).toEqual(["gas", "liquid", "crystal"]);
  });
});

describe("g(r)", () => {
  it("is 1 for particles that know nothing of each other", () => {
    const { uniform } = createGenerator(3);
    const [particles, side, bins, samples] = [300, 20, 10, 20];
    const counts = new Float64Array(bins);
    for (let n = 0; n < samples; n++) {
      const positions = Float64Array.from({ length: 2 * particles }, () => side * uniform());
      countPairs({ side, positions, velocities: positions }, 8, bins).forEach((count, k) => {
        counts[k] += count;
      });
    }
    const g = pairCorrelation(counts, samples, 8, particles, side);
    for (const [k, value] of g.entries()) expect(Math.abs(value - 1)).toBeLessThan(5 / Math.sqrt(counts[k]));
  });

  it("has its peaks at the crystal's distances", () => {
    const { side, positions, velocities } = startingFluid("crystal", 400, 0.2, 0.3, createGenerator(1));
    const counts = countPairs({ side, positions, velocities }, 2.4, 240);
    const filled = Array.from(counts.keys()).filter((k) => counts[k] > 0);
    // 1.115, √3 and 2 times that, in rings of 0.01
    expect(filled).toEqual([111, 193, 222, 223].filter((k) => counts[k] > 0));
    expect(filled.length).toBeGreaterThanOrEqual(3);
  });
});
