import { describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { molecularCost } from "../../../src/experiments/molecule/molecularCost.ts";
import { molecularFit } from "../../../src/experiments/molecule/molecularFit.ts";
import { keysOf, type Spec } from "../../parameters/spec.ts";
import { presetOf, presetValues } from "../presets.ts";
import { moleculeDefaults, moleculeSpecs } from "./moleculeParameters.ts";
import { moleculeSettings } from "./moleculeStore.ts";
import { moleculePresets } from "./presets.ts";
import { toCost, toLab } from "./toLab.ts";

describe.each(moleculePresets)("the preset “$label”", ({ id, explanation, patch }) => {
  it("is valid, differs from the defaults in its patch only, and is recognised however it is looked at", () => {
    const values = presetValues(moleculeSettings, id);
    for (const key of keysOf(moleculeSpecs)) {
      const spec: Spec<unknown> = moleculeSpecs[key];
      expect(spec.check(values[key])).toBeNull();
      if (!(key in patch)) expect(values[key]).toBe(moleculeDefaults[key]);
    }
    expect(presetOf(moleculeSettings, { ...values, shownFrame: 7, watched: "cartesian" })).toBe(id);
    expect(presetOf(moleculeSettings, { ...values, seed: 77 })).toBeNull();
  });

  it("is explained in one sentence", () => {
    expect(explanation).toMatch(/^[^.]*\.$/);
  });
});

it("the chapter starts with the first of them", () => {
  expect(presetOf(moleculeSettings, moleculeDefaults)).toBe(moleculePresets[0].id);
});

describe("what the explanations say", () => {
  const lab = (id: string) => toLab(presetValues(moleculeSettings, id));
  const cost = async (id: string) => molecularCost(toCost(lab(id)), QUIET);

  it("as it turns, components have nothing left to go by, and the energy-conserving model does not mind", async () => {
    const { forceSpread, models } = await molecularFit(lab("turning"), QUIET);
    const [cartesian, descriptor, conserving] = models.map((model) => model.forceErrors?.rootMeanSquare ?? Number.NaN);
    expect(Math.min(cartesian, descriptor)).toBeGreaterThan(forceSpread);
    expect(conserving).toBeLessThan(0.01 * forceSpread);
  });

  it("three hydrogens can be exchanged in six ways", async () => {
    // 3!
    expect((await cost("ammonia")).permutations).toBe(6);
  });

  it("ethanol’s system has so many equations as it says", async () => {
    const { costs } = await cost("ethanol");
    expect(moleculePresets[3].explanation).toContain("2,700 equations");
    expect(costs.find(({ id }) => id === "conserving")?.size).toBe(2700);
  });
});
