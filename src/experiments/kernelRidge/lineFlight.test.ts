import { describe, expect, it } from "vitest";
import { QUIET } from "../context.ts";
import type { LineParameters } from "./line.ts";
import { type Flight, type LineFlightRequest, lineFlight } from "./lineFlight.ts";

const BLIND: LineParameters = {
  potential: { id: "lennardJones", values: {}, expression: "" },
  samples: { scheme: "even", count: 25, from: 1.12, to: 3, seed: 0, noise: 0, points: [] },
  model: { kernel: "gaussian", lengthScale: 0.15, ridge: 1e-8, priorMean: "zero" },
};
const REQUEST: LineFlightRequest = { line: BLIND, start: 2.5, kineticEnergy: 2, timeStep: 0.001, steps: 10_000 };
const fly = (patch: Partial<LineFlightRequest>) => lineFlight({ ...REQUEST, ...patch }, QUIET);

function flownBy(flight: Flight | null): Flight {
  if (flight === null) throw new Error("There was no flight.");
  return flight;
}

/** 4 (r⁻¹² − r⁻⁶), retyped. */
const lennardJones = (r: number) => 4 * (r ** -12 - r ** -6);

describe("a particle shot at the wall", () => {
  it("turns back where its energy is used up, by the true potential", async () => {
    const { truth } = await fly({});
    expect(truth.end).toBe("back");
    // With x = r⁻⁶, 4 (x² − x) = E: the turning point in closed form.
    const energy = 2 + lennardJones(2.5);
    const turning = ((1 + Math.sqrt(1 + energy)) / 2) ** (-1 / 6);
    expect(truth.nearest).toBeCloseTo(turning, 4);
    expect(truth.drift).toBeLessThan(1e-3);
    expect(truth.velocity[0]).toBe(-2);
    expect(truth.r.at(-1)).toBe(3);
  });

  it("flies through where the model has never seen the wall, its own energy conserved all the way", async () => {
    const learned = flownBy((await fly({})).learned);
    expect(learned.end).toBe("through");
    expect(learned.drift).toBeLessThan(1e-4);
    // It leaves at the end of the range and not a step beyond, where the true energy is that of r = 0.7, 255 k_BT₀.
    expect([learned.r.at(-1), learned.nearest]).toEqual([0.7, 0.7]);
    expect(learned.truePotential.at(-1)).toBeCloseTo(lennardJones(0.7), 12);
    // When, and how fast: from an integration with an adaptive step, scipy's solve_ivp at a tolerance of 1e-10.
    expect(learned.time.at(-1)).toBeCloseTo(0.8481347, 5);
    expect(learned.velocity.at(-1)).toBeCloseTo(-2.0019271, 4);
    expect(Math.abs(learned.potential.at(-1) ?? Number.NaN)).toBeLessThan(0.1);
  });

  it("turns back in the learnt potential as in the true one, where training reached far enough up the wall", async () => {
    const line = { ...BLIND, samples: { ...BLIND.samples, from: 0.9, count: 60 } };
    const { truth, learned } = await fly({ line });
    expect(learned?.end).toBe("back");
    expect(flownBy(learned).nearest).toBeCloseTo(truth.nearest, 2);
  });

  it("takes in a frame what the motion says: kinetic and potential energy, time and place", async () => {
    const { truth } = await fly({});
    expect(truth.time[0]).toBe(0);
    expect(truth.r[0]).toBe(2.5);
    for (let f = 0; f < truth.r.length; f++) {
      expect(truth.kinetic[f]).toBeCloseTo(truth.velocity[f] ** 2 / 2, 12);
      expect(truth.potential[f]).toBeCloseTo(lennardJones(truth.r[f]), 12);
      expect(truth.truePotential[f]).toBe(truth.potential[f]);
    }
  });

  it("moves by its velocity, and is slowed by the force", async () => {
    const { truth } = await fly({ steps: 2000 });
    for (let f = 1; f < truth.r.length - 1; f++) {
      const duration = truth.time[f] - truth.time[f - 1];
      const mean = (truth.velocity[f] + truth.velocity[f - 1]) / 2;
      // The trapezium's error at the wall, a′Δt³/12, with Δt = 0.004.
      expect(truth.r[f] - truth.r[f - 1]).toBeCloseTo(mean * duration, 4);
    }
  });

  it("stays bound in a harmonic well, whose period is known", async () => {
    const line = {
      ...BLIND,
      potential: { id: "harmonic", values: { stiffness: 10, restLength: 1.8 }, expression: "" },
    };
    const { truth } = await fly({ line, start: 1.8, kineticEnergy: 1, steps: 4000 });
    expect(truth.end).toBe("bound");
    // r = r₀ − √(2E/k) sin ωt with ω = √k
    for (let f = 0; f < truth.r.length; f += 20) {
      expect(truth.r[f]).toBeCloseTo(1.8 - Math.sqrt(0.2) * Math.sin(Math.sqrt(10) * truth.time[f]), 4);
    }
    expect(truth.time.length).toBeLessThanOrEqual(501);
  });

  it("keeps the true flight where the model cannot be fitted", async () => {
    const line = {
      ...BLIND,
      samples: { ...BLIND.samples, count: 200 },
      model: { ...BLIND.model, lengthScale: 2, ridge: 0 },
    };
    const { truth, learned, problem } = await fly({ line });
    expect(truth.end).toBe("back");
    expect(learned).toBeNull();
    expect(problem).toMatchObject({ kind: "linear-algebra" });
  });

  it.each<[Partial<LineFlightRequest>, string]>([
    [{ start: 0.7 }, "start"],
    [{ start: Number.NaN }, "start"],
    [{ kineticEnergy: 0 }, "flightEnergy"],
    [{ timeStep: 0 }, "timeStep"],
    [{ steps: 0 }, "steps"],
  ])("refuses %o", async (patch, parameter) => {
    await expect(fly(patch)).rejects.toMatchObject({ kind: "input", parameter });
  });

  it("ends a flight that comes to where a formula is no number, and goes on with the other", async () => {
    const line = {
      ...BLIND,
      potential: { id: "expression", values: {}, expression: "sqrt(r - 1.1)" },
    };
    const { truth, learned } = await fly({ line });
    expect(truth.end).toBe("lost");
    expect(truth.nearest).toBeGreaterThan(1.1);
    expect(truth.r.every(Number.isFinite) && truth.potential.every(Number.isFinite)).toBe(true);
    expect(flownBy(learned).end).toBe("through");
    expect(flownBy(learned).truePotential.at(-1)).toBeNaN();
  });
});
