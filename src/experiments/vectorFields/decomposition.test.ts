import { describe, expect, test } from "vitest";
import { vectorFields } from "../../fields/registry.ts";
import { QUIET } from "../context.ts";
import { decomposition } from "./decomposition.ts";
import { testFieldLab } from "./testFieldLab.ts";

test("four samples of a shear: the parts, and the leave-one-out error, are those of a NumPy solve", async () => {
  // P the 2×2 grid (±2.5, ±2.5), y = (P_y/5, 0), σ = 2, λ = 0.01, γ = 0.3; α = solve(γ Φ_cf + (1−γ) Φ_df + λI, y) with
  // Φ_cf = (I − ddᵀ/σ²) k and Φ_df = ((1 − |d|²/σ²) I + ddᵀ/σ²) k; then γ Φ_cf α and (1−γ) Φ_df α.
  const lab = testFieldLab("shear", { scheme: "grid", count: 4 }, { curlFreeShare: 0.3, lengthScale: 2, ridge: 0.01 });
  const { curlFree, divergenceFree, report, x } = await decomposition({ lab, grid: 3 }, QUIET);
  expect(Array.from(x)).toEqual([-5, 0, 5]);
  const [right, above, corner] = [5, 7, 8];
  expect(curlFree.forceY[right]).toBeCloseTo(0.0873251128, 9);
  expect(curlFree.forceX[above]).toBeCloseTo(-0.0308698214, 9);
  expect([curlFree.forceX[corner], curlFree.forceY[corner]].map((value) => value.toFixed(9))).toEqual([
    "-0.016507676",
    "-0.043545736",
  ]);
  expect(divergenceFree.forceY[right]).toBeCloseTo(-0.204367936, 9);
  expect(divergenceFree.forceX[above]).toBeCloseTo(-0.0706393151, 9);
  expect(divergenceFree.forceY[corner]).toBeCloseTo(0.101294781, 9);
  expect(report.leaveOneOut).toBeCloseTo(0.3085608527, 9);
});

test("the parts add up to what is learnt, which goes through the samples", async () => {
  const lab = testFieldLab("labForceVortex", { scheme: "grid", count: 100 }, { ridge: 1e-6 });
  // Samples sit in the middle of 10×10 cells, and so on a grid of 21 points.
  const { learned, curlFree, divergenceFree, positions, values } = await decomposition({ lab, grid: 21 }, QUIET);
  for (const key of ["forceX", "forceY", "curl", "divergence"] as const) {
    for (let at = 0; at < 441; at += 7) {
      expect(learned[key][at]).toBeCloseTo(curlFree[key][at] + divergenceFree[key][at], 12);
    }
  }
  for (let i = 0; i < 100; i++) {
    const [column, row] = [2 * positions[2 * i] + 10, 2 * positions[2 * i + 1] + 10];
    expect(learned.forceX[row * 21 + column]).toBeCloseTo(values[2 * i], 3);
    expect(learned.forceY[row * 21 + column]).toBeCloseTo(values[2 * i + 1], 3);
  }
});

describe.each(vectorFields.map(({ id }) => id))("%s", (id) => {
  test("with 200 samples the curl-free part has no curl and the divergence-free part no divergence, relative to their gradients", async () => {
    const { report, curlFree, divergenceFree } = await decomposition(
      { lab: testFieldLab(id, { count: 200 }), grid: 31 },
      QUIET,
    );
    expect(report.curlFree.forbidden).toBeLessThan(1e-10);
    expect(report.divergenceFree.forbidden).toBeLessThan(1e-10);
    expect(curlFree.curl.every((value) => Math.abs(value) < 1e-12)).toBe(true);
    expect(divergenceFree.divergence.every((value) => Math.abs(value) < 1e-12)).toBe(true);
  });

  test("with 200 samples the field and, up to a harmonic field, both parts are found", async () => {
    const { report } = await decomposition(
      { lab: testFieldLab(id, { count: 200 }, { lengthScale: 2 }), grid: 5 },
      QUIET,
    );
    expect(report.error).toBeLessThan(0.06);
    expect(report.curlFree.errorUpToHarmonic).toBeLessThan(0.04);
    expect(report.divergenceFree.errorUpToHarmonic).toBeLessThan(0.04);
  });
});

test.each([0.5, 1.5, 4])("nor has either part of the rougher kernel's, at σ = %d", async (lengthScale) => {
  const lab = testFieldLab("sourceVortex", { count: 200 }, { profile: "matern52", lengthScale });
  const { report } = await decomposition({ lab, grid: 3 }, QUIET);
  expect(report.curlFree.forbidden).toBeLessThan(1e-10);
  expect(report.divergenceFree.forbidden).toBeLessThan(1e-10);
});

test("where the field dies off within the window, the parts themselves are found; where it does not, a harmonic field is left over", async () => {
  const scores = async (id: string) =>
    (await decomposition({ lab: testFieldLab(id, { count: 200 }), grid: 5 }, QUIET)).report;
  const ends = await scores("sourceVortex");
  expect(ends.curlFree.error).toBeLessThan(0.03);
  expect(ends.divergenceFree.error).toBeLessThan(0.03);
  const tails = await scores("lambOseenSource");
  expect(tails.error).toBeLessThan(0.02);
  expect(tails.curlFree.errorUpToHarmonic).toBeLessThan(0.02);
  expect(tails.curlFree.error).toBeGreaterThan(0.05);
});

test("γ = 1 leaves nothing to the divergence-free part, whose divergence cannot be measured", async () => {
  const lab = testFieldLab("source", {}, { curlFreeShare: 1 });
  const { report, divergenceFree } = await decomposition({ lab, grid: 5 }, QUIET);
  expect(report.divergenceFree.size).toBe(0);
  expect(report.divergenceFree.forbidden).toBeNaN();
  expect(divergenceFree.forceX.every((value) => Math.abs(value) === 0)).toBe(true);
});

test("a field of one's own has no known parts, and is judged by its sources and its rotation", async () => {
  const named = testFieldLab("saddle", { count: 100 });
  const lab = { ...named, field: { field: "own", u: "x*exp(-(x^2+y^2)/4) - y/5", v: "y*exp(-(x^2+y^2)/4) + x/5" } };
  const { report, trueParts } = await decomposition({ lab, grid: 11 }, QUIET);
  expect(trueParts).toBeNull();
  expect(report.error).toBeLessThan(0.2);
  expect(report.curlFree.error).toBeNull();
  expect(report.curlFree.derivativeError).toBeLessThan(0.5);
  expect(report.divergenceFree.derivativeError).toBeLessThan(0.5);
});

test("a formula without a value at a point of the map leaves a gap there, and is scored by the other points", async () => {
  const named = testFieldLab("saddle", { scheme: "grid", count: 100 });
  const lab = { ...named, field: { field: "own", u: "-y/(x^2+y^2)", v: "x/(x^2+y^2)" } };
  const { truth, report } = await decomposition({ lab, grid: 11 }, QUIET);
  expect(Number.isFinite(truth.forceX[60])).toBe(false);
  expect(truth.forceX.filter(Number.isFinite).length).toBe(120);
  expect(report.error).toBeGreaterThan(0);
  expect(report.error).toBeLessThan(1);
});
