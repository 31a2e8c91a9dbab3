import { expect, it } from "vitest";
import { pairPotentials } from "../../../src/pairPotentials/registry.ts";
import { apartFromKrr, krrDefaults, krrSpecs } from "./krrParameters.ts";

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
