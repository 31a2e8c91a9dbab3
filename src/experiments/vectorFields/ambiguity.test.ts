import { describe, expect, test } from "vitest";
import { differenceJacobian } from "../../diagnostics/forceJacobian.ts";
import { Problem } from "../../problem.ts";
import { QUIET } from "../context.ts";
import { type AmbiguityRequest, ambiguity } from "./ambiguity.ts";
import { findHarmonicField, harmonicFields } from "./harmonicField.ts";

const REQUEST: AmbiguityRequest = {
  lab: {
    field: { field: "sourceVortex", u: "", v: "" },
    samples: { scheme: "uniform", count: 80, seed: 1, noise: 0 },
    model: { profile: "gaussian", curlFreeShare: 0.25, lengthScale: 4, ridge: 1e-4 },
  },
  harmonic: "saddle",
  shares: [0, 0.25, 0.5, 0.75, 1],
  grid: 9,
};

describe.each(harmonicFields)("$label", ({ id, value }) => {
  test("has neither curl nor divergence, and size 1 at the window's edge", () => {
    const slopes = new Float64Array(4);
    const f = new Float64Array(2);
    for (const [x, y] of [
      [0.3, -0.7],
      [4, 2],
      [-3, -1],
    ]) {
      differenceJacobian(value, 1e-3)(x, y, slopes, 0);
      expect(slopes[2] - slopes[1]).toBeCloseTo(0, 10);
      expect(slopes[0] + slopes[3]).toBeCloseTo(0, 10);
    }
    value(5, 0, f, 0);
    expect(Math.hypot(...f)).toBeCloseTo(1, 14);
  });

  test("γ moves it from one part to the other, and the fit does not mind", async () => {
    const { costs } = await ambiguity({ ...REQUEST, harmonic: id }, QUIET);
    expect(costs.curlFreePart[0]).toBe(0);
    expect(costs.curlFreePart[4]).toBeCloseTo(1, 1);
    for (let i = 0; i < 4; i++) expect(costs.curlFreePart[i + 1]).toBeGreaterThan(costs.curlFreePart[i] + 0.1);
    // Whatever γ is, under two per cent of the field is missed, by any measure.
    for (const cost of [costs.training, costs.leaveOneOut, costs.window]) expect(Math.max(...cost)).toBeLessThan(0.025);
  });
});

test("where there are a source and a vortex, γ may not forbid either, and in between it moves little", async () => {
  const { costs } = await ambiguity(
    { ...REQUEST, harmonic: null, lab: { ...REQUEST.lab, model: { ...REQUEST.lab.model, lengthScale: 1.5 } } },
    QUIET,
  );
  expect(costs.leaveOneOut[0]).toBeGreaterThan(5 * costs.leaveOneOut[2]);
  expect(costs.leaveOneOut[4]).toBeGreaterThan(5 * costs.leaveOneOut[2]);
  expect(Math.abs(costs.curlFreePart[3] - costs.curlFreePart[1])).toBeLessThan(0.1);
});

test("the maps are the two parts at the experiment's γ, and add up to the field", async () => {
  const { x, y, curlFree, divergenceFree, here, costs } = await ambiguity(REQUEST, QUIET);
  const f = new Float64Array(2);
  const { value } = findHarmonicField("saddle");
  for (let at = 0; at < 81; at++) {
    // Corners may have no sample near them.
    if (Math.abs(x[at % 9]) > 4 || Math.abs(y[Math.floor(at / 9)]) > 4) continue;
    value(x[at % 9], y[Math.floor(at / 9)], f, 0);
    expect(curlFree.forceX[at] + divergenceFree.forceX[at]).toBeCloseTo(f[0], 1);
    expect(curlFree.forceY[at] + divergenceFree.forceY[at]).toBeCloseTo(f[1], 1);
  }
  for (const key of ["curlFreePart", "training", "leaveOneOut", "window"] as const) {
    expect(here[key][0]).toBe(costs[key][1]);
  }
});

test("½(K_cf + K_df) is a scalar kernel times identity, to rounding", async () => {
  for (const profile of ["gaussian", "matern52"]) {
    const lab = { ...REQUEST.lab, model: { ...REQUEST.lab.model, profile } };
    const { identityResidual } = await ambiguity({ ...REQUEST, lab, shares: [0.5] }, QUIET);
    expect(identityResidual).toBeLessThan(1e-14);
  }
});

test("a γ that cannot be fitted leaves a gap; the experiment's own is told", async () => {
  const model = { ...REQUEST.lab.model, lengthScale: 60, ridge: 1e-300 };
  await expect(ambiguity({ ...REQUEST, lab: { ...REQUEST.lab, model } }, QUIET)).rejects.toThrow(
    expect.objectContaining({ kind: "linear-algebra", parameter: "ridge" }),
  );
  await expect(ambiguity({ ...REQUEST, harmonic: "maelstrom" }, QUIET)).rejects.toThrow(Problem);
  await expect(ambiguity({ ...REQUEST, shares: [2] }, QUIET)).rejects.toThrow(Problem);
});
