import { describe, expect, test } from "vitest";
import { DEFAULT_BOX, type ForceField } from "../geometry.ts";
import { Problem } from "../problem.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { findVectorField, vectorFields } from "./registry.ts";
import type { VectorFieldDefinition } from "./types.ts";

/** f(x, y), written at an offset, with nothing touched beside it. */
function at(field: ForceField, x: number, y: number): readonly [number, number] {
  const out = new Float64Array(4).fill(Number.NaN);
  field(x, y, out, 1);
  expect([out[0], out[3]]).toEqual([Number.NaN, Number.NaN]);
  return [out[1], out[2]];
}

/** By central differences, O(h⁴). */
function slope(value: (h: number) => number): number {
  const h = 1e-3;
  return (8 * (value(h) - value(-h)) - (value(2 * h) - value(-2 * h))) / (12 * h);
}

function differenceCurl(field: ForceField, x: number, y: number): number {
  return slope((h) => at(field, x + h, y)[1]) - slope((h) => at(field, x, y + h)[0]);
}

function differenceDivergence(field: ForceField, x: number, y: number): number {
  return slope((h) => at(field, x + h, y)[0]) + slope((h) => at(field, x, y + h)[1]);
}

/** Points all over the window, and the middle of every core. */
function points(seed: number): (readonly [number, number])[] {
  const { uniform } = createGenerator(seed);
  const { x0, x1, y0, y1 } = DEFAULT_BOX;
  const scattered = Array.from(
    { length: 100 },
    () => [x0 + (x1 - x0) * uniform(), y0 + (y1 - y0) * uniform()] as const,
  );
  return [...scattered, [0, 0], [-1.5, -1], [1.5, 1]];
}

const entries = vectorFields.map((definition): [string, VectorFieldDefinition] => [definition.id, definition]);

describe.each(entries)("%s", (_id, definition) => {
  const { value, curl, divergence, parts } = definition.create();

  test("curl and divergence are those of (u, v), by differences", () => {
    for (const [x, y] of points(1)) {
      expect(curl(x, y)).toBeCloseTo(differenceCurl(value, x, y), 8);
      expect(divergence(x, y)).toBeCloseTo(differenceDivergence(value, x, y), 8);
    }
  });

  test("the parts add up", () => {
    for (const [x, y] of points(2)) {
      const f = at(value, x, y);
      const [cf, df, h] = [at(parts.curlFree, x, y), at(parts.divergenceFree, x, y), at(parts.harmonic, x, y)];
      for (const axis of [0, 1]) expect(cf[axis] + df[axis] + h[axis]).toBeCloseTo(f[axis], 13);
    }
  });

  test("the curl-free part has no curl and all the divergence, the divergence-free part the reverse, the harmonic part neither", () => {
    for (const [x, y] of points(3)) {
      expect(differenceCurl(parts.curlFree, x, y)).toBeCloseTo(0, 8);
      expect(differenceDivergence(parts.curlFree, x, y)).toBeCloseTo(divergence(x, y), 8);
      expect(differenceDivergence(parts.divergenceFree, x, y)).toBeCloseTo(0, 8);
      expect(differenceCurl(parts.divergenceFree, x, y)).toBeCloseTo(curl(x, y), 8);
      expect(differenceCurl(parts.harmonic, x, y)).toBeCloseTo(0, 8);
      expect(differenceDivergence(parts.harmonic, x, y)).toBeCloseTo(0, 8);
    }
  });

  test("its speed is of the order of one somewhere in the window, and finite everywhere", () => {
    const speeds = points(4).map(([x, y]) => Math.hypot(...at(value, x, y)));
    expect(Math.max(...speeds)).toBeGreaterThan(0.7);
    expect(Math.max(...speeds)).toBeLessThan(12);
  });
});

describe("closed forms", () => {
  const speedAt = (id: string, x: number, y: number) => Math.hypot(...at(findVectorField(id).create().value, x, y));

  test("source and vortex are fastest, at speed 1, a distance a = 1.5 from the middle", () => {
    for (const id of ["source", "vortex"]) {
      expect(speedAt(id, 0.9, 1.2)).toBeCloseTo(1, 14);
      expect(speedAt(id, 0.9 * 1.01, 1.2 * 1.01)).toBeLessThan(1);
      expect(speedAt(id, 0.9 * 0.99, 1.2 * 0.99)).toBeLessThan(1);
    }
  });

  test("the vortex turns counter-clockwise, the source flows out", () => {
    const [vortex, source] = ["vortex", "source"].map((id) => findVectorField(id).create());
    expect(at(vortex.value, 1, 0)[1]).toBeGreaterThan(0);
    expect(vortex.curl(0, 0)).toBeGreaterThan(0);
    expect(at(source.value, 1, 0)[0]).toBeGreaterThan(0);
    expect(source.divergence(0, 0)).toBeGreaterThan(0);
  });

  test("the Lamb–Oseen vortex has the circulation 2πΓ far out, and speed 1 at 1.1209 a", () => {
    const { parts } = findVectorField("lambOseenSource").create();
    const [a, gamma] = [1.25, 1.25 / 0.63817268634]; // max of (1 − e^{−t²})/t is 0.638173 at t = 1.120906 (scipy)
    const [u, v] = at(parts.divergenceFree, 1.5 + 40, 1);
    expect(u).toBeCloseTo(0, 14);
    expect(v * 40).toBeCloseTo(gamma, 9);
    const peak = (t: number) => at(parts.divergenceFree, 1.5 + t * a, 1)[1];
    expect(peak(1.120906)).toBeCloseTo(1, 10);
    expect(peak(1.11)).toBeLessThan(1);
    expect(peak(1.13)).toBeLessThan(1);
  });

  test("nothing flows through the window's edge of the double gyre", () => {
    const { value } = findVectorField("doubleGyre").create();
    for (let t = -5; t <= 5; t += 0.5) {
      expect(at(value, -5, t)[0]).toBeCloseTo(0, 14);
      expect(at(value, 5, t)[0]).toBeCloseTo(0, 14);
      expect(at(value, t, -5)[1]).toBeCloseTo(0, 14);
      expect(at(value, t, 5)[1]).toBeCloseTo(0, 14);
    }
  });
});

test("ids are unique and found, and an unknown one is refused naming those that exist", () => {
  expect(new Set(vectorFields.map(({ id }) => id)).size).toBe(vectorFields.length);
  for (const definition of vectorFields) expect(findVectorField(definition.id)).toBe(definition);
  expect(() => findVectorField("tornado")).toThrow(Problem);
  expect(() => findVectorField("tornado")).toThrow(/“tornado”.*sourceVortex, source, vortex, saddle/);
});
