import { describe, expect, it } from "vitest";
import { keysOf, type Spec } from "../parameters/spec.ts";
import { krrSettings } from "./kernelRidge/krrStore.ts";
import { labSettings } from "./lab/labStore.ts";
import { presetOf, presetValues } from "./presets.ts";
import type { AnySettings } from "./SettingsContext.ts";
import { vectorFieldSettings } from "./vectorFields/vectorFieldStore.ts";

const all: readonly AnySettings[] = [labSettings, krrSettings, vectorFieldSettings];
const presets = all.flatMap((settings) =>
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
    expect(presetOf(settings, { ...values, sigma: 0.777 })).toBeNull();
  });

  it("is explained in one sentence", () => {
    expect(explanation).toMatch(/^.*[^.]\.$/);
    expect(explanation).not.toMatch(/[a-z)]\. /);
  });
});

it.each(all)("the first preset of $chapter is where the page starts", (settings) => {
  expect(presetOf(settings, settings.defaults)).toBe(settings.presets[0].id);
});
