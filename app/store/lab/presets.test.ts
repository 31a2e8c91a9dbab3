import { describe, expect, it } from "vitest";
import { QUIET } from "../../src/experiments/context.ts";
import { fields } from "../../src/experiments/fields.ts";
import { keysOf, type Spec } from "../parameters/spec.ts";
import { labDefaults, labSpecs } from "./labParameters.ts";
import { type PresetId, presetOf, presets, presetValues } from "./presets.ts";
import { createLabSelector } from "./toLab.ts";

describe.each(presets)("the preset “$label”", ({ id, explanation, patch }) => {
  it("is valid, and differs from the defaults in its patch only", () => {
    const values = presetValues(id);
    for (const key of keysOf(labSpecs)) {
      const spec: Spec<unknown> = labSpecs[key];
      expect(spec.check(values[key])).toBeNull();
      if (!(key in patch)) expect(values[key]).toBe(labDefaults[key]);
    }
  });

  it("is recognised, and no other is", () => {
    expect(presetOf({ ...presetValues(id) })).toBe(id);
    expect(presetOf({ ...presetValues(id), seed: 77 })).toBeNull();
    // Looking at it in another way leaves it what it is.
    expect(presetOf({ ...presetValues(id), tuneScore: "logMarginalLikelihood", walkers: 7, repeats: 3 })).toBe(id);
  });

  it("is explained in one sentence", () => {
    expect(explanation).toMatch(/^[^.]*\.$/);
  });
});

it("the lecture's preset is where the page starts", () => {
  expect(presetOf(labDefaults)).toBe("lecture");
});

/** The scores of the independent and of the energy-conserving model, for several draws of a preset's samples. */
async function scores(id: PresetId) {
  const select = createLabSelector();
  const draws = [1, 2, 3, 4, 5].map(async (seed) => {
    const { models } = await fields({ lab: select({ ...presetValues(id), seed }), grid: 40 }, QUIET);
    return models.map(({ report }) => {
      if (report === null) throw new Error("not fitted");
      return report;
    });
  });
  return Promise.all(draws);
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1];

describe("what the explanations say", () => {
  it("both models go astray where a region is missing", async () => {
    const [missing, whole] = [await scores("missing"), await scores("lecture")];
    for (const model of [0, 1]) {
      const error = (draws: typeof whole) => middle(draws.map((reports) => reports[model].rmseSmooth));
      expect(error(missing)).toBeGreaterThan(2 * error(whole));
    }
  });

  it("against noise a model tuned for itself takes to a long σ more than to a large λ", async () => {
    const { noise, boxWidth } = presetValues("noisy");
    const draws = (await scores("noisy")).flat();
    expect(middle(draws.map(({ lengthScale }) => lengthScale))).toBeGreaterThan(boxWidth);
    expect(middle(draws.map(({ ridge }) => ridge))).toBeLessThan(noise ** 2 / 100);
  });

  it("the lecture’s q usually makes both models worse", async () => {
    const [theirs, identity] = [await scores("representation"), await scores("lecture")];
    for (const model of [0, 1]) {
      const error = (draws: typeof identity) => middle(draws.map((reports) => reports[model].rmseSmooth));
      expect(error(theirs)).toBeGreaterThan(error(identity));
    }
  });

  it("unfair settings make the contrast more than twice", async () => {
    const ratio = (await scores("unfair")).map(
      ([independent, conserving]) => independent.rmseSmooth / conserving.rmseSmooth,
    );
    expect(middle(ratio)).toBeGreaterThan(2);
  });

  it("in the zoomed window the energy-conserving model sees the ripple, and sees it first", async () => {
    const lab = createLabSelector()(presetValues("zoomed"));
    const { models, corrugationFloor } = await fields({ lab, grid: 40 }, QUIET);
    const [independent, conserving] = models.map(({ report }) => report?.rmseTrue ?? Number.NaN);
    expect(independent).toBeLessThan(corrugationFloor);
    expect(conserving).toBeLessThan(independent / 3);
  });
});
