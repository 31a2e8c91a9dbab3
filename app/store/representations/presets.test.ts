import { describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { describeMolecule } from "../../../src/experiments/molecules/describeMolecule.ts";
import { keysOf, type Spec } from "../../parameters/spec.ts";
import { presetOf, presetValues } from "../presets.ts";
import { representationPresets } from "./presets.ts";
import { representationDefaults, representationSpecs } from "./representationParameters.ts";
import { representationSettings } from "./representationStore.ts";
import { toDescription } from "./toMolecule.ts";

describe.each(representationPresets)("the preset “$label”", ({ id, explanation, patch }) => {
  it("is valid, differs from the defaults in its patch only, and is recognised however it is looked at", () => {
    const values = presetValues(representationSettings, id);
    for (const key of keysOf(representationSpecs)) {
      const spec: Spec<unknown> = representationSpecs[key];
      expect(spec.check(values[key])).toBeNull();
      if (!(key in patch)) expect(values[key]).toBe(representationDefaults[key]);
    }
    expect(presetOf(representationSettings, { ...values, matrixForm: "spectrum", displacement: 0 })).toBe(id);
    expect(presetOf(representationSettings, { ...values, turnZ: 77 })).toBeNull();
  });

  it("is explained in one sentence", () => {
    expect(explanation).toMatch(/^[^.]*\.$/);
  });
});

it("the chapter starts with the first of them", () => {
  expect(presetOf(representationSettings, representationDefaults)).toBe(representationPresets[0].id);
});

describe("what the explanations say", () => {
  const ask = (id: string) => describeMolecule(toDescription(presetValues(representationSettings, id)), QUIET);

  it("ethylene's matrix is the slide's table", async () => {
    const { matrix } = (await ask("lectureTable")).after;
    // The slide: H H C C H H, to one decimal.
    const rows = [
      [0.5, 0.3, 2.9, 1.5, 0.2, 0.2],
      [0.3, 0.5, 2.9, 1.5, 0.2, 0.2],
      [2.9, 2.9, 36.9, 14.3, 1.5, 1.5],
      [1.5, 1.5, 14.3, 36.9, 2.9, 2.9],
      [0.2, 0.2, 1.5, 2.9, 0.5, 0.3],
      [0.2, 0.2, 1.5, 2.9, 0.3, 0.5],
    ];
    expect(Array.from(matrix, (entry) => Math.round(10 * entry) / 10)).toEqual(rows.flat());
  });

  it("in another order matrix and sorted matrix change, and the spectrum stays the same", async () => {
    const { matrix, sorted, spectrum } = (await ask("renumbered")).change;
    expect(Math.min(matrix, sorted)).toBeGreaterThan(0.01);
    expect(spectrum).toBeLessThan(1e-10);
  });

  it("ammonia turned and mirrored: coordinates change, no description does", async () => {
    const { before, after, change } = await ask("pyramid");
    expect(Math.max(change.matrix, change.sorted, change.spectrum)).toBeLessThan(1e-10);
    for (const atom of [0, 1, 2, 3]) {
      const moved = [0, 1, 2].map(
        (axis) => after.molecule.positions[3 * atom + axis] - before.molecule.positions[3 * atom + axis],
      );
      expect(Math.hypot(...moved)).toBeGreaterThan(0.01);
    }
  });

  it("a bond a quarter of an ångström longer is noticed by all forms", async () => {
    const { before, after, change } = await ask("stretched");
    const length = ({ positions }: typeof before.molecule) => Math.abs(positions[9] - positions[6]);
    expect(length(after.molecule) - length(before.molecule)).toBeCloseTo(0.25, 12);
    expect(Math.min(change.matrix, change.sorted, change.spectrum)).toBeGreaterThan(0.1);
  });
});
