import { describe, expect, it } from "vitest";
import { keysOf, type Spec } from "../parameters/spec.ts";
import { choosingSettings } from "./choosing/choosingStore.ts";
import { krrSettings } from "./kernelRidge/krrStore.ts";
import { labSettings } from "./lab/labStore.ts";
import { representationSettings } from "./representations/representationStore.ts";
import type { AnySettings } from "./SettingsContext.ts";
import { vectorFieldSettings } from "./vectorFields/vectorFieldStore.ts";

const all: readonly AnySettings[] = [
  krrSettings,
  vectorFieldSettings,
  labSettings,
  representationSettings,
  choosingSettings,
];

describe.each(all.flatMap(({ chapter, specs }) => keysOf(specs).map((key) => ({ chapter, key, spec: specs[key] }))))(
  "$chapter: the parameter $key",
  ({ spec }: { readonly spec: Spec<unknown> }) => {
    it("has an allowed default that its text gives back", () => {
      expect(spec.check(spec.default)).toBeNull();
      expect(spec.parse(spec.format(spec.default))).toEqual({ ok: true, value: spec.default });
    });

    it("tells what it is in sentences", () => {
      expect(spec.label).toMatch(/^[\p{Lu}γσ]/u);
      expect(spec.help).toMatch(/\.$/);
      expect(spec.help.length).toBeGreaterThan(15);
    });
  },
);

it.each(all)(
  "what is apart from the experiment of $chapter is among its parameters, and no key is the link's own",
  (settings) => {
    const { specs, apart = [] } = settings;
    expect(apart.filter((key) => !Object.hasOwn(specs, key))).toEqual([]);
    expect(keysOf(specs)).not.toContain("v");
  },
);
