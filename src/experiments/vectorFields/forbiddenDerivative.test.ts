import { expect, test } from "vitest";
import type { ForceField } from "../../geometry.ts";
import { forbiddenDerivative } from "./forbiddenDerivative.ts";

const BOX = { x0: -2, x1: 2, y0: -1, y1: 3 };
const NOWHERE = new Float64Array(0);

const field =
  (u: (x: number, y: number) => number, v: (x: number, y: number) => number): ForceField =>
  (x, y, out, offset) => {
    out[offset] = u(x, y);
    out[offset + 1] = v(x, y);
  };
const rotation = field(
  (_, y) => -y,
  (x) => x,
);
const expansion = field(
  (x) => x,
  (_, y) => y,
);

test("a rotation has a curl of √8 gradients and no divergence, an expansion the reverse", () => {
  // Two of the four entries are 1, so their rms is √½; the curl is 2.
  expect(forbiddenDerivative(rotation, "curl", BOX, NOWHERE, 1)).toBeCloseTo(2 * Math.SQRT2, 11);
  expect(forbiddenDerivative(rotation, "divergence", BOX, NOWHERE, 1)).toBeLessThan(1e-12);
  expect(forbiddenDerivative(expansion, "divergence", BOX, NOWHERE, 1)).toBeCloseTo(2 * Math.SQRT2, 11);
  expect(forbiddenDerivative(expansion, "curl", BOX, NOWHERE, 1)).toBeLessThan(1e-12);
});

test("a gradient that varies over a length scale of 1 has no curl to 1e-12, and its divergence is the Laplacian", () => {
  // ∇(sin x cos y): ∇² = −2 sin x cos y; entries −sin x cos y (twice), −cos x sin y (twice).
  const gradient = field(
    (x, y) => Math.cos(x) * Math.cos(y),
    (x, y) => -Math.sin(x) * Math.sin(y),
  );
  expect(forbiddenDerivative(gradient, "curl", BOX, NOWHERE, 1)).toBeLessThan(1e-12);
  let [laplacian, entries] = [0, 0];
  for (let j = 0; j < 12; j++) {
    for (let i = 0; i < 12; i++) {
      const [x, y] = [-2 + (4 * (i + 0.5)) / 12, -1 + (4 * (j + 0.5)) / 12];
      laplacian += (2 * Math.sin(x) * Math.cos(y)) ** 2;
      entries += 2 * (Math.sin(x) * Math.cos(y)) ** 2 + 2 * (Math.cos(x) * Math.sin(y)) ** 2;
    }
  }
  const expected = Math.sqrt((4 * laplacian) / entries);
  expect(forbiddenDerivative(gradient, "divergence", BOX, NOWHERE, 1)).toBeCloseTo(expected, 10);
});

test("a kink at a sample is kept clear of", () => {
  // |y − y₀| has no derivative on a line of probing points; every one of them is a sample.
  const y0 = -1 + (4 * 5.5) / 12;
  const kinked = field(
    (_, y) => Math.abs(y - y0),
    (x) => x,
  );
  const onTheLine = Float64Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? -2 + (4 * (i / 2 + 0.5)) / 12 : y0));
  // Elsewhere curl = 1 ∓ 1: 2 below the line and 0 above; ∂u/∂y = ∓1, ∂v/∂x = 1. 5 rows below, 6 above.
  const expected = Math.sqrt((4 * 5 * 4) / (11 * 2));
  expect(forbiddenDerivative(kinked, "curl", BOX, onTheLine, 1)).toBeCloseTo(expected, 10);
  // On the line itself the differences would say ∂u/∂y = 0.
  const unaware = Math.sqrt((4 * (5 * 4 + 1)) / (11 * 2 + 1));
  expect(forbiddenDerivative(kinked, "curl", BOX, NOWHERE, 1)).toBeCloseTo(unaware, 10);
});

test("a field that is zero has no gradient to measure by", () => {
  const zero = field(
    () => 0,
    () => 0,
  );
  expect(forbiddenDerivative(zero, "curl", BOX, NOWHERE, 1)).toBeNaN();
});
