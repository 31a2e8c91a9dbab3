import { describe, expect, it } from "vitest";
import { readHash, writeHash } from "../urlState.ts";
import { krrDefaults, krrSpecs } from "./krrParameters.ts";
import { createKrr } from "./krrStore.ts";
import { createPointActions } from "./pointActions.ts";
import { toHandLine, toLine } from "./toLine.ts";

describe("toLine", () => {
  it("gives the engine's structure", () => {
    expect(toLine(krrDefaults)).toEqual({
      potential: { id: "lennardJones", values: { depth: 1, diameter: 1 }, expression: "" },
      samples: { scheme: "even", count: 25, from: 1.12, to: 3, seed: 0, noise: 0, points: [] },
      model: { kernel: "gaussian", lengthScale: 0.15, ridge: 1e-8, priorMean: "zero" },
    });
  });

  it("passes on what is in use, and only that", () => {
    const typed = toLine({ ...krrDefaults, potential: "expression", U: "r^2" });
    expect(typed.potential).toEqual({ id: "expression", values: {}, expression: "r^2" });
    expect(toLine({ ...krrDefaults, seed: 5 }).samples.seed).toBe(0);
    expect(toLine({ ...krrDefaults, seed: 5, noise: 0.1 }).samples.seed).toBe(5);
    expect(toLine({ ...krrDefaults, seed: 5, scheme: "random" }).samples.seed).toBe(5);
    const byHand = toLine({ ...krrDefaults, scheme: "hand", points: [1, 2], N: 99 });
    expect(byHand.samples).toMatchObject({ scheme: "hand", count: 2, points: [1, 2] });
  });

  it("is the same object while it says the same", () => {
    const before = toLine(krrDefaults);
    expect(toLine({ ...krrDefaults, seed: 7, probe: 1.5, points: [2] })).toBe(before);
    expect(toLine({ ...krrDefaults, sigma: 0.2 }).samples).toBe(before.samples);
  });

  it("has Figure 1 on its own points, whatever the others are trained on", () => {
    expect(toHandLine({ ...krrDefaults, points: [1, 1.5] }).samples).toMatchObject({
      scheme: "hand",
      points: [1, 1.5],
    });
    expect(toHandLine(krrDefaults).model).toEqual(toLine(krrDefaults).model);
  });
});

describe("the points placed by hand", () => {
  it("are added, moved as one gesture, removed, and all undone", () => {
    const settings = createKrr();
    const { add, move, remove } = createPointActions(settings);
    const { getState } = settings.store;
    expect(add(2.20049)).toBeNull();
    expect(getState().values.points.at(-1)).toBe(2.2);
    move(0, 1.01, { coalesce: "point" });
    move(0, 1.02, { coalesce: "point" });
    getState().endGesture();
    expect(getState().values.points[0]).toBe(1.02);
    remove(1);
    expect(getState().values.points).toEqual([1.02, 1.35, 1.6, 1.9, 2.2]);
    for (let i = 0; i < 3; i++) getState().undo();
    expect(getState().values.points).toEqual(krrDefaults.points);
  });

  it("are no more than there may be, nor elsewhere than they may be", () => {
    const settings = createKrr();
    const { add, move } = createPointActions(settings);
    for (let i = krrDefaults.points.length; i < krrSpecs.points.most; i++) expect(add(1.5)).toBeNull();
    expect(add(1.5)).toMatchObject({ kind: "input", parameter: "points" });
    expect(move(0, 0.5)).toMatchObject({ kind: "input", parameter: "points" });
    expect(settings.store.getState().values.points[0]).toBe(1);
  });
});

it("a link gives every value back, an expression with its signs among them", () => {
  const values = {
    ...krrDefaults,
    potential: "expression" as const,
    U: "4*(1/r^12 - 1/r^6) & 50% #? +é",
    points: [1.25, 0.97],
    window: { from: 0.95, to: 2.5 },
    lambda: 0,
    priorMean: "mean" as const,
  };
  const hash = writeHash(krrSpecs, { chapter: "kernel-ridge", panel: "by-hand" }, values);
  const read = readHash(krrSpecs, krrDefaults, hash);
  expect(read.values).toEqual(values);
  expect(read.ignored).toEqual([]);
});
