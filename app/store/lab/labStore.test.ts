import { describe, expect, it } from "vitest";
import { drawAnother } from "../drawAnother.ts";
import { presetValues } from "../presets.ts";
import { labDefaults } from "./labParameters.ts";
import { createLab } from "./labStore.ts";
import { createSampleActions } from "./sampleActions.ts";

const lab = () => {
  const settings = createLab();
  const { store } = settings;
  const act = {
    ...store.getState(),
    ...createSampleActions(settings),
    drawAnother: () => drawAnother(settings, "seed"),
  };
  return { settings, store, act, values: () => store.getState().values };
};

describe("changing", () => {
  it("sets values, undoes and redoes them", () => {
    const { act, values } = lab();
    expect(act.set({ sigma: 2, N: 10 })).toBeNull();
    expect(act.setValue("lambda", 0)).toBeNull();
    expect(values()).toMatchObject({ sigma: 2, N: 10, lambda: 0 });
    act.undo();
    expect(values()).toMatchObject({ sigma: 2, lambda: 1e-3 });
    act.undo();
    expect(values()).toEqual(labDefaults);
    act.undo();
    expect(values()).toEqual(labDefaults);
    act.redo();
    act.redo();
    act.redo();
    expect(values()).toMatchObject({ sigma: 2, N: 10, lambda: 0 });
  });

  it("makes one undo step of one drag, and two of two", () => {
    const { store, act, values } = lab();
    for (const sigma of [7, 6, 5]) act.setValue("sigma", sigma, { coalesce: "sigma" });
    act.endGesture();
    for (const sigma of [4, 3]) act.setValue("sigma", sigma, { coalesce: "sigma" });
    for (const lambda of [0.1, 0.2]) act.setValue("lambda", lambda, { coalesce: "lambda" });
    expect(store.getState().past).toHaveLength(3);
    act.undo();
    expect(values()).toMatchObject({ sigma: 3, lambda: 1e-3 });
    act.undo();
    expect(values().sigma).toBe(5);
    act.undo();
    expect(values().sigma).toBe(8);
  });

  it("forgets what was undone once something new is done, and what changes nothing is no step", () => {
    const { store, act } = lab();
    act.setValue("sigma", 2);
    act.undo();
    act.setValue("sigma", 8);
    expect(store.getState().future).toHaveLength(1);
    act.setValue("sigma", 3);
    expect(store.getState().future).toEqual([]);
    expect(store.getState().past).toHaveLength(1);
  });

  it("refuses what is not allowed, all of it, and says why", () => {
    const { act, values } = lab();
    expect(act.set({ N: 20, sigma: -1 })).toEqual({
      kind: "input",
      message: "σ must be a number between 0.1 and 100; -1 is too small.",
      parameter: "sigma",
    });
    expect(act.setValue("matrix", [1, 2, 2, 4])).toMatchObject({ kind: "input", parameter: "matrix" });
    expect(act.setValue("kT", Number.NaN)).not.toBeNull();
    expect(values()).toEqual(labDefaults);
  });

  it("keeps a history of limited length", () => {
    const { store, act } = lab();
    for (let seed = 0; seed < 500; seed++) act.setValue("seed", seed);
    expect(store.getState().past).toHaveLength(200);
  });

  it("applies presets and resets, each undoable", () => {
    const { settings, act, values } = lab();
    act.applyPreset("point");
    expect(values()).toEqual(presetValues(settings, "point"));
    act.reset();
    expect(values()).toEqual(labDefaults);
    act.undo();
    expect(values()).toEqual(presetValues(settings, "point"));
  });

  it("counts what is taken as it was prepared, also where nothing changes by it, and no other change", () => {
    const { store, act } = lab();
    const prepared = () => store.getState().prepared;
    act.setValue("N", 7);
    act.undo();
    expect(prepared()).toBe(0);
    act.applyPreset("point");
    act.applyPreset("point");
    act.reset();
    act.load("#/lab?v=1&sigma=3");
    act.load("#/lab/loop");
    act.undo();
    expect(prepared()).toBe(4);
  });

  it("draws another sample by the seed alone, round and round", () => {
    const { act, values } = lab();
    act.setValue("noise", 0.5);
    act.drawAnother();
    expect(values()).toEqual({ ...labDefaults, noise: 0.5, seed: 2 });
    act.setValue("seed", 9999);
    act.drawAnother();
    expect(values().seed).toBe(0);
  });
});

describe("samples by hand", () => {
  const onScreen = Float64Array.from([1, 2, -0.12345, 4]);

  it("begin as those on screen, to a thousandth", () => {
    const { act, values } = lab();
    expect(act.addPoint(onScreen, 0.00049, 1.99951)).toBeNull();
    expect(values().scheme).toBe("hand");
    expect(values().points).toEqual([
      { x: 1, y: 2 },
      { x: -0.123, y: 4 },
      { x: 0, y: 2 },
    ]);
    act.undo();
    expect(values()).toEqual(labDefaults);
  });

  it("are then edited themselves, whatever else is on screen", () => {
    const { act, values } = lab();
    act.removePoint(onScreen, 0);
    act.addPoint(Float64Array.from([9, 9]), 3, 3);
    expect(values().points).toEqual([
      { x: -0.123, y: 4 },
      { x: 3, y: 3 },
    ]);
  });

  it("are moved in one undo step a drag", () => {
    const { act, values } = lab();
    act.movePoint(onScreen, 1, 0, 0, { coalesce: "point 1" });
    act.movePoint(onScreen, 1, 0.5, 0.25, { coalesce: "point 1" });
    expect(values().points[1]).toEqual({ x: 0.5, y: 0.25 });
    act.undo();
    expect(values().scheme).toBe("uniform");
  });

  it("keep imported forces, until they are moved", () => {
    const { act, values } = lab();
    expect(
      act.replacePoints([
        { x: 1.23456, y: 0, fx: 0.123456789, fy: 2 },
        { x: 2, y: 2, fx: 1, fy: 1 },
        { x: -3.33333, y: 1 },
      ]),
    ).toBeNull();
    expect(values().points[0]).toEqual({ x: 1.23456, y: 0, fx: 0.123456789, fy: 2 });
    act.movePoint([], 0, 1, 1);
    expect(values().points).toEqual([
      { x: 1, y: 1 },
      { x: 2, y: 2, fx: 1, fy: 1 },
      { x: -3.333, y: 1 },
    ]);
  });

  it("are refused where they are too many or not numbers", () => {
    const { act, values } = lab();
    expect(act.replacePoints(Array.from({ length: 2001 }, () => ({ x: 0, y: 0 })))).toMatchObject({
      message: "Placed samples must be at most 2000 points; there are 2001.",
      parameter: "points",
    });
    expect(act.addPoint(onScreen, Number.NaN, 0)).not.toBeNull();
    expect(values()).toEqual(labDefaults);
  });
});

describe("a link", () => {
  it("is taken on, undoably, with what it could not use", () => {
    const { store, act, values } = lab();
    act.setValue("N", 7);
    act.load("#/lab?v=1&sigma=3&kT=x");
    expect(values()).toEqual({ ...labDefaults, sigma: 3 });
    expect(store.getState().ignored.map(({ key }) => key)).toEqual(["kT"]);
    act.dismissIgnored();
    expect(store.getState().ignored).toEqual([]);
    act.undo();
    expect(values().N).toBe(7);
  });

  it("to a place only changes nothing", () => {
    const { act, values } = lab();
    act.setValue("N", 7);
    act.load("#/lab/loop");
    expect(values().N).toBe(7);
  });
});

describe("locked settings", () => {
  it("stay, whatever the reader does, and give way to a link and to whoever locked them", () => {
    const { store, act, values } = lab();
    act.set({ sigma: 5 });
    store.getState().lock(["sigma", "N"]);
    expect(act.set({ sigma: 2, lambda: 0.1 })).toBeNull();
    act.setValue("N", 10);
    expect(values()).toMatchObject({ sigma: 5, lambda: 0.1, N: labDefaults.N });
    act.applyPreset("noisy");
    act.reset();
    expect(values()).toMatchObject({ sigma: 5, lambda: labDefaults.lambda });
    for (let i = 0; i < 5; i++) act.undo();
    expect(values().sigma).toBe(5);
    for (let i = 0; i < 5; i++) act.redo();
    expect(values().sigma).toBe(5);
    act.set({ sigma: 3 }, { overLocks: true });
    expect(values().sigma).toBe(3);
    act.load("#/lab?v=1&sigma=7&N=12");
    expect(values()).toMatchObject({ sigma: 7, N: 12 });
    store.getState().lock([]);
    act.setValue("sigma", 1);
    expect(values().sigma).toBe(1);
  });
});
