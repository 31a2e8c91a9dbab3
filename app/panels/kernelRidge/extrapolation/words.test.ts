import { describe, expect, it } from "vitest";
import { QUIET } from "../../../../src/experiments/context.ts";
import { lineFlight } from "../../../../src/experiments/kernelRidge/lineFlight.ts";
import { type KrrPatch, krrDefaults } from "../../../store/kernelRidge/krrParameters.ts";
import { toLine } from "../../../store/kernelRidge/toLine.ts";
import { flightInWords } from "./words.ts";

const flown = async (patch: KrrPatch) => {
  const line = toLine({ ...krrDefaults, ...patch });
  const result = await lineFlight({ line, start: 2.5, kineticEnergy: 2, timeStep: 0.001, steps: 10_000 }, QUIET);
  return flightInWords(result).replaceAll("\u00a0", " ");
};

describe("a flight in words", () => {
  it("turns back truly, and flies through as learnt", async () => {
    expect(await flown({})).toMatch(
      /^In the true potential it turns back at r = 0\.95\d*\. In the learnt one it flies through, and is out at r = 0\.70, where the true energy is 2\d\d kT₀\.$/,
    );
  });
  it("turns back in both where the wall was seen", async () => {
    expect(await flown({ window: { from: 0.9, to: 3 }, N: 60 })).toMatch(
      /In the learnt one it turns back at r = 0\.9\d*\.$/,
    );
  });
  it("says nothing of a model that could not be fitted", async () => {
    expect(await flown({ N: 200, sigma: 2, lambda: 0 })).toMatch(
      /^In the true potential it turns back at r = [\d.]*\.$/,
    );
  });
});
