import { describe, expect, it } from "vitest";
import { keysOf, type Spec } from "../parameters/spec.ts";
import { labDefaults, labSpecs } from "./labParameters.ts";
import { presetOf, presets, presetValues } from "./presets.ts";

describe.each(presets)("the preset “$label”", ({ id, explanation, patch }) => {
  it("is valid, and differs from the defaults in its patch only", () => {
    const values = presetValues(id);
    for (const key of keysOf(labSpecs)) {
      const spec: Spec<unknown> = labSpecs[key];
      expect(spec.check(values[key])).toBeNull();
      if (!(key in patch)) expect(values[key]).toBe(labDefaults[key]);
    }
  });

  it("is recognised, and no other is", () => {
    expect(presetOf({ ...presetValues(id) })).toBe(id);
    expect(presetOf({ ...presetValues(id), seed: 77 })).toBeNull();
  });

  it("is explained in one sentence", () => {
    expect(explanation).toMatch(/^[^.]*\.$/);
  });
});

it("the lecture's preset is where the page starts", () => {
  expect(presetOf(labDefaults)).toBe("lecture");
});
