import { describe, expect, it } from "vitest";
import { labDefaults } from "./labParameters.ts";
import { createLabSelector, windowOf } from "./toLab.ts";

describe("createLabSelector", () => {
  it("gives the engine's structure", () => {
    expect(createLabSelector()(labDefaults)).toEqual({
      landscape: {
        potential: "lecture",
        potentialParameters: { c: 0.04 },
        kT: 1,
        box: { x0: -5, x1: 5, y0: -5, y1: 5 },
      },
      samples: { scheme: "uniform", count: 50, seed: 1, noise: 0, missing: null, points: [] },
      model: {
        representation: "identity",
        matrix: [1, 0, 0, 1],
        profile: "gaussian",
        tuning: "shared",
        lengthScale: 8,
        ridge: 1e-3,
        asPrinted: false,
      },
    });
  });

  it("passes on what is in use, and only that", () => {
    const select = createLabSelector();
    const missingBox = { x0: 0, x1: 1, y0: 0, y1: 1 };
    const points = [{ x: 1, y: 2 }];
    expect(select({ ...labDefaults, missing: true, missingBox }).samples.missing).toEqual(missingBox);
    const byHand = select({ ...labDefaults, scheme: "hand", points, missing: true, N: 99 });
    expect(byHand.samples).toMatchObject({ scheme: "hand", count: 1, points, missing: null });
    expect(select({ ...labDefaults, representation: "linear", matrix: [3, 1, 1, 2] }).model.matrix).toEqual([
      3, 1, 1, 2,
    ]);
    expect(Object.keys(select({ ...labDefaults, potential: "doubleWell" }).landscape.potentialParameters)).toEqual([
      "barrier",
      "tilt",
      "stiffness",
    ]);
  });

  it("gives the same object for the same meaning, and the same parts where only another part changed", () => {
    const select = createLabSelector();
    const lab = select(labDefaults);
    expect(select({ ...labDefaults })).toBe(lab);
    expect(select({ ...labDefaults, speed: 50, missingBox: { x0: 0, x1: 1, y0: 0, y1: 1 } })).toBe(lab);
    const other = select({ ...labDefaults, sigma: 9 });
    expect(other).not.toBe(lab);
    expect(other.model).not.toBe(lab.model);
    expect(other.landscape).toBe(lab.landscape);
    expect(other.samples).toBe(lab.samples);
  });
});

describe("windowOf", () => {
  it.each([
    [0, 0, 10, [-5, 5, -5, 5]],
    [4, -4, 10, [-5, 5, -5, 5]],
    [-3.5, 3.5, 3, [-5, -2, 2, 5]],
    [4, 0, 4, [1, 5, -2, 2]],
  ])("centre (%s, %s), width %s", (boxX, boxY, boxWidth, [x0, x1, y0, y1]) => {
    expect(windowOf({ boxX, boxY, boxWidth })).toEqual({ x0, x1, y0, y1 });
  });
});

it("two labs that are asked in turns each keep their own objects", () => {
  const select = createLabSelector();
  const [one, two] = [labDefaults, { ...labDefaults, N: 10 }];
  const [first, second] = [select(one), select(two)];
  expect(first).not.toBe(second);
  for (let turn = 0; turn < 3; turn++) {
    expect(select({ ...one })).toBe(first);
    expect(select({ ...two })).toBe(second);
  }
});
