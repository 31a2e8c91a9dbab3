import { expect, test } from "vitest";
import { runToEnd } from "../linalg/steps.ts";
import { chooseSettings, trialSizes, triedSettings } from "./chooseSettings.ts";
import { predictForces, samplesAt } from "./samples.ts";
import { identityOf, testMolecule } from "./testMolecules.ts";
import { trainForces } from "./trainForces.ts";
import { FORCE_MODELS } from "./types.ts";

test.each(FORCE_MODELS)("%s: nothing that was tried does better on what was held back", async (id) => {
  const { samples } = testMolecule("water", 16);
  const settings = { id, profile: "gaussian", lengthScale: 1, ridge: 1, permutations: identityOf(samples) };
  const chosen = await chooseSettings(samples, settings, async () => {});
  const [training, held] = [samplesAt(samples, [...Array(12).keys()]), samplesAt(samples, [12, 13, 14, 15])];
  const errorOf = async (tried: { readonly lengthScale: number; readonly ridge: number }) => {
    const { trained } = await trainForces(training, { ...settings, ...tried }, async () => {});
    const { forces } = runToEnd(predictForces(trained, held.positions));
    return forces.reduce((sum, force, k) => sum + (force - held.forces[k]) ** 2, 0);
  };
  const least = await errorOf(chosen);
  for (const tried of triedSettings(id)) expect(await errorOf(tried)).toBeGreaterThanOrEqual(least);
});

test("trials stay small: of 200 ethanols, 37 in a matrix of a thousand rows", () => {
  expect(trialSizes({ id: "conserving" }, 200, 9)).toEqual({ training: 37, tested: 50 });
  expect(trialSizes({ id: "cartesian" }, 200, 9)).toEqual({ training: 150, tested: 50 });
  expect(trialSizes({ id: "conserving" }, 8, 3)).toEqual({ training: 6, tested: 2 });
});
