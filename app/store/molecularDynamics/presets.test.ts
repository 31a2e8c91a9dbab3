import { describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { fluid } from "../../../src/experiments/molecularDynamics/fluid.ts";
import { integrateMotion } from "../../../src/experiments/molecularDynamics/integrateMotion.ts";
import { presetOf, presetValues } from "../presets.ts";
import { motionSettings } from "./motionStore.ts";
import { toFluidDrive, toFluidSetup, toIntegrateMotion } from "./toMotion.ts";

const valuesOf = (id: string) => presetValues(motionSettings, id);
const motionsOf = async (id: string) => integrateMotion(toIntegrateMotion(valuesOf(id)), QUIET);

/** The parts by themselves and in a crystal's order, after so many steps of a smaller fluid; and the moments on the way. */
async function fluidOf(id: string, steps: number) {
  const values = { ...valuesOf(id), particles: 150 };
  const { shares, moments } = await fluid(
    { ...toFluidSetup(values), ...toFluidDrive(values), steps, state: null },
    QUIET,
  );
  return { gas: shares[0], crystal: shares[2], moments };
}

describe("what the presets say", () => {
  it("the first is where the page starts, and each is recognised", () => {
    expect(presetOf(motionSettings, motionSettings.defaults)).toBe(motionSettings.presets[0].id);
    for (const { id, explanation } of motionSettings.presets) {
      expect(presetOf(motionSettings, valuesOf(id))).toBe(id);
      expect(explanation).toMatch(/^.*[^.]\.$/);
    }
  });

  it("just beyond 2/ω every rule leaves all bounds", async () => {
    const { motions, limit } = await motionsOf("tooLong");
    expect(limit).toBeLessThan(valuesOf("tooLong").step);
    expect(valuesOf("tooLong").step).toBeLessThan(1.02 * limit);
    // Just beyond, it takes its time.
    const longer = await integrateMotion({ ...toIntegrateMotion(valuesOf("tooLong")), duration: 1000 }, QUIET);
    for (const { bounded } of longer.motions) expect(bounded).toBe(false);
    for (const { largestError } of motions) expect(largestError[largestError.length - 1]).toBeGreaterThan(10);
  });

  it("water’s longest step is that of its stretches", async () => {
    const { limit } = await motionsOf("molecule");
    const bond = await motionsOf("asItOpens");
    expect(Math.abs(limit / bond.limit - 1)).toBeLessThan(0.02);
  });

  it("hot, the crystal dissolves; cold, what was spread gathers", async () => {
    const before = await fluidOf("asItOpens", 5000);
    const melted = await fluidOf("melting", 5000);
    expect(melted.crystal).toBeLessThan(before.crystal / 3);
    expect(melted.gas).toBeGreaterThan(before.gas + 0.2);
    const [begun, gathered] = [await fluidOf("condensing", 0), await fluidOf("condensing", 8000)];
    expect(begun.gas).toBeGreaterThan(0.9);
    expect(gathered.gas).toBeLessThan(0.4);
  });

  it("without a thermostat the energy stays, and the temperature does not", async () => {
    const { moments } = await fluidOf("leftAlone", 2000);
    const spread = (of: "total" | "temperature") => {
      const values = moments.map((moment) => moment[of]);
      return Math.max(...values) - Math.min(...values);
    };
    expect(spread("total")).toBeLessThan(0.002);
    expect(spread("temperature")).toBeGreaterThan(0.02);
  });
});
