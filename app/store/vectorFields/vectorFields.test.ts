import { describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { decomposition } from "../../../src/experiments/vectorFields/decomposition.ts";
import { gammaScan } from "../../../src/experiments/vectorFields/gammaScan.ts";
import { vectorFields } from "../../../src/fields/registry.ts";
import { keysOf, type Spec } from "../../parameters/spec.ts";
import { presetOf, presetValues } from "../presets.ts";
import { vectorFieldPresets } from "./presets.ts";
import { createFieldLabSelector } from "./toFieldLab.ts";
import { type VectorFieldValues, vectorFieldDefaults, vectorFieldSpecs } from "./vectorFieldParameters.ts";
import { vectorFieldSettings } from "./vectorFieldStore.ts";

it("offers every field of the registry, and one's own; no key is the link's own", () => {
  const ids = vectorFieldSpecs.field.options.map(({ id }) => id);
  expect(ids).toEqual([...vectorFields.map(({ id }) => id), "own"]);
  expect(keysOf(vectorFieldSpecs)).not.toContain("v");
});

describe("the engine's structure", () => {
  it("is made of the values", () => {
    expect(createFieldLabSelector()({ ...vectorFieldDefaults, field: "own", noise: 0.1 })).toEqual({
      field: { field: "own", u: "sin(x) - y/3", v: "cos(y) + x/3" },
      samples: { scheme: "uniform", count: 80, seed: 1, noise: 0.1 },
      model: { profile: "gaussian", curlFreeShare: 0.5, lengthScale: 1.5, ridge: 1e-4 },
    });
  });

  it("stays the same object while what it says stays, whatever has no effect on it", () => {
    const select = createFieldLabSelector();
    const lab = select(vectorFieldDefaults);
    const idle: Partial<VectorFieldValues> = { fieldU: "x", fieldView: "curl", trueParts: true, repeats: 20 };
    expect(select({ ...vectorFieldDefaults, ...idle })).toBe(lab);
    const grid = select({ ...vectorFieldDefaults, scheme: "grid" });
    expect(select({ ...vectorFieldDefaults, scheme: "grid", seed: 77 })).toBe(grid);
    expect(select({ ...vectorFieldDefaults, scheme: "grid", seed: 77, noise: 0.1 }).samples.seed).toBe(77);
    const warmer = select({ ...vectorFieldDefaults, gamma: 0.6 });
    expect(warmer.model.curlFreeShare).toBe(0.6);
  });
});

describe.each(vectorFieldPresets)("the preset “$label”", ({ id, explanation, patch }) => {
  it("is valid, differs from the defaults in its patch only, and is recognised however it is looked at", () => {
    const values = presetValues(vectorFieldSettings, id);
    for (const key of keysOf(vectorFieldSpecs)) {
      const spec: Spec<unknown> = vectorFieldSpecs[key];
      expect(spec.check(values[key])).toBeNull();
      if (!(key in patch)) expect(values[key]).toBe(vectorFieldDefaults[key]);
    }
    expect(presetOf(vectorFieldSettings, { ...values, fieldView: "curl", trueParts: true })).toBe(id);
    expect(presetOf(vectorFieldSettings, { ...values, seed: 77 })).toBeNull();
  });

  it("is explained in one sentence", () => {
    expect(explanation).toMatch(/^[^.]*\.$/);
  });
});

it("the chapter starts with the lecture's source and vortex", () => {
  expect(presetOf(vectorFieldSettings, vectorFieldDefaults)).toBe("sourceVortex");
});

describe("what the explanations say", () => {
  const select = createFieldLabSelector();
  const labOf = (id: string, change: Partial<VectorFieldValues> = {}) =>
    select({ ...presetValues(vectorFieldSettings, id), ...change });
  const report = async (id: string, change: Partial<VectorFieldValues> = {}) =>
    (await decomposition({ lab: labOf(id, change), grid: 3 }, QUIET)).report;
  const SEEDS = [1, 2, 3, 4, 5];

  it("source and vortex come out in their parts, from 80 samples", async () => {
    const errors = await Promise.all(SEEDS.map((seed) => report("sourceVortex", { seed })));
    const middle = errors.map(({ curlFree, divergenceFree }) =>
      Math.max(curlFree.error ?? Number.NaN, divergenceFree.error ?? Number.NaN),
    );
    expect(middle.sort((a, b) => a - b)[2]).toBeLessThan(0.05);
  });

  it("with tails that leave, a harmonic field stays in the wrong part, however many samples there are", async () => {
    const [some, many] = [await report("tails"), await report("tails", { N: 400 })];
    expect(many.error).toBeLessThan(0.01);
    for (const part of ["curlFree", "divergenceFree"] as const) {
      expect(some[part].error).toBeGreaterThan(0.05);
      expect(many[part].error).toBeGreaterThan(0.7 * (some[part].error ?? Number.NaN));
      expect(many[part].errorUpToHarmonic).toBeLessThan(0.02);
    }
  });

  it("a saddle is shared out as γ says, and learnt as well whatever γ says", async () => {
    const shares = [0.2, 0.5, 0.8];
    const reports = await Promise.all(shares.map((gamma) => report("saddle", { gamma })));
    for (const [i, { curlFree, error }] of reports.entries()) {
      expect(Math.abs(curlFree.size - shares[i])).toBeLessThan(0.15);
      expect(error).toBeLessThan(0.08);
    }
  });

  it("the stirring is found in the divergence-free part", async () => {
    const { curlFree, divergenceFree, leaveOneOut } = await report("stirred");
    for (const { error, derivativeError } of [curlFree, divergenceFree]) {
      expect(error).toBeLessThan(0.1);
      expect(derivativeError).toBeLessThan(0.1);
    }
    // As much of either kind is believed, and the parts of a force that does not end in the window are shared out otherwise.
    const unbelieving = await report("stirred", { gamma: 0.5 });
    expect(unbelieving.divergenceFree.error).toBeGreaterThan(0.4);
    expect(unbelieving.divergenceFree.errorUpToHarmonic).toBeLessThan(0.02);
    // With energies alone, samples left out are missed.
    expect((await report("stirred", { gamma: 1 })).leaveOneOut).toBeGreaterThan(10 * leaveOneOut);
  });

  it("with noise both parts come out blurred, and neither has what it must not have", async () => {
    const { curlFree, divergenceFree } = await report("noisy");
    for (const { error, forbidden } of [curlFree, divergenceFree]) {
      expect(error).toBeGreaterThan(0.03);
      expect(error).toBeLessThan(0.2);
      expect(forbidden).toBeLessThan(1e-10);
    }
  });

  it("the vortex is found against a wrong prior, and the likelihood tells that it is wrong", async () => {
    const { divergenceFree } = await report("wrongPrior");
    expect(divergenceFree.size).toBeGreaterThan(0.5);
    const { best, logLikelihood } = await gammaScan({ lab: labOf("wrongPrior") }, QUIET);
    expect(best.logLikelihood).toBeLessThan(0.7);
    expect(logLikelihood[10] - logLikelihood[19]).toBeGreaterThan(20);
  });
});
