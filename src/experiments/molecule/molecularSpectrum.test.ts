import { expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { molecularFit } from "./molecularFit.ts";
import { molecularSpectrum } from "./molecularSpectrum.ts";
import { molecularSpectrumParts } from "./molecularSpectrumParts.ts";
import { molecularLab } from "./testMolecularLab.ts";

const field = { molecule: "water", bondForm: "harmonic" } as const;

test("water cold: lines at the harmonic frequencies, raised as the time step has it; the learned molecule's are the same", async () => {
  const fit = await molecularFit(molecularLab("water", 30, { models: ["conserving"] }), QUIET);
  const models = fit.models.flatMap(({ trained }) => (trained === null ? [] : [trained]));
  const request = {
    ...{ field, models, start: { positions: null, temperature: 5, seed: 3 } },
    ...{ timeStep: 0.5, duration: 4000, repeats: 1, highest: 4500 },
  };
  const { frequencies, resolution, spectra } = await molecularSpectrum(request, QUIET);
  expect(spectra.map(({ source }) => source)).toEqual(["truth", "conserving"]);
  expect(frequencies.at(-1)).toBeLessThanOrEqual(4500);
  expect(resolution).toBeCloseTo((1.4406 * 33356.41) / 4000, 0);
  const [truth, learned] = spectra;
  expect(truth.harmonic).toHaveLength(3);
  for (const [k, frequency] of truth.harmonic.entries())
    expect(Math.abs(learned.harmonic[k] - frequency)).toBeLessThan(5);
  for (const { harmonic, intensity } of spectra) {
    const area = intensity.reduce((sum, value) => sum + value, 0) * frequencies[1];
    expect(area).toBeCloseTo(1, 9);
    for (const frequency of harmonic) {
      // Verlet's steps oscillate at 2/dt · asin(ω dt/2).
      const omega = (2 * Math.PI * frequency) / 33356.40952;
      const seen = (frequency * Math.asin(omega / 4)) / (omega / 4);
      const near = [...frequencies.keys()].filter((k) => Math.abs(frequencies[k] - seen) < 25);
      const top = near.reduce((best, k) => (intensity[k] > intensity[best] ? k : best));
      expect(Math.abs(frequencies[top] - seen)).toBeLessThan(4);
      expect(intensity[top]).toBeGreaterThan(1e-3);
    }
  }
});

test("several workers together find what one finds", async () => {
  const fit = await molecularFit(molecularLab("water", 10), QUIET);
  const models = fit.models.flatMap(({ trained }) => (trained === null ? [] : [trained]));
  const request = {
    ...{ field, models, start: { positions: null, temperature: 100, seed: 3 } },
    ...{ timeStep: 0.5, duration: 300, repeats: 2, highest: 4500 },
  };
  const whole = await molecularSpectrum(request, QUIET);
  for (const workers of [1, 2, 3, 9]) {
    const requests = molecularSpectrumParts.split(request, workers);
    expect(requests).toHaveLength(Math.min(workers, 4));
    const parts = await Promise.all(
      requests.map(async (part) => ({ request: part, result: await molecularSpectrum(part, QUIET) })),
    );
    expect(molecularSpectrumParts.merge(request, parts)).toEqual(whole);
    const cost = requests.reduce((sum, part) => sum + molecularSpectrumParts.cost(part), 0);
    expect(cost).toBeCloseTo(molecularSpectrumParts.cost(request), 6);
  }
});

test("a model whose molecule flies apart says so, and has no spectrum but its harmonic frequencies", async () => {
  const fit = await molecularFit(molecularLab("ethanol", 10, { models: ["cartesian"] }), QUIET);
  const models = fit.models.flatMap(({ trained }) => (trained === null ? [] : [trained]));
  const ethanol = { molecule: "ethanol", bondForm: "harmonic" } as const;
  const start = { positions: null, temperature: 500, seed: 3 };
  const request = { field: ethanol, models, start, timeStep: 0.5, duration: 500, repeats: 2, highest: 4000 };
  const { spectra } = await molecularSpectrum(request, QUIET);
  expect(spectra[0].problem).toBeNull();
  expect(spectra[1].problem?.message).toContain("did not survive");
  expect(spectra[1].intensity.every(Number.isNaN)).toBe(true);
  expect(spectra[1].harmonic).toHaveLength(21);
});

test.each([
  [{ duration: 0 }, "duration"],
  [{ repeats: 0 }, "repeats"],
  // Two steps a period are the least that a frequency can be seen with.
  [{ highest: 40_000 }, "highest"],
  [{ timeStep: 9 }, "timeStep"],
] as const)("%j is refused", async (changes, parameter) => {
  const request = {
    ...{ field, models: [], start: { positions: null, temperature: 300, seed: 3 } },
    ...{ timeStep: 0.5, duration: 500, repeats: 1, highest: 4000 },
    ...changes,
  };
  await expect(molecularSpectrum(request, QUIET)).rejects.toMatchObject({ kind: "input", parameter });
});
