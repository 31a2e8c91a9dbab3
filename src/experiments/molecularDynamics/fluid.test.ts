import { describe, expect, it } from "vitest";
import { QUIET } from "../context.ts";
import { type FluidRequest, type FluidState, fluid } from "./fluid.ts";
import { type FluidTrialsRequest, fluidTrials } from "./fluidTrials.ts";
import { motionPace } from "./motionPace.ts";
import { ARGON_TIME } from "./pacedSystems.ts";

const REQUEST: FluidRequest = {
  particles: 100,
  density: 0.4,
  beginning: "crystal",
  seed: 1,
  temperature: 0.4,
  thermostat: true,
  timeStep: 0.005,
  steps: 60,
  state: null,
};
const ask = (patch: Partial<FluidRequest>) => fluid({ ...REQUEST, ...patch }, QUIET);

describe("a fluid that is moved bit by bit", () => {
  it("goes where it goes in one go", async () => {
    let state: FluidState | null = null;
    for (const steps of [0, 7, 13, 40]) state = (await ask({ state, steps })).state;
    const { state: whole } = await ask({});
    expect(state?.steps).toBe(60);
    expect(state?.generator).toEqual(whole.generator);
    const apart = whole.positions.map((x, c) => {
      const d = Math.abs(x - (state?.positions[c] ?? Number.NaN));
      return Math.min(d, whole.side - d);
    });
    expect(Math.max(...apart)).toBeLessThan(1e-8);
  });

  it("tells moments on the way, and pairs, kinds and shares at the end", async () => {
    const { moments, kinds, shares, pairCounts, farthest, state } = await ask({ steps: 50 });
    expect(moments.map(({ steps }) => steps)).toEqual([20, 40, 50]);
    expect(kinds.length).toBe(100);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(farthest).toBe(6);
    expect(state.side).toBeCloseTo(Math.sqrt(250), 12);
    expect(pairCounts.reduce((a, b) => a + b)).toBeGreaterThan(500);
    for (const { total, potential, temperature } of moments) {
      expect(total - potential).toBeCloseTo((temperature * 99) / 100, 12);
    }
  });

  it("comes to the temperature that the thermostat holds, and to an ideal gas's pressure where it is thin and hot", async () => {
    const { state } = await ask({ particles: 200, density: 0.02, temperature: 4, beginning: "spread", steps: 2000 });
    const { moments } = await ask({ particles: 200, density: 0.02, temperature: 4, state, steps: 6000 });
    const mean = (of: "temperature" | "pressure") => moments.reduce((sum, each) => sum + each[of], 0) / moments.length;
    // √(2/f) = 7 % at each moment, and some 30 moments that know nothing of each other.
    expect(Math.abs(mean("temperature") / 4 - 1)).toBeLessThan(0.06);
    // ρkT (1 + B₂ρ), B₂ = π ∫ (1 − e^{−u/kT}) r dr = 0.928 at kT = 4 (numpy, trapezium): 0.0815
    expect(Math.abs(mean("pressure") / 0.0815 - 1)).toBeLessThan(0.08);
  });

  it.each([
    [{ particles: 3 }, "particles"],
    [{ density: 2 }, "density"],
    [{ temperature: 0 }, "temperature"],
    [{ timeStep: 0.2 }, "timeStep"],
    [{ steps: -1 }, "steps"],
    [{ timeStep: 0.05, temperature: 5, density: 0.9, steps: 2000 }, "timeStep"],
  ])("refuses %o", async (patch, parameter) => {
    await expect(ask(patch)).rejects.toMatchObject({ kind: "input", parameter });
  });

  it("refuses a state of another size", async () => {
    const { state } = await ask({ steps: 0 });
    await expect(ask({ state, particles: 101 })).rejects.toMatchObject({ parameter: "particles" });
  });
});

const trial = (patch: Partial<FluidTrialsRequest["trials"][number]>) => ({ ...REQUEST, name: "one", ...patch });

it("a crystal stays one in the cold and dissolves in the heat; left alone it keeps its energy", async () => {
  const { trials } = await fluidTrials(
    {
      trials: [trial({ temperature: 0.25 }), trial({ temperature: 1, thermostat: false })],
      settling: 3000,
      steps: 500,
    },
    QUIET,
  );
  expect(trials[0].shares?.[2]).toBeGreaterThan(0.4);
  expect(trials[1].shares?.[2]).toBeLessThan(0.1);
  expect(trials[1].energyError).toBeLessThan(0.002);
  expect(trials[0].energyError).toBeGreaterThan(0.01);
  expect(Math.abs(trials[0].kinetic - 0.25)).toBeLessThan(0.05);
}, 20_000);

it("tells how many steps a second there are", async () => {
  const { systems } = await motionPace({ milliseconds: 5, round: 0 }, QUIET);
  expect(systems.map(({ id, atoms }) => [id, atoms])).toEqual([
    ["water", 3],
    ["ethanol", 9],
    ["argon", 400],
  ]);
  for (const { stepsPerSecond } of systems) expect(stepsPerSecond).toBeGreaterThan(10);
  // 3.4 Å √(39.948 u / (120 K k_B)) = 2.151 ps (numpy, CODATA 2018)
  expect(ARGON_TIME).toBeCloseTo(2151, -1);
});
