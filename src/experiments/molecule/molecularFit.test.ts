import { describe, expect, test } from "vitest";
import { createForceModel } from "../../gradientDomain/forceModel.ts";
import { framesOf } from "../../molecules/frames.ts";
import { Problem } from "../../problem.ts";
import { type ExperimentContext, QUIET } from "../context.ts";
import { molecularFit } from "./molecularFit.ts";
import type { GeometrySource } from "./molecularLab.ts";
import { molecularLab, waterFrames } from "./testMolecularLab.ts";

const errorsOf = async (...lab: Parameters<typeof molecularLab>) =>
  (await molecularFit(molecularLab(...lab), QUIET)).models.map(
    ({ forceErrors }) => forceErrors?.rootMeanSquare ?? Number.NaN,
  );

describe("a fit", () => {
  test("tells errors of what it predicts against the test set, in meV/Å and meV", async () => {
    const { models, forces, energies, positions, forceSpread } = await molecularFit(molecularLab("water", 12), QUIET);
    const [, , conserving] = models;
    let [square, absolute] = [0, 0];
    for (const [k, force] of conserving.forces.entries()) {
      square += (force - forces[k]) ** 2 / forces.length;
      absolute += Math.abs(force - forces[k]) / forces.length;
    }
    expect(conserving.forceErrors?.rootMeanSquare).toBeCloseTo(1000 * Math.sqrt(square), 8);
    expect(conserving.forceErrors?.meanAbsolute).toBeCloseTo(1000 * absolute, 8);
    const error = conserving.energies.reduce((sum, energy, k) => sum + (energy - (energies?.[k] ?? 0)) ** 2 / 30, 0);
    expect(conserving.energyErrors?.rootMeanSquare).toBeCloseTo(1000 * Math.sqrt(error), 8);
    expect(forceSpread).toBeCloseTo(1000 * Math.sqrt(forces.reduce((sum, f) => sum + f * f, 0) / forces.length), 8);
    expect(models.map(({ size }) => size)).toEqual([12, 12, 108]);
    expect(models.map(({ energyErrors }) => energyErrors === null)).toEqual([true, true, false]);
    // What is sent with it makes the same predictions.
    const { trained } = conserving;
    const own = new Float64Array(9);
    if (trained === null) throw new Error("not trained");
    expect(createForceModel(trained).evaluate(positions.slice(0, 9), own)).toBeCloseTo(conserving.energies[0], 12);
    own.forEach((force, c) => {
      expect(force).toBeCloseTo(conserving.forces[c], 12);
    });
  });

  test("how molecules lie is nothing to the energy-conserving model, and all to the others", async () => {
    const aligned = await errorsOf("ammonia", 30);
    const free = await errorsOf("ammonia", 30, { data: { aligned: false } });
    expect(free[2]).toBeCloseTo(aligned[2], 3);
    for (const k of [0, 1]) expect(free[k]).toBeGreaterThan(10 * aligned[k]);
  });

  test("permutations found from the bonds and given ones are the same, and help; the result has them", async () => {
    const models = ["conserving"] as const;
    const [plain] = await errorsOf("ammonia", 30, { models, learning: { permutations: "none" } });
    const [found] = await errorsOf("ammonia", 30, { models });
    const given = [
      [0, 2, 3, 1],
      [0, 2, 1, 3],
    ];
    const [own] = await errorsOf("ammonia", 30, { models, learning: { permutations: given } });
    expect(own).toBeCloseTo(found, 4);
    expect(found).toBeLessThan(0.5 * plain);
    const { permutations } = await molecularFit(molecularLab("ammonia", 30, { models }), QUIET);
    expect(permutations).toHaveLength(6 * 4);
  });

  test("σ and λ chosen are said, and do no worse than twice what is best for this size", async () => {
    const { models } = await molecularFit(molecularLab("water", 20, { learning: { chosen: true } }), QUIET);
    const fixed = await errorsOf("water", 20);
    for (const [k, { lengthScale, ridge, forceErrors }] of models.entries()) {
      expect(lengthScale).toBeGreaterThan(0);
      expect(ridge).toBeGreaterThan(0);
      expect(forceErrors?.rootMeanSquare).toBeLessThan(2 * fixed[k] + 1);
    }
  });

  test("a model that takes too much memory says so with its estimate, and the others are there", async () => {
    const lab = molecularLab("ethanol", 1000, {
      data: { testCount: 2 },
      learning: { permutations: "none" },
      models: ["descriptor", "conserving"],
    });
    const { models } = await molecularFit(lab, QUIET);
    expect(models[0].problem).toBeNull();
    expect(models[1].problem).toMatchObject({ kind: "input", parameter: "count" });
    expect(models[1].problem?.message).toContain("27000 × 27000");
  });

  test("each model is handed over as it comes, and a cancelled fit stops", async () => {
    const seen: number[] = [];
    const context: ExperimentContext = {
      ...QUIET,
      partial: (value) => seen.push((value as { models: unknown[] }).models.length),
    };
    await molecularFit(molecularLab("water", 11), context);
    expect(seen).toEqual([1, 2]);
    let looks = 0;
    const stop = new Problem("cancelled", "enough");
    const impatient: ExperimentContext = {
      ...QUIET,
      checkpoint: () => (++looks > 20 ? Promise.reject(stop) : Promise.resolve()),
    };
    await expect(molecularFit(molecularLab("ethanol", 60), impatient)).rejects.toBe(stop);
  });
});

test("what is sent may be given away: the same is answered again", async () => {
  const ask = () => molecularFit(molecularLab("water", 13), QUIET);
  const first = await ask();
  const kept = structuredClone(first);
  const buffers = new Set<ArrayBuffer>();
  const collect = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (value !== null && typeof value === "object") Object.values(value).forEach(collect);
  };
  collect(first);
  structuredClone(first, { transfer: [...buffers] });
  expect(first.forces).toHaveLength(0);
  const { models, ...rest } = await ask();
  const { models: before, ...restBefore } = kept;
  expect(rest).toEqual(restBefore);
  expect(models.map(({ trained, forces }) => [trained, forces])).toEqual(
    before.map(({ trained, forces }) => [trained, forces]),
  );
});

describe("a file’s frames", () => {
  const read = async (unit: "eV" | "kcal/mol" | "hartree"): Promise<GeometrySource> => ({
    kind: "file",
    frames: await waterFrames(60),
    unit,
  });

  test("are learnt as our own are, in whatever unit", async () => {
    const ev = await errorsOf("water", 20, { data: { source: await read("eV") } });
    const hartree = await errorsOf("water", 20, { data: { source: await read("hartree") } });
    for (const error of ev) expect(error).toBeLessThan(20);
    for (const [k, error] of hartree.entries()) expect(error / ev[k]).toBeCloseTo(27.211386, 4);
  });

  test("without forces, or too few, are refused", async () => {
    const source = await read("eV");
    if (source.kind !== "file") throw new Error("no file");
    const bare = framesOf([
      { numbers: source.frames.numbers.slice(0, 3), positions: source.frames.positions.slice(0, 9) },
    ]);
    await expect(errorsOf("water", 2, { data: { source: { ...source, frames: bare } } })).rejects.toMatchObject({
      parameter: "file",
    });
    await expect(errorsOf("water", 40, { data: { source } })).rejects.toMatchObject({ parameter: "count" });
  });
});

test.each([
  [{ data: { count: 1 } }, "count"],
  [{ data: { testCount: 0 } }, "testCount"],
  [{ models: [] }, "models"],
] as const)("%j is refused", async (changes, parameter) => {
  await expect(errorsOf("water", 10, changes)).rejects.toMatchObject({ kind: "input", parameter });
});

test.each([
  [{ lengthScale: 0 }, "lengthScale"],
  [{ ridge: -1 }, "ridge"],
  [{ profile: "triangle" }, "profile"],
  [{ permutations: [[1, 0, 2]] }, "permutations"],
] as const)("%j is what every model says is wrong", async (learning, parameter) => {
  const asked = molecularFit(molecularLab("water", 10, { learning, models: ["conserving"] }), QUIET);
  const found = await asked.then(
    ({ models }) => models[0].problem,
    (thrown: Problem) => thrown,
  );
  expect(found).toMatchObject({ kind: "input", parameter });
});
