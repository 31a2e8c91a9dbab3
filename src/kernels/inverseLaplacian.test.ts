import { describe, expect, test } from "vitest";
import { inverseLaplacian } from "./inverseLaplacian.ts";
import { scalarKernels } from "./registry.ts";

const SIGMA = 1.7;
/** s on both sides of σ²/2, where the way of computing changes, and far outside. */
const PLACES = [1e-6, 0.05, 0.3, 1, 2, 1.444, 1.446, 4, 7, 20, 90, 1000];

describe.each(scalarKernels)("of $label", (definition) => {
  const profile = definition.create(SIGMA);
  const psi = inverseLaplacian(definition).create(SIGMA);

  test("−∇²ψ = φ", () => {
    for (const s of [0, ...PLACES]) {
      // In the plane ∇² of a function of s = |d|² is 4(ψ′ + sψ″).
      expect(-4 * (psi.first(s) + s * psi.second(s))).toBeCloseTo(profile.value(s), 14);
      expect(-4 * (2 * psi.second(s) + s * psi.third(s))).toBeCloseTo(profile.first(s), 14);
    }
  });

  test("each is the derivative of the one before, by central differences", () => {
    for (const s of PLACES.slice(1)) {
      const h = 1e-3 * s;
      const slope = (f: (s: number) => number) =>
        (f(s - 2 * h) - 8 * f(s - h) + 8 * f(s + h) - f(s + 2 * h)) / (12 * h);
      expect(psi.first(s) / slope(psi.value)).toBeCloseTo(1, 6);
      expect(psi.second(s) / slope(psi.first)).toBeCloseTo(1, 6);
      expect(psi.third(s) / slope(psi.second)).toBeCloseTo(1, 6);
      expect(psi.value(s) / slope(psi.integral)).toBeCloseTo(1, 6);
    }
  });

  test("far outside its slope is a logarithm's", () => {
    // ψ → −(2π)⁻¹ ∫φ d²r · ln r, so ψ′ = −∫φ d²r / 4πs.
    let integral = 0;
    for (let r = 0.005; r < 60; r += 0.01) integral += 2 * Math.PI * r * profile.value(r * r) * 0.01;
    for (const s of [2000, 1e6]) expect((psi.first(s) * -4 * Math.PI * s) / integral).toBeCloseTo(1, 5);
  });

  test("many at once give the same as one by one", () => {
    const s = Float64Array.of(0, ...PLACES, 1e9);
    const [value, first, second, third] = [0, 1, 2, 3].map(() => new Float64Array(s.length));
    psi.values(s.subarray(0, 12), value);
    psi.derivatives(s, first, second, third);
    expect([...value.subarray(0, 12)]).toEqual([...s.subarray(0, 12)].map(psi.value));
    expect([...first]).toEqual([...s].map(psi.first));
    expect([...second]).toEqual([...s].map(psi.second));
    expect([...third]).toEqual([...s].map(psi.third));
  });
});

test("the Gaussian's: m(s) = (1 − e⁻ᵘ)/u with u = s/2σ²", () => {
  const psi = inverseLaplacian(scalarKernels[0]).create(SIGMA);
  for (const s of PLACES) {
    const u = s / (2 * SIGMA ** 2);
    expect(psi.first(s) / (Math.expm1(-u) / u / 4)).toBeCloseTo(1, 14);
  }
  expect(psi.first(0)).toBeCloseTo(-1 / 4, 15);
  expect(psi.value(0)).toBe(1);
});
