import { describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { fields } from "../../../src/experiments/fields.ts";
import { presetOf, presetValues } from "../presets.ts";
import { labSettings } from "./labStore.ts";
import type { LabPresetId } from "./presets.ts";
import { createLabSelector } from "./toLab.ts";

it("a preset stays what it is, however it is looked at", () => {
  const values = presetValues(labSettings, "zoomed");
  const looked = { ...values, tuneScore: "logMarginalLikelihood", walkers: 7, repeats: 3 } as const;
  expect(presetOf(labSettings, looked)).toBe("zoomed");
});

/** The scores of the independent and of the energy-conserving model, for several draws of a preset's samples. */
async function scores(id: LabPresetId) {
  const select = createLabSelector();
  const draws = [1, 2, 3, 4, 5].map(async (seed) => {
    const { models } = await fields({ lab: select({ ...presetValues(labSettings, id), seed }), grid: 40 }, QUIET);
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
    const { noise, boxWidth } = presetValues(labSettings, "noisy");
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
    const lab = createLabSelector()(presetValues(labSettings, "zoomed"));
    const { models, corrugationFloor } = await fields({ lab, grid: 40 }, QUIET);
    const [independent, conserving] = models.map(({ report }) => report?.rmseTrue ?? Number.NaN);
    expect(independent).toBeLessThan(corrugationFloor);
    expect(conserving).toBeLessThan(independent / 3);
  });
});
