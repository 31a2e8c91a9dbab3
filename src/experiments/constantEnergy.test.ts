import { describe, expect, it } from "vitest";
import { constantEnergy } from "./constantEnergy.ts";
import { QUIET } from "./context.ts";
import { LECTURE_LAB, UNFITTABLE_LAB, withLandscape } from "./testLab.ts";

const request = {
  lab: LECTURE_LAB,
  sources: ["truth", "independent", "energyConserving"],
  x: -2.5,
  y: 0,
  vx: 2.5,
  vy: 1.5,
  timeStep: 0.002,
  steps: 10_000,
} as const;

describe("constant-energy trajectories of the lab", () => {
  it("keeps the energy of truth and of the energy-conserving model through bounces, not of the independent one", async () => {
    const { runs, time } = await constantEnergy(request, QUIET);
    expect(time.length).toBe(1001);
    expect(time[1000]).toBeCloseTo(20, 12);
    const [truth, independent, conserving] = runs;
    const largest = (drift: Float64Array) => drift.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    for (const run of [truth, conserving]) {
      expect(run.ownEnergy).toBe(true);
      expect(largest(run.drift)).toBeLessThan(2e-3);
    }
    expect(truth.reflections).toBeGreaterThan(0);
    expect(independent.ownEnergy).toBe(false);
    expect(largest(independent.drift)).toBeGreaterThan(10 * largest(truth.drift));
    for (const run of runs) {
      expect(run.problem).toBeNull();
      expect([run.x[0], run.y[0], run.drift[0]]).toEqual([-2.5, 0, 0]);
      expect(run.kinetic[0]).toBeCloseTo((2.5 ** 2 + 1.5 ** 2) / 2, 14);
      for (let i = 0; i < time.length; i++)
        expect(Math.max(Math.abs(run.x[i]), Math.abs(run.y[i]))).toBeLessThanOrEqual(5);
    }
  });

  it("finds the work of a lap: none where there is an energy, whichever energy one measures by", async () => {
    const { runs, time } = await constantEnergy({ ...request, timeStep: 0.005, steps: 10_000 }, QUIET);
    const [truth, independent, conserving] = runs;
    for (const run of runs) expect(run.laps).toBeGreaterThan(5);
    expect(truth.lapGain).toBeLessThan(1e-3);
    expect(conserving.lapGain).toBeLessThan(1e-3);
    expect(independent.lapGain).toBeGreaterThan(0.02);
    // By the true energy both models stray; truth's is its own, and so is that of a model without one.
    expect([...truth.trueDrift]).toEqual([...truth.drift]);
    expect([...independent.trueDrift]).toEqual([...independent.drift]);
    const largest = (drift: Float64Array) => drift.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(largest(conserving.trueDrift)).toBeGreaterThan(20 * largest(conserving.drift));
    expect(time.length).toBe(1001);
  });

  it("makes a lap's error of the time step fall with its square, away from walls", async () => {
    const lab = withLandscape("harmonic", { stiffness1: 1, stiffness2: 2, angle: 0 });
    const start = { x: 1, y: 0.5, vx: 0, vy: 2 };
    const run = async (timeStep: number) => {
      const { runs } = await constantEnergy(
        { ...request, ...start, lab, sources: ["truth"], timeStep, steps: Math.round(40 / timeStep) },
        QUIET,
      );
      return runs[0];
    };
    const [coarse, fine] = [await run(0.02), await run(0.01)];
    expect(coarse.reflections).toBe(0);
    expect(coarse.laps).toBe(fine.laps);
    // Four, but that each crossing lies at another part of its two steps, and what lies between them is joined by a line.
    expect(coarse.lapGain / fine.lapGain).toBeGreaterThan(3);
    expect(coarse.lapGain / fine.lapGain).toBeLessThan(5);
  });

  it("knows no laps where the path does not cross itself", async () => {
    const { runs } = await constantEnergy({ ...request, steps: 50 }, QUIET);
    expect(runs.map(({ laps, lapGain }) => [laps, lapGain])).toEqual(runs.map(() => [0, Number.NaN]));
  });

  it("swings in a harmonic well as the closed form does", async () => {
    const lab = withLandscape("harmonic", { stiffness1: 1, stiffness2: 4, angle: 0 });
    const { runs, time } = await constantEnergy(
      { ...request, lab, sources: ["truth"], x: 1, y: 0, vx: 0, vy: 2, timeStep: 0.001, steps: 5000 },
      QUIET,
    );
    for (let i = 0; i < time.length; i += 50) {
      expect(runs[0].x[i]).toBeCloseTo(Math.cos(time[i]), 5);
      expect(runs[0].y[i]).toBeCloseTo(Math.sin(2 * time[i]), 5);
    }
  });

  it("records no more than about a thousand frames, none beyond the run", async () => {
    const { time } = await constantEnergy({ ...request, sources: ["truth"], steps: 2500 }, QUIET);
    expect(time.length).toBe(834);
    expect(time[833]).toBeCloseTo(2499 * 0.002, 12);
    const short = await constantEnergy({ ...request, sources: ["truth"], steps: 3 }, QUIET);
    expect(short.time.length).toBe(4);
  });

  it("reports a model that cannot be fitted", async () => {
    const { runs } = await constantEnergy({ ...request, lab: UNFITTABLE_LAB, steps: 10 }, QUIET);
    expect(runs[0].problem).toBeNull();
    expect(runs[1].problem).not.toBeNull();
    expect(runs[1].x.every(Number.isNaN)).toBe(true);
  });

  it.each([
    [{ timeStep: 0 }, "timeStep"],
    [{ steps: 0 }, "steps"],
    [{ steps: 1.5 }, "steps"],
    [{ x: 7 }, "start"],
    [{ vy: Number.POSITIVE_INFINITY }, "start"],
  ])("refuses %o", async (change, parameter) => {
    await expect(constantEnergy({ ...request, ...change }, QUIET)).rejects.toMatchObject({ kind: "input", parameter });
  });
});
