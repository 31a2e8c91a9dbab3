import { expect, it } from "vitest";
import { explorationParameters } from "./explorationParameters.ts";

const { blockPoints, learnt, harmonicField } = explorationParameters;

it("takes one to eight points, all in the window, and says so of others", () => {
  expect(blockPoints.check(blockPoints.default)).toBeNull();
  const read = blockPoints.parse(blockPoints.format(blockPoints.default));
  expect(read).toEqual({ ok: true, value: blockPoints.default });
  expect(blockPoints.parse("1,2")).toEqual({ ok: true, value: [{ x: 1, y: 2 }] });
  for (const bad of ["", "6,0", "0,0_0,-5.1"]) {
    expect(blockPoints.parse(bad)).toEqual({ ok: false, problem: expect.stringContaining("inside the window") });
  }
  const nine = Array.from({ length: 9 }, (_, i) => `${i / 2},0`).join("_");
  expect(blockPoints.parse(nine)).toEqual({ ok: false, problem: expect.stringContaining("at most 8") });
});

it("offers the draws and the chapter’s fields to learn, and harmonic fields beside the chapter’s own", () => {
  expect(learnt.options.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["independent", "energyConserving", "divergenceFree", "vortex", "source"]),
  );
  expect(new Set(learnt.options.map(({ id }) => id)).size).toBe(learnt.options.length);
  expect(harmonicField.options.map(({ id }) => id)).toEqual(["uniform", "saddle", "threefold", "chapter"]);
});
