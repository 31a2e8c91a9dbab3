import { describe, expect, it } from "vitest";
import { type BrownianRequest, brownian } from "./brownian.ts";
import type { BrownianState } from "./brownianRun.ts";
import { QUIET } from "./context.ts";
import { LECTURE_LAB, UNFITTABLE_LAB, withLandscape } from "./testLab.ts";

const request: BrownianRequest = {
  lab: LECTURE_LAB,
  sources: ["truth", "independent", "energyConserving"],
  walkers: 20,
  timeStep: 0.005,
  seed: 7,
  bins: 20,
  equilibration: 10,
  tabulate: false,
  states: null,
  steps: 40,
  budgetMilliseconds: Number.POSITIVE_INFINITY,
};

/** As a message does it. */
const states = async (change: Partial<BrownianRequest>): Promise<BrownianState[]> =>
  (await brownian({ ...request, ...change }, QUIET)).summaries.flatMap(({ state }) => (state ? [state] : []));

describe("Brownian runs of the lab", () => {
  it("continues in chunks with the numbers of one run, and leaves the given states alone", async () => {
    const whole = await states({});
    const first = await states({ steps: 15 });
    const copy = structuredClone(first);
    const second = await states({ states: first, steps: 25 });
    expect(second).toEqual(whole);
    expect(first).toEqual(copy);
    expect(whole[0].steps).toBe(40);
    expect(whole[0].positions).not.toEqual((await states({ seed: 8 }))[0].positions);
  });

  it("gives every source the same noise, so that walkers differ by force alone", async () => {
    const [truth, independent] = await states({ steps: 1 });
    expect(independent.generator).toEqual(truth.generator);
    const distance = Math.hypot(...truth.positions.map((r, i) => r - independent.positions[i]));
    expect(distance).toBeGreaterThan(0);
    // One step of forces of order 1: |Δf| dt for each of 40 components, far below the noise √(2 dt) = 0.1 of each.
    expect(distance).toBeLessThan(0.1);
  });

  it("counts visits only once equilibrated", async () => {
    const before = await brownian({ ...request, steps: 10 }, QUIET);
    expect(before.summaries[0].kullbackLeibler).toBeNaN();
    expect(before.summaries[0].populations.every(Number.isNaN)).toBe(true);
    expect(before.summaries[0].state?.histogram.every((n) => n === 0)).toBe(true);
    const [after] = await states({ steps: 13 });
    expect(after.histogram.reduce((a, b) => a + b)).toBe(3 * 20);
  });

  it("settles to the closed-form Gaussian of a harmonic well", async () => {
    const lab = withLandscape("harmonic", { stiffness1: 1, stiffness2: 2, angle: 0 });
    const { summaries, x, wells, stepsDone, stepsPerSecond, boltzmannFreeEnergy } = await brownian(
      { ...request, lab, sources: ["truth"], walkers: 1000, timeStep: 0.01, equilibration: 400, steps: 2000 },
      QUIET,
    );
    const [{ state, kullbackLeibler, jensenShannon, populations, freeEnergy }] = summaries;
    expect(stepsDone).toBe(2000);
    expect(stepsPerSecond).toBeGreaterThan(0);
    expect(wells).toEqual(["well"]);
    expect([...populations]).toEqual([1]);
    expect(state?.transitions).toBe(0);
    expect(state?.restarted).toBe(0);
    // 1000 walkers × 16 relaxation times: some 10⁴ independent visits of about 100 cells in use.
    expect(kullbackLeibler).toBeLessThan(0.01);
    expect(kullbackLeibler).toBeGreaterThan(0);
    expect(jensenShannon).toBeLessThan(0.003);
    for (let i = 6; i < 14; i++) {
      // F(x) = ½ x² from cell to cell of width ½, at whose level means and centres differ by a few hundredths.
      expect(Math.abs(freeEnergy[i] - freeEnergy[9] - (x[i] ** 2 - x[9] ** 2) / 2)).toBeLessThan(0.12);
      expect(Math.abs(freeEnergy[i] - boltzmannFreeEnergy[i])).toBeLessThan(0.12);
    }
  });

  it("crosses between the wells of the lecture's landscape", async () => {
    const { summaries, wells } = await brownian(
      { ...request, sources: ["truth"], walkers: 300, timeStep: 0.01, equilibration: 0, steps: 1500 },
      QUIET,
    );
    expect(wells).toEqual(["left", "right"]);
    expect(summaries[0].state?.transitions).toBeGreaterThan(50);
    expect(summaries[0].populations[0] + summaries[0].populations[1]).toBeCloseTo(1, 12);
  });

  it("stops when the budget ends, having done at least one step, the same for all", async () => {
    const result = await brownian({ ...request, steps: 1_000_000, budgetMilliseconds: 5 }, QUIET);
    expect(result.stepsDone).toBeGreaterThanOrEqual(1);
    expect(result.stepsDone).toBeLessThan(1_000_000);
    for (const { state } of result.summaries) expect(state?.steps).toBe(result.stepsDone);
  });

  it("keeps walkers inside a window, starting at its centre where it shows no well", async () => {
    const box = { x0: -1, x1: 1, y0: 0.5, y1: 2 };
    const lab = { ...LECTURE_LAB, landscape: { ...LECTURE_LAB.landscape, box } };
    const start = await states({ lab, steps: 0, sources: ["truth"] });
    expect([...start[0].positions.slice(0, 2)]).toEqual([0, 1.25]);
    const [{ positions, reflected }] = await states({ lab, steps: 200, sources: ["truth"] });
    expect(reflected).toBeGreaterThan(0);
    positions.forEach((r, i) => {
      expect(r).toBeGreaterThanOrEqual(i % 2 === 0 ? -1 : 0.5);
      expect(r).toBeLessThanOrEqual(i % 2 === 0 ? 1 : 2);
    });
  });

  it("reports models that cannot be fitted and runs the rest", async () => {
    const { summaries, stepsDone } = await brownian({ ...request, lab: UNFITTABLE_LAB, steps: 3 }, QUIET);
    expect(stepsDone).toBe(3);
    expect(summaries[0].state?.steps).toBe(3);
    expect(summaries[1]).toMatchObject({ source: "independent", state: null });
    expect(summaries[1].problem).not.toBeNull();
  });

  it("stops at a checkpoint when cancelled", async () => {
    let calls = 0;
    const checkpoint = () => (++calls > 8 ? Promise.reject(new Error("cancelled")) : Promise.resolve());
    await expect(brownian({ ...request, steps: 1_000_000 }, { ...QUIET, checkpoint })).rejects.toThrow("cancelled");
  });

  it.each([
    [{ timeStep: 0 }, "timeStep"],
    [{ timeStep: Number.NaN }, "timeStep"],
    [{ walkers: 0 }, "walkers"],
    [{ walkers: 20_001 }, "walkers"],
    [{ bins: 1 }, "bins"],
    [{ equilibration: -1 }, "equilibration"],
    [{ steps: 0.5 }, "steps"],
    [{ budgetMilliseconds: Number.NaN }, "budgetMilliseconds"],
    [{ seed: -1 }, "seed"],
  ])("refuses %o", async (change, parameter) => {
    await expect(brownian({ ...request, ...change }, QUIET)).rejects.toMatchObject({ kind: "input", parameter });
  });

  it("refuses states of another size", async () => {
    const given = await states({ steps: 1 });
    for (const change of [{ walkers: 21 }, { bins: 21 }]) {
      await expect(brownian({ ...request, states: given, ...change }, QUIET)).rejects.toMatchObject({
        kind: "input",
        parameter: "states",
      });
    }
  });
});
