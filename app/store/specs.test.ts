import { describe, expect, it } from "vitest";
import { keysOf, type Spec } from "../parameters/spec.ts";
import { everySettings } from "./everySettings.ts";

describe.each(
  everySettings.flatMap(({ chapter, specs }) => keysOf(specs).map((key) => ({ chapter, key, spec: specs[key] }))),
)("$chapter: the parameter $key", ({ spec }: { readonly spec: Spec<unknown> }) => {
  it("has an allowed default that its text gives back", () => {
    expect(spec.check(spec.default)).toBeNull();
    expect(spec.parse(spec.format(spec.default))).toEqual({ ok: true, value: spec.default });
  });

  it("tells what it is in sentences", () => {
    expect(spec.label).toMatch(/^[\p{Lu}γσ]/u);
    expect(spec.help).toMatch(/\.$/);
    expect(spec.help.length).toBeGreaterThan(15);
  });
});

it.each(everySettings)(
  "what is apart from the experiment of $chapter is among its parameters, and no key is the link's own",
  (settings) => {
    const { specs, apart = [] } = settings;
    expect(apart.filter((key) => !Object.hasOwn(specs, key))).toEqual([]);
    expect(keysOf(specs)).not.toContain("v");
  },
);
