import { describe, expect, it } from "vitest";
import { isNumberSpec } from "../parameters/number.ts";
import { keysOf, type Spec } from "../parameters/spec.ts";
import { everySettings } from "./everySettings.ts";
import { presetOf, presetValues } from "./presets.ts";
import type { AnySettings } from "./SettingsContext.ts";

/** A number of the experiment that no preset has. */
function noPresets({ specs, apart = [] }: AnySettings) {
  for (const key of keysOf(specs)) {
    const spec: Spec<unknown> = specs[key];
    if (isNumberSpec(spec) && !apart.includes(key)) return { [key]: spec.min + 0.777 * (spec.max - spec.min) };
  }
  throw new Error("Nothing of this experiment is a number.");
}

const presets = everySettings.flatMap((settings) =>
  settings.presets.map((preset) => ({ settings, chapter: settings.chapter, ...preset })),
);

describe.each(presets)("$chapter: the preset “$label”", ({ settings, id, explanation, patch }) => {
  it("is valid, and differs from the defaults in its patch only", () => {
    const values = presetValues(settings, id);
    for (const key of keysOf(settings.specs)) {
      const spec: Spec<unknown> = settings.specs[key];
      expect(spec.check(values[key])).toBeNull();
      if (!(key in patch)) expect(values[key]).toBe(settings.defaults[key]);
    }
  });

  it("is recognised, and no other is", () => {
    const values = presetValues(settings, id);
    expect(presetOf(settings, { ...values })).toBe(id);
    expect(presetOf(settings, { ...values, ...noPresets(settings) })).toBeNull();
  });

  it("is explained in one sentence", () => {
    expect(explanation).toMatch(/^.*[^.]\.$/);
    expect(explanation).not.toMatch(/[a-z)]\. /);
  });
});

it.each(everySettings.filter((settings) => settings.presets.length > 0))(
  "the first preset of $chapter is where the page starts",
  (settings) => {
    expect(presetOf(settings, settings.defaults)).toBe(settings.presets[0].id);
  },
);
