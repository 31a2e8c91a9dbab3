import { describe, expect, it } from "vitest";
import { samplingSchemes } from "../sampling/registry.ts";
import { QUIET } from "./context.ts";
import type { SampleParameters } from "./lab.ts";
import { MAXIMUM_SAMPLES } from "./lab.ts";
import { samples } from "./samples.ts";
import { LECTURE_LAB, withLandscape } from "./testLab.ts";

/** f = −k r: forces that can be checked by eye. */
const { landscape } = withLandscape("harmonic", { stiffness1: 2, stiffness2: 2, angle: 0 });
const draw = (change: Partial<SampleParameters>) =>
  samples({ landscape, samples: { ...LECTURE_LAB.samples, count: 20, ...change } }, QUIET);

describe("the training set", () => {
  it("has N positions in the box, and the potential's own forces there", async () => {
    const { positions, forces, exactForces, noiseRms } = await draw({});
    expect(positions.length).toBe(40);
    positions.forEach((r, i) => {
      expect(Math.abs(r)).toBeLessThanOrEqual(5);
      expect(exactForces[i]).toBeCloseTo(-2 * r, 12);
    });
    expect(forces).toEqual(exactForces);
    expect(noiseRms).toBe(0);
  });

  it("is the same for the same seed, and another for another", async () => {
    expect(await draw({ seed: 5 })).toEqual(await draw({ seed: 5 }));
    expect((await draw({ seed: 6 })).positions).not.toEqual((await draw({ seed: 5 })).positions);
  });

  it("takes its noise from a stream of its own: noise moves no point, and scales", async () => {
    const exact = await draw({});
    const little = await draw({ noise: 0.1 });
    const much = await draw({ noise: 1 });
    expect(little.positions).toEqual(exact.positions);
    expect(little.exactForces).toEqual(exact.exactForces);
    const errors = (of: typeof much) => of.forces.map((f, i) => f - of.exactForces[i]);
    errors(much).forEach((error, i) => {
      expect(errors(little)[i]).toBeCloseTo(error / 10, 12);
    });
    expect(much.noiseRms).toBeCloseTo(Math.sqrt(errors(much).reduce((sum, e) => sum + e * e, 0) / 40), 12);
    // 40 deviates of width 1: their rms is within 1 ± 4/√80.
    expect(Math.abs(much.noiseRms - 1)).toBeLessThan(0.45);
    // Another scheme draws other points, yet the same noise.
    const elsewhere = await draw({ noise: 1, scheme: "lowDiscrepancy" });
    errors(much).forEach((error, i) => {
      expect(errors(elsewhere)[i]).toBeCloseTo(error, 12);
    });
  });

  it("takes points placed by hand as they are, wherever they are", async () => {
    const points = [
      { x: 1, y: -2 },
      { x: 7, y: 0 },
    ];
    const { positions, forces } = await draw({ scheme: "hand", points, missing: { x0: 0, x1: 2, y0: -3, y1: 0 } });
    expect([...positions]).toEqual([1, -2, 7, 0]);
    [-2, 4, -14, 0].forEach((force, i) => {
      expect(forces[i]).toBeCloseTo(force, 12);
    });
  });

  it("leaves imported forces as they are, and adds noise to the others only", async () => {
    const points = [
      { x: 1, y: 1, fx: 0.25, fy: -4 },
      { x: 2, y: 3 },
    ];
    const { forces, exactForces } = await draw({ scheme: "hand", points, noise: 0.5 });
    expect([...forces.slice(0, 2)]).toEqual([0.25, -4]);
    expect(forces[2]).not.toBe(exactForces[2]);
    expect(forces[3]).not.toBe(exactForces[3]);
  });

  it.each(samplingSchemes.map(({ id }) => id))("keeps out of the missing region with the scheme %s", async (scheme) => {
    const missing = { x0: -1, x1: 4, y0: -2, y1: 5 };
    const { positions } = await draw({ scheme, missing, count: 60 });
    expect(positions.length).toBe(120);
    for (let i = 0; i < positions.length; i += 2) {
      const [x, y] = [positions[i], positions[i + 1]];
      expect(x > missing.x0 && x < missing.x1 && y > missing.y0 && y < missing.y1).toBe(false);
    }
  });

  const many = Array.from({ length: MAXIMUM_SAMPLES + 1 }, (_, i) => ({ x: i / 100, y: 0 }));
  it.each<[Partial<SampleParameters>, string]>([
    [{ count: 0 }, "count"],
    [{ count: 2.5 }, "count"],
    [{ count: MAXIMUM_SAMPLES + 1 }, "count"],
    [{ count: Number.NaN }, "count"],
    [{ scheme: "psychic" }, "scheme"],
    [{ noise: -1 }, "noise"],
    [{ noise: Number.NaN }, "noise"],
    [{ seed: -1 }, "seed"],
    [{ scheme: "hand", points: [] }, "points"],
    [{ scheme: "hand", points: many }, "points"],
  ])("refuses %o", async (change, parameter) => {
    await expect(draw(change)).rejects.toMatchObject({ kind: "input", parameter });
  });

  it("takes as many as it may", async () => {
    expect((await draw({ count: MAXIMUM_SAMPLES })).positions.length).toBe(2 * MAXIMUM_SAMPLES);
    expect((await draw({ scheme: "hand", points: many.slice(1) })).positions.length).toBe(2 * MAXIMUM_SAMPLES);
  });
});
