import { describe, expect, it } from "vitest";
import { harmonicBond } from "./harmonicBond.ts";
import { findMotionIntegrator, motionIntegrators } from "./integrators/registry.ts";
import type { MotionIntegrator } from "./integrators/types.ts";
import { follow, phasePoint, totalEnergy } from "./phasePoint.ts";
import { stabilityThreshold } from "./stabilityThreshold.ts";

/** Two atoms of mass 2 on a spring of k = 4.5: μ = 1, ω = 3. */
const bond = harmonicBond(4.5, [2, 2]);
const OMEGA = 3;
const start = phasePoint(bond, Float64Array.of(0.2));

/** Stretch and rate at each step. */
function path(integrator: MotionIntegrator, timeStep: number, steps: number): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  follow(bond, start, integrator, { timeStep, steps }, ({ positions, velocities }) => {
    points.push([positions[0], velocities[0]]);
  });
  return points;
}

it("a spring between two atoms swings with √(2k/μ)", () => {
  expect(bond.frequency).toBeCloseTo(OMEGA, 14);
  // HO, AMBER: k = 553 kcal/mol/Å², μ = 1.008·15.999/17.007 u; 1/(2πc) √(2k/μ) is 3626 cm⁻¹ with 48.88821 fs the unit of time
  const wave = harmonicBond(553, [15.999, 1.008]).frequency / (2 * Math.PI * 48.88821e-15 * 2.99792458e10);
  expect(wave).toBeGreaterThan(3600);
  expect(wave).toBeLessThan(3750);
});

describe.each(motionIntegrators)("$label", (integrator) => {
  it.each([0.1, 0.5])(
    "comes to the true motion with its order, and its velocities are where it says, from Δt ω = %d",
    (step) => {
      const errorAt = (timeStep: number) => {
        const points = path(integrator, timeStep, Math.round(2 / timeStep));
        const time = (points.length - 1) * timeStep;
        const ahead = time + integrator.velocityAhead * timeStep;
        const [s, v] = points[points.length - 1];
        return Math.hypot(s - 0.2 * Math.cos(OMEGA * time), (v + 0.2 * OMEGA * Math.sin(OMEGA * ahead)) / OMEGA);
      };
      const [coarse, fine] = [errorAt(step / 32), errorAt(step / 64)];
      expect(Math.abs(Math.log2(coarse / fine) - integrator.order)).toBeLessThan(0.1);
    },
  );

  it("goes back the way it came where it is time-reversible", () => {
    const { velocityAhead, id } = integrator;
    if (velocityAhead !== 0) return;
    const back: MotionIntegrator = { ...integrator, begin: () => {} };
    const points = path(integrator, 0.1, 40);
    const [s, v] = points[40];
    let end = 0;
    const turned = phasePoint(bond, Float64Array.of(s), Float64Array.of(-v));
    follow(bond, turned, back, { timeStep: 0.1, steps: 40 }, ({ positions }) => {
      end = positions[0];
    });
    if (id === "velocityVerlet") expect(end).toBeCloseTo(0.2, 12);
    else expect(Math.abs(end - 0.2)).toBeGreaterThan(1e-3);
  });
});

describe("closed forms on a spring, ω = 3", () => {
  const dt = 0.2;

  it("Euler multiplies the energy by 1 + ω²Δt² at every step", () => {
    path(findMotionIntegrator("explicitEuler"), dt, 30).forEach(([s, v], n) => {
      const energy = (v * v) / 2 + (9 * s * s) / 2;
      expect(energy / (0.18 * (1 + 9 * dt * dt) ** n)).toBeCloseTo(1, 12);
    });
  });

  it("symplectic Euler keeps v²/2 + ω²s²/2 − Δt ω² s v/2", () => {
    for (const [s, v] of path(findMotionIntegrator("symplecticEuler"), dt, 300)) {
      expect((v * v) / 2 + (9 * s * s) / 2 - (dt * 9 * s * v) / 2).toBeCloseTo(0.18, 12);
    }
  });

  it("velocity Verlet keeps v²/2 + ω²s²/2 (1 − ω²Δt²/4), and swings with (2/Δt) arcsin(ωΔt/2)", () => {
    const slow = (2 / dt) * Math.asin((OMEGA * dt) / 2);
    path(findMotionIntegrator("velocityVerlet"), dt, 300).forEach(([s, v], n) => {
      expect((v * v) / 2 + ((9 * s * s) / 2) * (1 - (9 * dt * dt) / 4)).toBeCloseTo(0.18 * (1 - (9 * dt * dt) / 4), 12);
      expect(s).toBeCloseTo(0.2 * Math.cos(slow * n * dt), 11);
    });
  });

  it("leapfrog and velocity Verlet go through the same places, and velocities are half a step apart", () => {
    const [leaps, steps] = ["leapfrog", "velocityVerlet"].map((id) => path(findMotionIntegrator(id), dt, 100));
    for (let n = 1; n <= 100; n++) {
      expect(leaps[n][0]).toBeCloseTo(steps[n][0], 12);
      expect((leaps[n - 1][1] + leaps[n][1]) / 2).toBeCloseTo(steps[n][1], 12);
    }
  });

  it.each(["symplecticEuler", "leapfrog", "velocityVerlet"])("%s stays within bounds up to ωΔt = 2", (id) => {
    const threshold = stabilityThreshold(bond, start, findMotionIntegrator(id), [0.1, 1.5]);
    expect(OMEGA * threshold).toBeCloseTo(2, 4);
  });
});

it("the true motion has the energy it began with", () => {
  for (const time of [0, 0.3, 7]) {
    const [s, v] = bond.exact(0.2, time);
    const energy = totalEnergy(phasePoint(bond, Float64Array.of(s), Float64Array.of(v)), bond);
    expect(energy).toBeCloseTo(4.5 * 0.04, 12);
  }
});

it("there is no integrator of another name", () => {
  expect(() => findMotionIntegrator("magic")).toThrow(/There is no integrator “magic”/);
});
