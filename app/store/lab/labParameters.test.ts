import { describe, expect, it } from "vitest";
import { potentials } from "../../../src/potentials/registry.ts";
import { keysOf, type Spec } from "../../parameters/spec.ts";
import { labDefaults, labSpecs } from "./labParameters.ts";

describe.each(keysOf(labSpecs))("the lab's parameter %s", (key) => {
  const spec: Spec<unknown> = labSpecs[key];

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

it("holds every parameter of every potential, with the potential's own default and range", () => {
  for (const potential of potentials) {
    for (const parameter of potential.parameters) {
      const spec = labSpecs[`${potential.id}.${parameter.id}`];
      expect(spec).toMatchObject({ default: parameter.default, min: parameter.min, max: parameter.max });
    }
  }
});

it("starts from the lecture's experiment", () => {
  expect(labDefaults).toMatchObject({
    potential: "lecture",
    "lecture.c": 1 / 25,
    N: 50,
    scheme: "uniform",
    representation: "identity",
    sigma: 8,
    lambda: 1e-3,
  });
});
