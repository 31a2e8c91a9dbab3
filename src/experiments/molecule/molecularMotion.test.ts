import { describe, expect, test } from "vitest";
import type { TrainedForces } from "../../gradientDomain/types.ts";
import { QUIET } from "../context.ts";
import { molecularFit } from "./molecularFit.ts";
import { type MolecularMotionRequest, molecularMotion } from "./molecularMotion.ts";
import { molecularLab } from "./testMolecularLab.ts";

const field = { molecule: "ammonia", bondForm: "harmonic" } as const;

async function models(): Promise<TrainedForces[]> {
  const fit = await molecularFit(molecularLab("ammonia", 40), QUIET);
  return fit.models.flatMap(({ trained }) => (trained === null ? [] : [trained]));
}

async function request(changes: Partial<MolecularMotionRequest> = {}): Promise<MolecularMotionRequest> {
  return {
    ...{ field, models: await models(), start: { positions: null, temperature: 300, seed: 2 }, states: null },
    ...{ timeStep: 0.5, steps: 400, every: 20, budgetMilliseconds: Number.POSITIVE_INFINITY, bath: null },
    ...changes,
  };
}

const range = (values: Float64Array) => Math.max(...values) - Math.min(...values);
const sum = (a: Float64Array, b: Float64Array) => a.map((x, k) => x + b[k]);

describe("a molecule in motion", () => {
  test("truth and the energy-conserving model keep energy, momentum and angular momentum; the component-wise ones momentum alone", async () => {
    const { times, runs, stepsDone } = await molecularMotion(await request(), QUIET);
    expect(stepsDone).toBe(400);
    expect([...times]).toEqual(Array.from({ length: 21 }, (_, k) => 10 * k));
    expect(runs.map(({ source }) => source)).toEqual(["truth", "cartesian", "descriptor", "conserving"]);
    const [truth, cartesian, , conserving] = runs;
    for (const run of [truth, conserving]) {
      expect(range(sum(run.kinetic, run.potential))).toBeLessThan(0.01);
      expect(Math.max(...run.angularMomentum.map(Math.abs))).toBeLessThan(1e-9);
      expect(Math.max(...run.momentum.map(Math.abs))).toBeLessThan(1e-12);
      expect([...run.intact]).not.toContain(0);
    }
    expect(truth.truePotential).toEqual(truth.potential);
    expect(range(truth.kinetic)).toBeGreaterThan(0.03);
    expect(cartesian.potential.every(Number.isNaN)).toBe(true);
    expect(Math.max(...cartesian.momentum.map(Math.abs))).toBeLessThan(1e-6);
    expect(Math.max(...cartesian.angularMomentum.map(Math.abs))).toBeGreaterThan(0.01);
    expect(range(sum(cartesian.kinetic, cartesian.truePotential))).toBeGreaterThan(
      3 * range(sum(conserving.kinetic, conserving.truePotential)),
    );
    // All begin alike.
    for (const run of runs) {
      expect(run.positions.slice(0, 12)).toEqual(truth.positions.slice(0, 12));
      expect(run.kinetic[0]).toBe(truth.kinetic[0]);
    }
    expect(conserving.nearest.every((x) => x > 0 && x < 2)).toBe(true);
  });

  test.each([
    ["at constant energy", null],
    ["in a bath", { temperature: 500, friction: 0.05 }],
  ])("%s, in chunks it moves as in one go, to the last bit", async (_name, bath) => {
    const some = (await models()).filter(({ id }) => id === "conserving");
    const whole = await molecularMotion(await request({ models: some, bath, steps: 100 }), QUIET);
    const first = await molecularMotion(await request({ models: some, bath, steps: 50 }), QUIET);
    const states = first.runs.map(({ state }) => state);
    const rest = await molecularMotion(await request({ models: some, bath, steps: 50, states }), QUIET);
    expect([...first.times, ...rest.times]).toEqual([...whole.times]);
    for (const [k, { state, positions }] of whole.runs.entries()) {
      expect(rest.runs[k].state).toEqual(state);
      expect(Float64Array.of(...first.runs[k].positions, ...rest.runs[k].positions)).toEqual(positions);
    }
  });

  test("a bath heats it", async () => {
    const asked = await request({ models: [], steps: 8000, every: 10, bath: { temperature: 1500, friction: 0.05 } });
    const [{ kinetic }] = (await molecularMotion(asked, QUIET)).runs;
    const later = kinetic.slice(200).reduce((total, energy) => total + energy, 0) / (kinetic.length - 200);
    // ½ k_B T for each of 12 coordinates: 0.775 eV at 1500 K.
    expect(later).toBeGreaterThan(0.5);
    expect(later).toBeLessThan(1.1);
  });

  test("a run that comes apart ends with a sentence, and the others go on", async () => {
    const asked = await request({ start: { positions: null, temperature: 4000, seed: 2 }, steps: 4000, every: 100 });
    const { runs } = await molecularMotion(asked, QUIET);
    const [truth, , descriptor] = runs;
    expect(truth.state.problem).toBeNull();
    expect(descriptor.state.problem?.message).toContain("did not survive");
    expect(descriptor.state.step).toBeLessThan(4000);
    expect(descriptor.kinetic.at(-1)).toBeNaN();
    expect(descriptor.intact.at(-1)).toBe(0);
    expect(truth.kinetic.at(-1)).toBeGreaterThan(0);
  });

  test("moves without a force field, from a geometry that was learnt from", async () => {
    const [first] = (await models()).filter(({ id }) => id === "conserving");
    const { runs } = await molecularMotion(await request({ field: null, models: [first], steps: 40 }), QUIET);
    expect(runs).toHaveLength(1);
    expect(runs[0].truePotential.every(Number.isNaN)).toBe(true);
    expect(runs[0].positions.slice(0, 12)).toEqual(first.positions.slice(0, 12));
  });
});

test.each([
  [{ timeStep: 0 }, "timeStep"],
  [{ steps: -1 }, "steps"],
  [{ every: 0 }, "every"],
  [{ budgetMilliseconds: 0 }, "budgetMilliseconds"],
  [{ field: null, models: [] }, "models"],
  [{ field: { molecule: "water", bondForm: "harmonic" } }, "models"],
  [{ bath: { temperature: 300, friction: 2 } }, "friction"],
  [{ start: { positions: null, temperature: 0, seed: 1 } }, "temperature"],
  [{ start: { positions: new Float64Array(3), temperature: 300, seed: 1 } }, "start"],
] as const)("%j is refused", async (changes, parameter) => {
  await expect(molecularMotion(await request(changes), QUIET)).rejects.toMatchObject({ kind: "input", parameter });
});
