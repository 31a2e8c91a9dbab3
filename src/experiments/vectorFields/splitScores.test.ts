import { expect, test } from "vitest";
import { findVectorField } from "../../fields/registry.ts";
import type { ForceField } from "../../geometry.ts";
import type { FieldOfPart } from "../../regression/parts.ts";
import { QUIET } from "../context.ts";
import { sharedParts, splitScores } from "./splitScores.ts";

/** A known field in the place of a learnt part; its derivatives by differences. */
function asPart(field: ForceField): FieldOfPart {
  const at = (x: number, y: number) => {
    const out = new Float64Array(2);
    field(x, y, out, 0);
    return out;
  };
  const h = 1e-4;
  return {
    force: field,
    forceJacobian: () => {},
    potential: () => 0,
    *mapOn(x, y) {
      yield 0;
      const points = Array.from(y).flatMap((py) => Array.from(x, (px) => [px, py] as const));
      const map = (value: (px: number, py: number) => number) => Float64Array.from(points, ([px, py]) => value(px, py));
      return {
        forceX: map((px, py) => at(px, py)[0]),
        forceY: map((px, py) => at(px, py)[1]),
        energy: null,
        slopes: {
          xx: map((px, py) => (at(px + h, py)[0] - at(px - h, py)[0]) / (2 * h)),
          xy: map((px, py) => (at(px, py + h)[0] - at(px, py - h)[0]) / (2 * h)),
          yx: map((px, py) => (at(px + h, py)[1] - at(px - h, py)[1]) / (2 * h)),
          yy: map((px, py) => (at(px, py + h)[1] - at(px, py - h)[1]) / (2 * h)),
        },
      };
    },
  };
}

const plus =
  (f: ForceField, factor: number, g: ForceField): ForceField =>
  (x, y, out, offset) => {
    const [a, b] = [new Float64Array(2), new Float64Array(2)];
    f(x, y, a, 0);
    g(x, y, b, 0);
    out[offset] = a[0] + factor * b[0];
    out[offset + 1] = a[1] + factor * b[1];
  };

const saddle: ForceField = (x, y, out, offset) => {
  out[offset] = x;
  out[offset + 1] = -y;
};

test("the true parts score nothing but rounding, and have the sizes they have", async () => {
  const field = findVectorField("sourceVortex").create();
  const parts = { curlFree: asPart(field.parts.curlFree), divergenceFree: asPart(field.parts.divergenceFree) };
  const { error, curlFree, divergenceFree } = await splitScores(field, parts, 0.5, QUIET);
  expect(error).toBeLessThan(1e-14);
  for (const part of [curlFree, divergenceFree]) {
    expect(part.error).toBeLessThan(1e-14);
    expect(part.errorUpToHarmonic).toBeLessThan(1e-14);
    expect(part.derivativeError).toBeLessThan(1e-6);
  }
  // Mirror images through the middle and turned by 90°: equally large, and all but orthogonal.
  expect(curlFree.size).toBeCloseTo(divergenceFree.size, 12);
  expect(Math.hypot(curlFree.size, divergenceFree.size)).toBeCloseTo(1, 1);
});

test("a saddle moved from one part to the other is an error of both, of none of their derivatives, and of nothing up to harmonic fields", async () => {
  const field = findVectorField("sourceVortex").create();
  const parts = {
    curlFree: asPart(plus(field.parts.curlFree, 0.1, saddle)),
    divergenceFree: asPart(plus(field.parts.divergenceFree, -0.1, saddle)),
  };
  const { fieldRms, error, curlFree, divergenceFree } = await splitScores(field, parts, 0.5, QUIET);
  expect(error).toBeLessThan(1e-14);
  // ⟨x² + y²⟩ over the 40×40 cell centres of [−5, 5]² is 2·25/3·(1 − 1/1600).
  const saddleRms = 0.1 * Math.sqrt(((2 * 25) / 3) * (1 - 1 / 1600));
  for (const part of [curlFree, divergenceFree]) {
    expect(part.error).toBeCloseTo(saddleRms / fieldRms, 10);
    expect(part.errorUpToHarmonic).toBeLessThan(1e-13);
    expect(part.derivativeError).toBeLessThan(1e-6);
  }
});

test("a part that is missing scores its own size, and its derivative all there is", async () => {
  const field = findVectorField("source").create();
  const nothing: ForceField = (_x, _y, out, offset) => out.fill(0, offset, offset + 2);
  const { error, curlFree, divergenceFree } = await splitScores(
    field,
    { curlFree: asPart(nothing), divergenceFree: asPart(nothing) },
    0.5,
    QUIET,
  );
  expect([error, curlFree.error, curlFree.derivativeError, curlFree.size]).toEqual([1, 1, 1, 0]);
  expect([divergenceFree.error, divergenceFree.derivativeError]).toEqual([0, 0]);
});

test("where rounding is all there is of curl and divergence, no error is taken relative to it", async () => {
  const { value } = findVectorField("saddle").create();
  const noise = () => 1e-14;
  const field = { value, curl: noise, divergence: noise, parts: null };
  const { curlFree, divergenceFree } = await splitScores(
    field,
    { curlFree: asPart(value), divergenceFree: asPart(value) },
    0.5,
    QUIET,
  );
  expect([curlFree.derivativeError, divergenceFree.derivativeError]).toEqual([null, null]);
});

test("the harmonic part is shared out as γ and 1 − γ", () => {
  const { parts } = findVectorField("shear").create();
  const shared = sharedParts(parts, 0.3);
  const at = (field: ForceField) => {
    const out = new Float64Array(2);
    field(2, 5, out, 0);
    return Array.from(out);
  };
  // f = (5, 0)/5 there; rotation (5, −2)/10, saddle (5, 2)/10.
  expect(at(shared.curlFree)).toEqual([expect.closeTo(0.15, 14), expect.closeTo(0.06, 14)]);
  expect(at(shared.divergenceFree)).toEqual([expect.closeTo(0.85, 14), expect.closeTo(-0.06, 14)]);
});
