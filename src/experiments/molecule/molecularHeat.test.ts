import { describe, expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { molecularDoubt } from "./molecularDoubt.ts";
import { molecularFit } from "./molecularFit.ts";
import { type MolecularHeatResult, molecularHeat } from "./molecularHeat.ts";
import { molecularLab, waterFrames } from "./testMolecularLab.ts";

const lab = molecularLab("ammonia", 40);
const temperatures = [100, 300, 600, 1200];

describe("beyond the temperature that was learnt from", () => {
  test("errors grow faster than what there is to learn, and the model expects it", async () => {
    const seen: number[] = [];
    const { forceSpread, curves, done } = await molecularHeat(
      { lab, temperatures, testCount: 40 },
      { ...QUIET, partial: (value) => seen.push((value as MolecularHeatResult).done) },
    );
    expect(seen).toEqual([1, 2, 3, 4]);
    expect(done).toBe(4);
    for (const { forceRootMeanSquare: errors } of curves) {
      expect(errors[3] / forceSpread[3]).toBeGreaterThan(3 * (errors[1] / forceSpread[1]));
    }
    const [cartesian, , { energyRootMeanSquare: errors, energyDeviation, doubt }] = curves;
    for (const [k, expected] of energyDeviation.entries()) {
      // Orders of magnitude are passed through; it is right to a factor of five all the way.
      expect(errors[k] / expected).toBeGreaterThan(0.2);
      expect(errors[k] / expected).toBeLessThan(5);
      if (k > 0) expect(doubt[k]).toBeGreaterThan(doubt[k - 1]);
    }
    expect(cartesian.energyDeviation.every(Number.isNaN)).toBe(true);
  });

  test("a file’s molecule cannot be heated", async () => {
    const frames = await waterFrames(60);
    const own = molecularLab("water", 10, { data: { source: { kind: "file", frames, unit: "eV" } } });
    await expect(molecularHeat({ lab: own, temperatures, testCount: 5 }, QUIET)).rejects.toMatchObject({
      parameter: "source",
    });
  });
});

describe("the warning light", () => {
  test("stays where the test geometries are, and rises on a stretched bond", async () => {
    const { positions } = await molecularFit(lab, QUIET);
    const frames = new Float64Array(24);
    frames.set(positions.subarray(0, 12));
    frames.set(positions.subarray(0, 12), 12);
    for (let k = 0; k < 3; k++) frames[15 + k] += 0.6 * (frames[15 + k] - frames[12 + k]);
    const { energyDeviation, doubt, usualDeviation, usualDoubt } = await molecularDoubt(
      { lab, positions: frames },
      QUIET,
    );
    expect(energyDeviation[0]).toBeLessThanOrEqual(usualDeviation);
    expect(doubt[0]).toBeLessThanOrEqual(usualDoubt);
    expect(energyDeviation[1]).toBeGreaterThan(20 * usualDeviation);
    expect(doubt[1]).toBeLessThanOrEqual(1);
  });

  test("frames of another molecule are refused", async () => {
    await expect(molecularDoubt({ lab, positions: new Float64Array(9) }, QUIET)).rejects.toMatchObject({
      parameter: "positions",
    });
  });
});
