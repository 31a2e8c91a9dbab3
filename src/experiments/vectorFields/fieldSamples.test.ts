import { describe, expect, test } from "vitest";
import { findVectorField } from "../../fields/registry.ts";
import { fieldSamples } from "./fieldSamples.ts";
import { fieldSchemes } from "./fieldSchemes.ts";
import { labField } from "./labField.ts";
import { testFieldLab } from "./testFieldLab.ts";

const vortex = findVectorField("vortex").create();

describe.each(fieldSchemes.map(({ id }) => id))("%s", (scheme) => {
  test("takes the field at its points", () => {
    const { positions, forces } = fieldSamples(vortex, testFieldLab("vortex", { scheme, count: 23 }).samples);
    expect(positions.length).toBe(46);
    for (let i = 0; i < 23; i++) {
      const [x, y] = [positions[2 * i], positions[2 * i + 1]];
      const g = Math.exp(0.5 - (x * x + y * y) / 4.5) / 1.5;
      expect(forces[2 * i]).toBeCloseTo(-g * y, 13);
      expect(forces[2 * i + 1]).toBeCloseTo(g * x, 13);
    }
  });
});

test("noise moves no points, and is as strong as it says", () => {
  const { samples } = testFieldLab("vortex", { count: 500 });
  const [exact, noisy] = [0, 0.2].map((noise) => fieldSamples(vortex, { ...samples, noise }));
  expect(noisy.positions).toEqual(exact.positions);
  const square = noisy.forces.reduce((sum, value, i) => sum + (value - exact.forces[i]) ** 2, 0) / 1000;
  // The mean of 1000 squares spreads by √(2/1000) = 4.5 %; four of them.
  expect(Math.abs(square / 0.04 - 1)).toBeLessThan(0.18);
});

test("what cannot be sampled is refused, naming what to change", async () => {
  const { samples } = testFieldLab();
  const refusal = (change: object) => () => fieldSamples(vortex, { ...samples, ...change });
  expect(refusal({ count: 0 })).toThrow(expect.objectContaining({ kind: "input", parameter: "count" }));
  expect(refusal({ count: 501 })).toThrow(expect.objectContaining({ kind: "input", parameter: "count" }));
  expect(refusal({ scheme: "boltzmann" })).toThrow(expect.objectContaining({ parameter: "scheme" }));
  expect(refusal({ noise: -1 })).toThrow(expect.objectContaining({ parameter: "noise" }));
  const logarithm = await labField({ field: "own", u: "x", v: "log(x)" });
  expect(() => fieldSamples(logarithm, samples)).toThrow(
    expect.objectContaining({ parameter: "v", message: expect.stringMatching(/no finite value at the sample \(/) }),
  );
  const huge = await labField({ field: "own", u: "exp(x^4)", v: "y" });
  expect(() => fieldSamples(huge, samples)).toThrow(
    expect.objectContaining({ parameter: "u", message: expect.stringMatching(/beyond 10¹⁰⁰ at the sample/) }),
  );
});

test("a formula that cannot be read is blamed on its own control, at its character", async () => {
  await expect(labField({ field: "own", u: "x + z", v: "y" })).rejects.toMatchObject({
    kind: "input",
    parameter: "u",
    character: 5,
  });
  await expect(labField({ field: "own", u: "x", v: "alert(1)" })).rejects.toMatchObject({ parameter: "v" });
  // Unused where a named field is chosen.
  const named = await labField({ field: "vortex", u: "(", v: "" });
  expect(named.curl(0, 0)).toBeGreaterThan(0);
});
