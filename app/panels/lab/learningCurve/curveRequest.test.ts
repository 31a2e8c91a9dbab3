import { describe, expect, it } from "vitest";
import type { LabPatch } from "../../../store/lab/labParameters.ts";
import { labDefaults } from "../../../store/lab/labParameters.ts";
import { createLabSelector } from "../../../store/lab/toLab.ts";
import { curveRequest, differences, firstExtent, isCurveOf, requestOf } from "./curveRequest.ts";

const labWith = (patch: LabPatch) => createLabSelector()({ ...labDefaults, ...patch });
const extent = { maximum: 500, repeats: 10 };
const request = (patch: LabPatch) => curveRequest(labWith(patch), extent);
const changedBy = (patch: LabPatch) => differences(request({}), request(patch));

describe("the request for a learning curve", () => {
  it("goes up to the largest N asked for, also where each sample set is tuned", () => {
    expect(request({}).counts).toEqual([10, 15, 20, 30, 50, 100, 200, 500]);
    expect(request({ tuning: "each" }).counts.at(-1)).toBe(500);
    expect(curveRequest(labWith({ tuning: "each" }), { maximum: 50, repeats: 3 })).toMatchObject({
      counts: [10, 15, 20, 30, 50],
      repeats: 3,
    });
    expect(firstExtent(labWith({})).maximum).toBeGreaterThan(firstExtent(labWith({ tuning: "each" })).maximum);
  });

  it("holds the models shown, the printed one among them where it is switched on", () => {
    expect(request({}).models).toEqual(["independent", "energyConserving"]);
    expect(request({ asPrinted: true }).models).toEqual(["independent", "energyConserving", "asPrinted"]);
  });

  it("reads back from its key", () => {
    expect(requestOf(JSON.stringify(request({ sigma: 3 })))).toEqual(request({ sigma: 3 }));
  });

  it.each<[LabPatch]>([
    [{ N: 77 }],
    [{ landscapeView: "surface" }],
    [{ scheme: "hand", points: [{ x: 1, y: 2 }] }],
    [{ repeats: 20 }],
  ])("does not change with %o", (patch) => {
    expect(JSON.stringify(request(patch))).toBe(JSON.stringify(request({})));
    expect(changedBy(patch)).toEqual([]);
  });

  it("does not change with σ and λ where each model has its own", () => {
    expect(request({ tuning: "each", sigma: 3, lambda: 1 })).toEqual(request({ tuning: "each" }));
  });

  it.each<[LabPatch, string[]]>([
    [{ sigma: 3 }, ["σ"]],
    [{ lambda: 0 }, ["λ"]],
    [{ tuning: "each" }, ["the choice of σ and λ"]],
    [{ seed: 2, noise: 0.5 }, ["the seed", "the noise"]],
    [{ "lecture.c": 0 }, ["the potential"]],
    [{ potential: "harmonic" }, ["the potential"]],
    [{ scheme: "grid", missing: true }, ["the sampling", "the missing region"]],
    [{ kT: 2, boxWidth: 5 }, ["the temperature", "the window"]],
    [{ representation: "lecture", profile: "matern52" }, ["the representation", "the profile"]],
    [{ asPrinted: true }, ["the models shown"]],
  ])("names what %o changes", (patch, names) => {
    expect(changedBy(patch)).toEqual(names);
  });
});

it("a learning curve does not depend on N nor on its own extent, but on what it repeats", () => {
  const key = JSON.stringify(curveRequest(labWith({}), { maximum: 100, repeats: 5 }));
  expect(isCurveOf(key, curveRequest(labWith({ N: 20 }), { maximum: 500, repeats: 10 }))).toBe(true);
  expect(isCurveOf(key, curveRequest(labWith({ "lecture.c": 0 }), { maximum: 100, repeats: 5 }))).toBe(false);
  expect(isCurveOf(null, curveRequest(labWith({}), { maximum: 100, repeats: 5 }))).toBe(false);
});
