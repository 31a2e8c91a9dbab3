import { expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { fields } from "../../../src/experiments/fields.ts";
import { isProblem, labModels } from "../../../src/experiments/session.ts";
import { tuneMap } from "../../../src/experiments/tuneMap.ts";
import { type LabPatch, labDefaults } from "../../store/lab/labParameters.ts";
import { labSettings } from "../../store/lab/labStore.ts";
import { createLabSelector } from "../../store/lab/toLab.ts";
import { presetValues } from "../../store/presets.ts";
import { isTunedByPool, tuneMapRequest, withTuned } from "./tuneMapRequest.ts";

const labWith = (patch: LabPatch) => createLabSelector()({ ...labDefaults, ...patch });

it("leaves the search to the pool only where each model has its own σ and λ, and samples are many", () => {
  const points = Array.from({ length: 101 }, (_, i) => ({ x: i / 100, y: 0 }));
  expect(isTunedByPool(labWith({ tuning: "each", N: 101 }))).toBe(true);
  expect(isTunedByPool(labWith({ tuning: "each", N: 100 }))).toBe(false);
  expect(isTunedByPool(labWith({ tuning: "shared", N: 2000 }))).toBe(false);
  expect(isTunedByPool(labWith({ tuning: "each", N: 5, scheme: "hand", points }))).toBe(true);
});

it("asks for the same scan whatever σ and λ are now and however they are chosen", () => {
  const wanted = tuneMapRequest(labWith({ sigma: 3, lambda: 1, tuning: "each" }));
  expect(wanted).toEqual(tuneMapRequest(labWith({ sigma: 8, tuning: "shared" })));
  expect(tuneMapRequest(labWith({ asPrinted: true })).models).toContain("asPrinted");
});

it("gives the models what the scan found, which is what they find by themselves", async () => {
  const lab = labWith({ tuning: "each", N: 12 });
  const ids = ["independent", "energyConserving"] as const;
  const result = await tuneMap(tuneMapRequest(lab), QUIET);
  const told = await labModels(withTuned(lab, result), ids, QUIET);
  const alone = await labModels(lab, ids, QUIET);
  for (const id of ids) {
    const [a, b] = [told.get(id), alone.get(id)];
    if (a === undefined || b === undefined || isProblem(a) || isProblem(b)) throw new Error("not fitted");
    expect([a.settings.lengthScale, a.settings.ridge]).toEqual([b.settings.lengthScale, b.settings.ridge]);
    expect(a.weights).toEqual(b.weights);
  }
  const other = { maps: result.maps.map((map) => ({ ...map, best: map.best && { ...map.best, lengthScale: 5 } })) };
  const changed = (await labModels(withTuned(lab, other), ids, QUIET)).get("independent");
  expect(changed).toMatchObject({ settings: { lengthScale: 5 } });
});

it("leaves a model that could not be scored to its own search", async () => {
  const lab = labWith({ tuning: "each", N: 12 });
  const { maps } = await tuneMap(tuneMapRequest(lab), QUIET);
  const { model } = withTuned(lab, { maps: [{ ...maps[0], best: null }, maps[1]] });
  expect(Object.keys(model.tuned ?? {})).toEqual(["energyConserving"]);
});

it("finds in a small window the short σ that learns the ripple, better than the one set there", async () => {
  const values = { ...presetValues(labSettings, "zoomed"), N: 300 };
  const conserving = async (tuning: "shared" | "each") => {
    const { models } = await fields({ lab: createLabSelector()({ ...values, tuning }), grid: 21 }, QUIET);
    const report = models.find(({ id }) => id === "energyConserving")?.report;
    if (!report) throw new Error("not fitted");
    return report;
  };
  const [set, found] = [await conserving("shared"), await conserving("each")];
  expect(set.lengthScale).toBe(0.2);
  expect(found.lengthScale).toBeGreaterThan(0.1);
  expect(found.lengthScale).toBeLessThan(0.4);
  expect(found.leaveOneOut).toBeLessThan(set.leaveOneOut);
});
