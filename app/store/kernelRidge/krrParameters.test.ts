import { describe, expect, it } from "vitest";
import { pairPotentials } from "../../../src/pairPotentials/registry.ts";
import { keysOf, type Spec } from "../../parameters/spec.ts";
import { apartFromKrr, krrDefaults, krrSpecs } from "./krrParameters.ts";

describe.each(keysOf(krrSpecs))("the chapter's parameter %s", (key) => {
  const spec: Spec<unknown> = krrSpecs[key];

  it("has an allowed default that its text gives back", () => {
    expect(spec.check(spec.default)).toBeNull();
    expect(spec.parse(spec.format(spec.default))).toEqual({ ok: true, value: spec.default });
  });

  it("tells what it is in sentences", () => {
    expect(spec.label).toMatch(/^\p{Lu}/u);
    expect(spec.help).toMatch(/\.$/);
    expect(spec.help.length).toBeGreaterThan(15);
  });
});

it("holds every parameter of every pair potential, with the potential's own default and range", () => {
  for (const potential of pairPotentials) {
    for (const parameter of potential.parameters) {
      const spec = krrSpecs[`${potential.id}.${parameter.id}`];
      expect(spec).toMatchObject({ default: parameter.default, min: parameter.min, max: parameter.max });
    }
  }
});

it("starts from the lecture's example", () => {
  expect(krrDefaults).toMatchObject({
    potential: "lennardJones",
    "lennardJones.depth": 1,
    "lennardJones.diameter": 1,
    scheme: "even",
    N: 25,
    window: { from: 1.12, to: 3 },
    noise: 0,
    kernel: "gaussian",
    sigma: 0.15,
    lambda: 1e-8,
    priorMean: "zero",
  });
});

it("leaves out of the experiment only what it has", () => {
  expect(apartFromKrr.filter((key) => !Object.hasOwn(krrSpecs, key))).toEqual([]);
});
