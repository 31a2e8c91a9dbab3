import { expect, test } from "vitest";
import { axis } from "../geometry.ts";
import type { ForceMap } from "../simd/gridPrediction.ts";
import { createHarmonicRemoval } from "./harmonicFields.ts";

const x = axis(-5, 5, 40, "centres");
const y = axis(-5, 5, 40, "centres");
const remove = createHarmonicRemoval(x, y);

function sampled(field: (x: number, y: number) => readonly [number, number]): ForceMap {
  const values = Array.from({ length: x.length * y.length }, (_, at) =>
    field(x[at % x.length], y[Math.floor(at / x.length)]),
  );
  return { forceX: Float64Array.from(values, ([u]) => u), forceY: Float64Array.from(values, ([, v]) => v) };
}

function rms({ forceX, forceY }: ForceMap): number {
  return Math.sqrt(forceX.reduce((sum, u, i) => sum + u * u + forceY[i] ** 2, 0) / forceX.length);
}

test("polynomial harmonic fields are taken out wholly: a constant, the saddles, ∇(x³ − 3xy²), ∇ Im z⁶", () => {
  const fields = [
    sampled(() => [2, -3]),
    sampled((x, y) => [x, -y]),
    sampled((x, y) => [y, x]),
    sampled((x, y) => [3 * (x * x - y * y), -6 * x * y]),
    // Im z⁶ = 6x⁵y − 20x³y³ + 6xy⁵
    sampled((x, y) => [
      30 * x ** 4 * y - 60 * x * x * y ** 3 + 6 * y ** 5,
      6 * x ** 5 - 60 * x ** 3 * y * y + 30 * x * y ** 4,
    ]),
  ];
  for (const field of fields) expect(rms(remove(field)) / rms(field)).toBeLessThan(1e-12);
});

test("others that are smooth within the window, nearly: a point vortex two units outside, and the gradient of 2 e^{x/2} cos(y/2)", () => {
  const outside = sampled((x, y) => {
    const [xi, eta] = [x - 7, y];
    const s = xi * xi + eta * eta;
    return [-eta / s, xi / s];
  });
  expect(rms(remove(outside)) / rms(outside)).toBeLessThan(0.03);
  const wave = sampled((x, y) => [Math.exp(x / 2) * Math.cos(y / 2), -Math.exp(x / 2) * Math.sin(y / 2)]);
  expect(rms(remove(wave)) / rms(wave)).toBeLessThan(1e-3);
});

test("of a rotation only what the square's corners make of it is taken, as NumPy's least squares finds", () => {
  const rotation = sampled((x, y) => [-y, x]);
  // numpy.linalg.lstsq of the 24 fields zⁿ, i zⁿ, n < 12, on this grid: the remainder's share of the mean square. Of the powers,
  // i z³, i z⁷ and i z¹¹ have a share, which have the square's fourfold symmetry.
  expect((rms(remove(rotation)) / rms(rotation)) ** 2).toBeCloseTo(0.8427542790144528, 10);
});

test("what has been taken out is harmonic, and nothing of it is left: removing twice changes nothing", () => {
  const field = sampled((x, y) => [Math.sin(x) * y + 1, Math.exp(-x * x) + x * y]);
  const once = remove(field);
  const twice = remove(once);
  for (const i of [0, 100, 777, 1599]) {
    expect(twice.forceX[i]).toBeCloseTo(once.forceX[i], 12);
    expect(twice.forceY[i]).toBeCloseTo(once.forceY[i], 12);
  }
  // The arguments stay as they were.
  expect(field.forceX[0]).toBe(Math.sin(x[0]) * y[0] + 1);
});
