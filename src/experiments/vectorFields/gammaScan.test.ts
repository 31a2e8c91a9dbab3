import { expect, test } from "vitest";
import { QUIET } from "../context.ts";
import { gammaScan } from "./gammaScan.ts";
import { gammaScanParts } from "./gammaScanParts.ts";
import { CURL_FREE_SHARES, type GammaScanResult } from "./gammaScanResult.ts";
import { testFieldLab } from "./testFieldLab.ts";

test("a curl-free field is told by γ = 1, a divergence-free one by γ = 0, by both scores", async () => {
  for (const [id, share] of [
    ["source", 1],
    ["vortex", 0],
    ["shear", 0],
  ] as const) {
    const { best } = await gammaScan({ lab: testFieldLab(id) }, QUIET);
    expect(best).toEqual({ leaveOneOut: share, logLikelihood: share });
  }
});

test("of a source and a vortex alike, the likelihood finds γ near ½ whatever the sample set, and either end far worse", async () => {
  for (const seed of [1, 2, 3]) {
    const { best, logLikelihood } = await gammaScan({ lab: testFieldLab("sourceVortex", { seed, count: 100 }) }, QUIET);
    expect(best.logLikelihood).toBeGreaterThan(0.35);
    expect(best.logLikelihood).toBeLessThan(0.65);
    expect(logLikelihood[10] - Math.max(logLikelihood[0], logLikelihood[20])).toBeGreaterThan(100);
  }
});

test("one γ scores what NumPy finds", async () => {
  // The four samples of decomposition.test.ts; n = 8, −n/2 [ln(2π yᵀα/n) + 1] − ½ ln det(K + λI).
  const lab = testFieldLab("shear", { scheme: "grid", count: 4 }, { lengthScale: 2, ridge: 0.01 });
  const { leaveOneOut, logLikelihood } = await gammaScan({ lab, shares: [0.3] }, QUIET);
  expect(leaveOneOut[0]).toBeCloseTo(0.3085608527, 9);
  expect(logLikelihood[0]).toBeCloseTo(-2.5374152953, 9);
});

test("a γ that cannot be fitted has no score, and the others have", async () => {
  // Without a ridge, 100 samples of the smoothest kernel are singular to working precision.
  const lab = testFieldLab("source", { count: 100 }, { lengthScale: 5, ridge: 0 });
  const { leaveOneOut, best } = await gammaScan({ lab }, QUIET);
  expect(leaveOneOut.every(Number.isNaN)).toBe(true);
  expect(best).toEqual({ leaveOneOut: null, logLikelihood: null });
});

test("done in parts, it is the same scan; and a part under way shows what it has", async () => {
  const request = { lab: testFieldLab("sourceVortex", { count: 80 }) };
  const shown: GammaScanResult[] = [];
  const context = { ...QUIET, partial: (value: unknown) => shown.push(structuredClone(value) as GammaScanResult) };
  const whole = await gammaScan(request, context);
  const parts = gammaScanParts.split(request, 3);
  expect(parts.map((part) => gammaScanParts.cost(part))).toEqual([7, 7, 7]);
  const results = await Promise.all(parts.map((part) => gammaScan(part, QUIET)));
  expect(
    gammaScanParts.merge(
      request,
      parts.map((part, i) => ({ request: part, result: results[i] })),
    ),
  ).toEqual(whole);
  expect(shown.length).toBe(CURL_FREE_SHARES.length);
  expect(shown[4].leaveOneOut.filter(Number.isFinite).length).toBe(5);
  const begun = gammaScanParts.merge(request, [
    { request: parts[0], result: results[0] },
    { request: parts[1], result: null },
  ]);
  expect(begun.leaveOneOut.filter(Number.isFinite).length).toBe(7);
});
