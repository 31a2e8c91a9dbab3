import { expect, it } from "vitest";
import { potentials } from "../../../src/potentials/registry.ts";
import { labDefaults, labSpecs } from "./labParameters.ts";

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
